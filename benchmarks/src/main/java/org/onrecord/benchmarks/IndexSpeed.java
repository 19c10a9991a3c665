package org.onrecord.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.store.Point;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementIndex;

/**
 * How fast the index is made from the record: reading the record alone, indexing what is in memory alone, and both; for a small record and
 * a large one, so that it is seen whether the cost of a statement grows.
 */
final class IndexSpeed {

    private static final int[] SIZES = Stream.of(System.getProperty("statements", "100000,1000000").split(",")).mapToInt(Integer::parseInt).toArray();

    private static final int ROUNDS = Integer.getInteger("rounds", 3);

    /** Reports held in memory for indexing alone. */
    private static final int HELD = 1_000;

    private IndexSpeed() { }

    static void main(String[] arguments) throws IOException, InterruptedException, RecordFault, SearchFault {
        System.out.println("| statements | reading the record, statements/s | indexing alone | index from record | us a statement | of processor time | index, bytes a statement |\n"
                + "| --- | --- | --- | --- | --- | --- | --- |");
        for (int size : SIZES) {
            Path record = GeneratedRecord.of(size);
            double[] reading = new double[ROUNDS];
            double[] indexing = new double[ROUNDS];
            double[] both = new double[ROUNDS];
            double[] processor = new double[ROUNDS];
            long bytes = 0;
            for (int round = 0; round < ROUNDS; round++) {
                reading[round] = reading(record);
                indexing[round] = indexing(record);
                Path index = index(size);
                long spent = processor();
                both[round] = both(record, index);
                processor[round] = (processor() - spent) / 1e3 / size;
                bytes = bytes(index);
            }
            Rates whole = new Rates(both);
            System.out.printf(Locale.ROOT, "| %,d | %s | %s | **%s** | %.1f | %s | %d |%n", size, new Rates(reading).show(0), new Rates(indexing).show(0),
                    whole.show(0), 1e6 / whole.median(), new Rates(processor).show(1), bytes / size);
        }
    }

    /** Where the index of a generated record lies. */
    static Path index(int statements) throws IOException {
        return Seeds.cache().resolve("generated-" + statements + "-index");
    }

    private static double reading(Path record) throws RecordFault {
        long[] statements = {0};
        long start = System.nanoTime();
        try (RecordStore store = RecordStore.openExisting(record.toString())) {
            store.forEachChange(0, change -> statements[0] += change.report().statements().size());
        }
        return statements[0] / seconds(start);
    }

    private static double indexing(Path record) throws IOException, RecordFault, SearchFault {
        List<Report> reports = new ArrayList<>();
        try (RecordStore store = RecordStore.openExisting(record.toString())) {
            store.forEachReport(report -> {
                if (reports.size() < HELD) {
                    reports.add(report);
                }
            });
        }
        long statements = 0;
        long start = System.nanoTime();
        try (StatementIndex index = StatementIndex.anew(Seeds.cache().resolve("indexing"))) {
            for (Report report : reports) {
                index.put(report.article(), report.statements());
                statements += report.statements().size();
            }
            index.commit(1, "");
        }
        return statements / seconds(start);
    }

    /** Makes the index of a record anew; gives statements a second. */
    static double both(Path record, Path folder) throws RecordFault, SearchFault {
        long[] statements = {0};
        long start = System.nanoTime();
        try (RecordStore store = RecordStore.openExisting(record.toString()); StatementIndex index = StatementIndex.anew(folder)) {
            store.forEachChange(0, change -> {
                put(index, change.report());
                statements[0] += change.report().statements().size();
            });
            Point last = store.lastChange().orElseThrow();
            index.commit(last.change(), last.token());
        }
        return statements[0] / seconds(start);
    }

    private static void put(StatementIndex index, Report report) {
        try {
            index.put(report.article(), report.statements());
        } catch (SearchFault e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nanoseconds of all threads. */
    private static long processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long bytes(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
