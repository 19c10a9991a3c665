package org.onrecord.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onrecord.benchmarks.QueryMix.Kind;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.search.Hits;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementIndex;
import org.onrecord.search.StatementQuery;
import org.onrecord.search.StatementQuery.Property;
import org.onrecord.search.StatementQuery.Show;
import org.onrecord.search.StatementSearch;

/** How long a question takes, the twenty best hits with their matches marked and the total: alone, and with the values of all properties counted. */
final class SearchSpeed {

    private static final int STATEMENTS = Integer.getInteger("statements", 1_000_000);

    /** Each question is asked so often, after as many rounds that are not measured. */
    private static final int ROUNDS = Integer.getInteger("rounds", 5);

    /** Reports among which questions are made, spread over the record. */
    private static final int ASKED_ABOUT = 2_000;

    private SearchSpeed() { }

    static void main(String[] arguments) throws IOException, InterruptedException, RecordFault, SearchFault {
        Path record = GeneratedRecord.of(STATEMENTS);
        Map<Kind, List<StatementQuery>> mix = new QueryMix(some(record)).queries();
        Path index = IndexSpeed.index(STATEMENTS);
        if (!Files.exists(index)) {
            IndexSpeed.both(record, index);
        }
        try (StatementSearch search = StatementSearch.open(index)) {
            System.out.printf(Locale.ROOT, "%,d statements, %d questions, each %d times; highest heap %s%n%n", STATEMENTS,
                    mix.values().stream().mapToInt(List::size).sum(), ROUNDS, Runtime.getRuntime().maxMemory() >> 20);
            System.out.println("| ms | hits, median | p50 | p99 | processor p50 | p99 | with counts p50 | p99 | processor p50 | p99 |\n"
                    + "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
            Times all = new Times();
            for (Map.Entry<Kind, List<StatementQuery>> kind : mix.entrySet()) {
                Times times = new Times();
                for (StatementQuery query : kind.getValue()) {
                    times.measure(search, query);
                }
                times.print(kind.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '));
                all.add(times);
            }
            all.print("**all**");
        }
    }

    private static List<Report> some(Path record) throws RecordFault {
        List<Report> reports = new ArrayList<>();
        long[] count = {0};
        try (RecordStore store = RecordStore.openExisting(record.toString())) {
            long step = Math.max(1, store.changedAfter(0) / ASKED_ABOUT);
            store.forEachReport(report -> {
                if (count[0]++ % step == 0) {
                    reports.add(report);
                }
            });
        }
        return reports;
    }

    /** Milliseconds, all rounds of all questions. */
    private record Spent(List<Double> wall, List<Double> processor) {

        Spent() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void measure(StatementSearch search, StatementQuery query) throws SearchFault {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            for (int round = -ROUNDS; round < ROUNDS; round++) {
                long start = System.nanoTime();
                long startOfProcessor = threads.getCurrentThreadCpuTime();
                Hits hits = search.search(query);
                if (round >= 0 && hits.total() >= 0) {
                    processor.add((threads.getCurrentThreadCpuTime() - startOfProcessor) / 1e6);
                    wall.add((System.nanoTime() - start) / 1e6);
                }
            }
        }

        void add(Spent other) {
            wall.addAll(other.wall);
            processor.addAll(other.processor);
        }

        String show() {
            return String.format(Locale.ROOT, "%.2f | %.2f | %.2f | %.2f", at(wall, 0.5), at(wall, 0.99), at(processor, 0.5), at(processor, 0.99));
        }
    }

    private static double at(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private record Times(List<Double> hits, Spent plain, Spent counted) {

        Times() {
            this(new ArrayList<>(), new Spent(), new Spent());
        }

        void measure(StatementSearch search, StatementQuery query) throws SearchFault {
            Show show = query.show();
            hits.add((double) search.search(query).total());
            plain.measure(search, query);
            counted.measure(search, query.show(new Show(show.order(), 0, show.most(), EnumSet.allOf(Property.class))));
        }

        void add(Times other) {
            hits.addAll(other.hits);
            plain.add(other.plain);
            counted.add(other.counted);
        }

        void print(String name) {
            System.out.printf(Locale.ROOT, "| %s | %,.0f | %s | %s |%n", name, at(hits, 0.5), plain.show(), counted.show());
        }
    }
}
