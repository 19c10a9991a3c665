package org.onrecord.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.onrecord.ingest.Defaults;
import org.onrecord.ingest.Ingested;
import org.onrecord.ingest.Inputs;
import org.onrecord.ingest.Reading;

/** A WARC file to articles, beside the bare iteration of its records by jwarc, in turn. */
final class WarcSpeed {

    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int RECORDS = Integer.getInteger("records", 20_000);

    /** A page costs as much as hundreds of other records. */
    private static final int PAGES = Integer.getInteger("pages", 2_000);

    private WarcSpeed() {
    }

    static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("onrecord-warc");
        try {
            System.out.println("| records | processors | bare jwarc, records/s | onrecord, records/s | onrecord / jwarc | the same by processor time | what became of them | highest heap, MB |\n| --- | --- | --- | --- | --- | --- | --- | --- |");
            compare("as crawlers write", Crawl.asCrawlersWrite(folder.resolve("mixed.warc.gz"), RECORDS));
            Files.delete(folder.resolve("mixed.warc.gz"));
            compare("pages only", Crawl.ofPages(folder.resolve("pages.warc.gz"), PAGES));
            Files.delete(folder.resolve("pages.warc.gz"));
        } finally {
            Files.delete(folder);
        }
    }

    private static void compare(String which, Path file) throws IOException {
        int records = bare(file);
        Map<String, Integer> outcomes = ingest(file);
        double[] theirs = new double[ROUNDS];
        double[] ours = new double[ROUNDS];
        double[] work = new double[ROUNDS];
        Machine machine = Machine.watch(ProcessHandle.current());
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long worked = processor();
            bare(file);
            long middle = System.nanoTime();
            long middleWorked = processor();
            ingest(file);
            theirs[round] = records / ((middle - start) / 1e9);
            ours[round] = records / ((System.nanoTime() - middle) / 1e9);
            work[round] = (double) (middleWorked - worked) / (processor() - middleWorked);
        }
        System.err.println(which + ", " + Files.size(file) / 1_000_000 + " MB: " + machine.others());
        Rates our = new Rates(ours);
        Rates their = new Rates(theirs);
        System.out.printf("| %,d %s | %d | %s | %s | **%s** | %s | %s | %,d |%n", records, which, Runtime.getRuntime().availableProcessors(), their.show(0), our.show(0),
                our.over(their).show(2), new Rates(work).show(2), outcomes, heap());
    }

    /** Nanoseconds of this process, which other work on the machine changes little. */
    private static long processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static int bare(Path file) throws IOException {
        int records = 0;
        try (WarcReader reader = new WarcReader(file)) {
            for (WarcRecord _ : reader) {
                records++;
            }
        }
        return records;
    }

    private static Map<String, Integer> ingest(Path file) {
        Map<String, Integer> outcomes = new TreeMap<>();
        try (Reading reading = new Inputs(List.of(file.toString()), Defaults.NONE, InputStream.nullInputStream()).open()) {
            while (reading.hasNext()) {
                switch (reading.next()) {
                    case Ingested.Report _ -> outcomes.merge("report", 1, Integer::sum);
                    case Ingested.Duplicate _ -> outcomes.merge("duplicate", 1, Integer::sum);
                    case Ingested.Unreadable bad -> outcomes.merge(bad.reason().code(), bad.count(), Integer::sum);
                }
            }
        }
        return outcomes;
    }

    /** Since the process began, in megabytes of 1,000,000 bytes; the pools' peaks added up, which is no less than the true one. */
    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed()).sum() / 1_000_000;
    }
}
