package org.onrecord.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The other end of a {@link Worker}: a contender that waits in its own process until it is asked. */
final class Rival implements AutoCloseable {

    private static final File LOG = new File("benchmarks/target/rivals.log");

    private final Process process;
    private final PrintWriter questions;
    private final BufferedReader answers;

    /** Starts a main class on this process's class path and waits until it has loaded its models. */
    Rival(List<String> options, String mainClass, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command).redirectError(Redirect.appendTo(LOG)).start();
        questions = new PrintWriter(process.outputWriter(), true);
        answers = process.inputReader();
        if (!"ready".equals(answers.readLine())) {
            throw new IllegalStateException(mainClass + " did not start; see " + LOG);
        }
    }

    /**
     * One reading.
     *
     * @param perSecond          articles a second
     * @param perProcessorSecond articles a second of processor time: what others do on the machine matters less to it
     */
    record Pace(double perSecond, double perProcessorSecond) { }

    /** Reads the file so many times over. */
    Pace read(Path file, int times) throws IOException {
        int articles = 0;
        double seconds = 0;
        double processorBefore = processorTime();
        for (int i = 0; i < times; i++) {
            String[] answer = ask(file).split(" ");
            articles += Integer.parseInt(answer[0]);
            seconds += Double.parseDouble(answer[1]);
        }
        return new Pace(articles / seconds, articles / (processorTime() - processorBefore));
    }

    private String ask(Path file) throws IOException {
        questions.println(file);
        String answer = answers.readLine();
        if (answer == null) {
            throw new IllegalStateException("a contender ended; see " + LOG);
        }
        return answer;
    }

    private double processorTime() {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    long peakMegabytes() throws IOException {
        return Machine.peakMegabytes(process.pid());
    }

    @Override
    public void close() throws IOException {
        questions.close();
        answers.close();
        process.onExit().join();
    }
}
