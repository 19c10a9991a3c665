package org.onrecord.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code add} into a new record beside {@code read} to nowhere: the same articles, each a process as a user starts it, in turn. */
final class StoreRate {

    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int TIMES = Integer.getInteger("times", 5);

    private StoreRate() {
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        Path articles = Articles.times(TIMES, Articles.file());
        Path folder = Files.createTempDirectory(Path.of("benchmarks/target"), "store");
        Command read = new Command("./onrecord", "read", "--quiet", "--format", "jsonl", articles.toString());
        double[] reading = new double[ROUNDS];
        double[] adding = new double[ROUNDS];
        double[] share = new double[ROUNDS];
        read.seconds();
        for (int i = 0; i < ROUNDS; i++) {
            reading[i] = read.seconds();
            adding[i] = new Command("./onrecord", "add", "--quiet", "--record", folder.resolve("r" + i + ".db").toString(), articles.toString()).seconds();
            share[i] = reading[i] / adding[i];
        }
        double again = new Command("./onrecord", "add", "--quiet", "--record", folder.resolve("r0.db").toString(), articles.toString()).seconds();
        System.out.printf("%,d articles (%d times %s)%n%n", TIMES * 84, TIMES, Articles.description());
        System.out.println("| `read` to record lines, s | `add` into a new record and its index, s | rate of `add` / rate of `read` | `add` of what is there, s |\n| --- | --- | --- | --- |");
        System.out.printf("| %s | %s | **%s** | %.1f |%n", new Rates(reading).show(1), new Rates(adding).show(1), new Rates(share).show(2), again);
        Folders.delete(folder);
    }
}
