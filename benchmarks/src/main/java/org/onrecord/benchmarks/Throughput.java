package org.onrecord.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** The whole path beside the bare encoder: in turn, in one process, on the same articles, on one and on two threads. */
final class Throughput {

    private static final int ROUNDS = Integer.getInteger("rounds", 7);

    private Throughput() {
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        Path file = Articles.file();
        System.out.println("| threads | | articles/s | word pieces/s | whole path / bare encoder | the same by processor time |\n| --- | --- | --- | --- | --- | --- |");
        for (int threads = 1; threads <= 2; threads++) {
            compare(threads, file);
        }
    }

    private static void compare(int threads, Path file) throws IOException, InterruptedException {
        try (ReadPath whole = new ReadPath(threads); BareEncoder bare = new BareEncoder(threads, file)) {
            whole.read(file);
            int articles = bare.read(file);
            Pass[] wholes = new Pass[ROUNDS];
            Pass[] bares = new Pass[ROUNDS];
            Machine machine = Machine.watch(ProcessHandle.current());
            for (int round = 0; round < ROUNDS; round++) {
                bares[round] = Pass.of(bare, file);
                wholes[round] = Pass.of(whole, file);
            }
            String note = machine.others();
            print(threads, wholes, bares, (double) bare.pieces() / articles);
            System.err.printf("%d threads: %,d windows, %,d word pieces; %s%n", threads, bare.windows(), bare.pieces(), note);
        }
    }

    private static void print(int threads, Pass[] wholes, Pass[] bares, double piecesPerArticle) {
        Rates whole = rates(wholes, Pass::articlesPerSecond);
        Rates bare = rates(bares, Pass::articlesPerSecond);
        Rates work = rates(wholes, Pass::articlesPerProcessorSecond).over(rates(bares, Pass::articlesPerProcessorSecond));
        System.out.printf("| %d | whole path | %s | %s | **%s** | %s |%n", threads, whole.show(2), whole.times(piecesPerArticle).show(0),
                whole.over(bare).show(3), work.show(3));
        System.out.printf("| | bare encoder | %s | %s | | |%n", bare.show(2), bare.times(piecesPerArticle).show(0));
    }

    private static Rates rates(Pass[] passes, ToDoubleFunction<Pass> figure) {
        return new Rates(Arrays.stream(passes).mapToDouble(figure).toArray());
    }

    /**
     * One reading of all articles.
     *
     * @param processorSeconds of all threads of this process, the compiler's and the collector's included
     */
    private record Pass(int articles, double seconds, double processorSeconds) {

        static Pass of(Contender contender, Path file) throws IOException, InterruptedException {
            long start = System.nanoTime();
            double processorStart = processorTime();
            int articles = contender.read(file);
            return new Pass(articles, (System.nanoTime() - start) / 1e9, processorTime() - processorStart);
        }

        double articlesPerSecond() {
            return articles / seconds;
        }

        double articlesPerProcessorSecond() {
            return articles / processorSeconds;
        }

        private static double processorTime() {
            return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
        }
    }
}
