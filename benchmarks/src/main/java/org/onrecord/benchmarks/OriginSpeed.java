package org.onrecord.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onrecord.desk.Desk;
import org.onrecord.record.Entry;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.record.store.Run;

/** How long it takes to find out which of a record's reports share text, and how much memory; then for a thousand more. */
final class OriginSpeed {

    private static final int REPORTS = Integer.getInteger("reports", 100_000);
    private static final int MORE = 1_000;
    private static final int BATCH = 500;

    private static final OperatingSystemMXBean MACHINE = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private OriginSpeed() {
    }

    static void main(String[] arguments) throws IOException, RecordFault {
        Path folder = Files.createTempDirectory(Seeds.cache(), "origins");
        Path file = folder.resolve("record.db");
        WireReports reports = new WireReports(Articles.read(Articles.file()).stream().map(article -> article.text().string()).toList());
        write(reports, REPORTS, file);
        System.err.printf(Locale.ROOT, "%,d reports, %,d MB%n", REPORTS, Files.size(file) >> 20);
        try (Desk desk = Desk.openExisting(file.toString())) {
            long processor = MACHINE.getProcessCpuTime();
            double whole = seconds(desk);
            double used = (MACHINE.getProcessCpuTime() - processor) / 1e6 / REPORTS;
            int groups = desk.record().origins().largest(0, Integer.MAX_VALUE).size();
            write(reports, MORE, file);
            double more = seconds(desk);
            System.out.printf(Locale.ROOT, "| %,d | %.1f | %.2f | %.2f | %.2f | %,d | %s | %,d | %,d |%n", REPORTS, whole, 1e3 * whole / REPORTS, used, 1e3 * more / MORE, groups, peak(),
                    Runtime.getRuntime().maxMemory() >> 20, Files.size(file) >> 20);
        }
    }

    private static double seconds(Desk desk) throws RecordFault {
        long start = System.nanoTime();
        desk.origins().refresh((done, all) -> {
            if (done % 5_000 == 0) {
                System.err.printf(Locale.ROOT, "%,d of %,d, %.0f s%n", done, all, (System.nanoTime() - start) / 1e9);
            }
        });
        return (System.nanoTime() - start) / 1e9;
    }

    /** Largest resident size so far, in MB; that of writing the reports is in it. */
    private static String peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmHWM")).findFirst()
                .map(line -> String.format(Locale.ROOT, "%,d", Long.parseLong(line.replaceAll("\\D", "")) / 1_024)).orElse("unknown");
    }

    private static void write(WireReports reports, int count, Path file) throws RecordFault {
        try (RecordStore record = RecordStore.open(file.toString())) {
            long run = record.begin(new Run(Instant.EPOCH, "benchmark", "benchmark"));
            for (int done = 0; done < count; done += BATCH) {
                List<Entry> batch = new ArrayList<>();
                while (batch.size() < Math.min(BATCH, count - done)) {
                    batch.add(reports.next());
                }
                record.write(run, batch);
            }
        }
    }
}
