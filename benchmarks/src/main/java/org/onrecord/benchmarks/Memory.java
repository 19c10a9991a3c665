package org.onrecord.benchmarks;

import java.io.IOException;

/** Peak memory of the command that reads all articles. */
final class Memory {

    private static final int RUNS = 3;

    private Memory() {
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        Command read = new Command("./onrecord", "read", "--quiet", "--format", "jsonl", Articles.file().toString());
        double[] peaks = new double[RUNS];
        double[] seconds = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            Command.Run run = read.watched();
            peaks[i] = run.peakMegabytes();
            seconds[i] = run.seconds();
        }
        System.out.println("| | peak resident memory, MB | wall, s |\n| --- | --- | --- |");
        System.out.printf("| `./onrecord read` | **%s** | %s |%n", new Rates(peaks).show(0), new Rates(seconds).show(2));
    }
}
