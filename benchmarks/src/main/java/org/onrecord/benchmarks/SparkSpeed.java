package org.onrecord.benchmarks;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * {@code onrecord-spark read} beside {@code onrecord read}: the same articles on the same cores, each a process as a user starts it, in turn. A job of
 * hours starts once, so what 84 articles cost is taken off what several times as many do. Then the memory of an executor of a standalone cluster.
 */
final class SparkSpeed {

    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int TIMES = Integer.getInteger("times", 5);
    private static final int ARTICLES = 84;

    /** Ten articles: some forty tasks. */
    private static final String SPLIT = "60000";

    private static final int PORT = 17_078;
    private static final String MASTER = "spark://127.0.0.1:" + PORT;

    private SparkSpeed() {
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("benchmarks/target").toAbsolutePath(), "spark");
        Path few = Articles.file().toAbsolutePath();
        Path many = Articles.times(TIMES, few).toAbsolutePath();
        read(2, few); // the launcher makes what speeds up its start when it is first used
        System.out.printf("%,d articles (%d times %s), but for what the first %d cost%n%n", TIMES * ARTICLES, TIMES, Articles.description(), ARTICLES);
        System.out.println("| cores | `read`, articles/s | articles a processor second | Spark, articles/s | articles a processor second | rate of Spark / rate of `read` | by processor time |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        Rates[] spark = new Rates[3];
        for (int cores = 1; cores <= 2; cores++) {
            spark[cores] = compare(cores, few, many, folder);
        }
        System.out.printf("%nTwo cores against one: **%s**%n%n", spark[2].over(spark[1]).show(2));
        System.out.println("| cores of the executor | peak resident memory, MB, heap of 512 MB |\n| --- | --- |");
        for (int cores = 1; cores <= 2; cores++) {
            System.out.printf("| %d | **%d** |%n", cores, executorMegabytes(cores, many, folder.resolve("memory-" + cores)));
        }
    }

    /** Gives Spark's rate. */
    private static Rates compare(int cores, Path few, Path many, Path folder) throws IOException, InterruptedException {
        double[][] figures = new double[4][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            Cost plain = read(cores, many).less(read(cores, few));
            Cost cluster = spark(cores, many, folder).less(spark(cores, few, folder));
            int articles = (TIMES - 1) * ARTICLES;
            figures[0][round] = articles / plain.seconds();
            figures[1][round] = articles / plain.processorSeconds();
            figures[2][round] = articles / cluster.seconds();
            figures[3][round] = articles / cluster.processorSeconds();
        }
        Rates[] rates = Stream.of(figures).map(Rates::new).toArray(Rates[]::new);
        System.out.printf("| %d | %s | %s | %s | %s | **%s** | **%s** |%n", cores, rates[0].show(2), rates[1].show(2), rates[2].show(2), rates[3].show(2),
                rates[2].over(rates[0]).show(2), rates[3].over(rates[1]).show(2));
        return rates[2];
    }

    private static Cost read(int cores, Path articles) throws IOException, InterruptedException {
        return Cost.of("env", "ONRECORD_JAVA_OPTIONS=-XX:ActiveProcessorCount=" + cores, "./onrecord", "read", "--quiet", "--format", "jsonl", "--threads", String.valueOf(cores),
                articles.toString());
    }

    private static Cost spark(int cores, Path articles, Path folder) throws IOException, InterruptedException {
        Path out = Files.createTempDirectory(folder, "out");
        return Cost.of("env", "MASTER=local[" + cores + "]", "JAVA_TOOL_OPTIONS=-XX:ActiveProcessorCount=" + cores, "bin/onrecord-spark", "read", articles.toString(),
                "--out", out.toString(), "--split-bytes", SPLIT);
    }

    private static long executorMegabytes(int cores, Path articles, Path folder) throws IOException, InterruptedException {
        Files.createDirectory(folder);
        Process master = started("bin/onrecord-spark", "master", "--host", "127.0.0.1", "--port", String.valueOf(PORT), "--webui-port", "0");
        Process worker = started("bin/onrecord-spark", "worker", MASTER, "--host", "127.0.0.1", "--cores", String.valueOf(cores), "--memory", "2g", "--webui-port", "0",
                "--work-dir", folder.resolve("worker").toString());
        try {
            awaitAnswer(master);
            Process job = started("env", "MASTER=" + MASTER, "bin/onrecord-spark", "read", articles.toString(), "--out", folder.resolve("out").toString(), "--split-bytes", SPLIT);
            long peak = 0;
            while (job.isAlive()) {
                for (ProcessHandle executor : worker.descendants().toList()) {
                    peak = Math.max(peak, peakMegabytes(executor));
                }
                job.waitFor(200, TimeUnit.MILLISECONDS);
            }
            if (job.exitValue() != 0) {
                throw new IllegalStateException("the cluster's job failed");
            }
            return peak;
        } finally {
            worker.destroy();
            master.destroy();
            worker.waitFor();
            master.waitFor();
        }
    }

    /** A job that no master answers ends at once. */
    private static void awaitAnswer(Process master) throws InterruptedException {
        boolean answers = false;
        while (!answers && !master.waitFor(100, TimeUnit.MILLISECONDS)) {
            try (Socket socket = new Socket("127.0.0.1", PORT)) {
                answers = socket.isConnected();
            } catch (IOException e) {
                answers = false;
            }
        }
    }

    /** 0: it has come to its end. */
    private static long peakMegabytes(ProcessHandle executor) throws IOException {
        try {
            return Machine.peakMegabytes(executor.pid());
        } catch (IOException e) {
            if (executor.isAlive()) {
                throw e;
            }
            return 0;
        }
    }

    private static Process started(String... words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        return builder.start();
    }

    /**
     * What a command took, with all processes that it started.
     *
     * @param processorSeconds of all cores
     */
    private record Cost(double seconds, double processorSeconds) {

        static Cost of(String... words) throws IOException, InterruptedException {
            List<String> timed = Stream.concat(Stream.of("bash", "-c", "\"$@\" >/dev/null 2>&1 || exit 1; times", "timed"), Stream.of(words)).toList();
            ProcessBuilder builder = new ProcessBuilder(timed).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            long start = System.nanoTime();
            Process process = builder.start();
            String[] told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\\s+");
            double seconds = (System.nanoTime() - start) / 1e9;
            if (process.waitFor() != 0 || told.length != 4) {
                throw new IllegalStateException(String.join(" ", words) + " failed");
            }
            return new Cost(seconds, seconds(told[2]) + seconds(told[3]));
        }

        /** Of "1m2.345s". */
        private static double seconds(String told) {
            String[] parts = told.toLowerCase(Locale.ROOT).split("[ms]");
            return 60 * Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]);
        }

        Cost less(Cost other) {
            return new Cost(seconds - other.seconds, processorSeconds - other.processorSeconds);
        }
    }
}
