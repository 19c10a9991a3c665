package org.onrecord.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A contender in a process of its own: each line of standard input is a file to read, and is answered by a line with the number
 * of articles and the seconds that they took. Ends with its input.
 */
public final class Worker {

    private static final int THREADS = 2;

    private Worker() {
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream answers = System.out;
        try (ReadPath read = new ReadPath(THREADS)) {
            serve(read, answers);
        }
    }

    /** Answers until standard input ends. */
    public static void serve(Contender contender, PrintStream answers) throws IOException, InterruptedException {
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        answers.println("ready");
        for (String file = questions.readLine(); file != null; file = questions.readLine()) {
            long start = System.nanoTime();
            int articles = contender.read(Path.of(file));
            answers.println(articles + " " + (System.nanoTime() - start) / 1e9);
        }
    }
}
