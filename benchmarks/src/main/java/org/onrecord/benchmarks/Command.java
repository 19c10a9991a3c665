package org.onrecord.benchmarks;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command line run as a user would, with this process's Java. Its output is thrown away. */
record Command(List<String> words) {

    Command(String... words) {
        this(List.of(words));
    }

    /**
     * @param seconds       from start to end
     * @param peakMegabytes highest resident memory, in megabytes of 1,000,000 bytes
     */
    record Run(double seconds, long peakMegabytes) { }

    private ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(words).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    double seconds() throws IOException, InterruptedException {
        long start = System.nanoTime();
        require(builder().start().waitFor());
        return (System.nanoTime() - start) / 1e9;
    }

    /** Looks at the process's memory until it ends; the launcher becomes the JVM, so its process is the JVM's. */
    Run watched() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = builder().start();
        long peak = 0;
        while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, Machine.peakMegabytes(process.pid()));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        require(process.exitValue());
        return new Run(seconds, peak);
    }

    private void require(int status) {
        if (status != 0) {
            throw new IllegalStateException(words + " ended with " + status);
        }
    }
}
