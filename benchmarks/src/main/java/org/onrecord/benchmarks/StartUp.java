package org.onrecord.benchmarks;

import java.io.IOException;

/** From nothing to the statements of one short report, beside a JVM that does nothing; in turn, after one run of each. */
final class StartUp {

    private static final int RUNS = Integer.getInteger("rounds", 15);

    private StartUp() {
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        Command java = new Command(System.getProperty("java.home") + "/bin/java", "-version");
        Command read = new Command("./onrecord", "read", "examples/denial.txt");
        java.seconds();
        read.seconds();
        double[] bare = new double[RUNS];
        double[] whole = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            bare[i] = 1000 * java.seconds();
            whole[i] = 1000 * read.seconds();
        }
        System.out.println("| | wall, ms | ratio of medians |\n| --- | --- | --- |");
        System.out.printf("| `java -version` | %s | |%n", new Rates(bare).show(0));
        System.out.printf("| `./onrecord read examples/denial.txt` | %s | **%.1f** |%n", new Rates(whole).show(0), new Rates(whole).median() / new Rates(bare).median());
    }
}
