package org.onrecord.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the figures were measured on, and how busy others kept it meanwhile. Linux. */
final class Machine {

    /** Clock ticks a second of /proc; the same on every Linux that Java runs on. */
    private static final double TICKS = 100;

    private final List<ProcessHandle> watched;
    private final long start = System.nanoTime();
    private final double busyBefore;
    private final double ownBefore;

    private Machine(List<ProcessHandle> watched) throws IOException {
        this.watched = watched;
        this.busyBefore = busySeconds();
        this.ownBefore = ownSeconds();
    }

    /** Starts to watch how much of the machine is used by others than these processes. */
    static Machine watch(ProcessHandle... own) throws IOException {
        return new Machine(List.of(own));
    }

    /** E.g. "others used 0.03 cores". */
    String others() throws IOException {
        double seconds = (System.nanoTime() - start) / 1e9;
        double others = Math.max(0, busySeconds() - busyBefore - (ownSeconds() - ownBefore)) / seconds;
        return String.format(Locale.ROOT, "others used %.2f cores meanwhile", others);
    }

    private static double busySeconds() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
            String[] cpu = lines.findFirst().orElseThrow().split(" +");
            // user nice system idle iowait irq softirq steal
            return (ticks(cpu[1]) + ticks(cpu[2]) + ticks(cpu[3]) + ticks(cpu[6]) + ticks(cpu[7]) + ticks(cpu[8])) / TICKS;
        }
    }

    private static long ticks(String number) {
        return Long.parseLong(number);
    }

    private double ownSeconds() {
        return watched.stream().mapToDouble(process -> process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9).sum();
    }

    /** Highest resident memory that a running process has had, in megabytes of 1,000,000 bytes. */
    static long peakMegabytes(long pid) throws IOException {
        String line = Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream().filter(one -> one.startsWith("VmHWM:")).findFirst().orElse("VmHWM: 0 kB");
        return Long.parseLong(line.replaceAll("\\D+", "")) * 1024 / 1_000_000;
    }
}
