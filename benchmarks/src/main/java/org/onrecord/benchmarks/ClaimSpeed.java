package org.onrecord.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.onrecord.annotate.meaning.Embedder;
import org.onrecord.desk.Claims;
import org.onrecord.desk.Desk;
import org.onrecord.domain.Meaning;
import org.onrecord.domain.Statement;
import org.onrecord.record.Entry;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.store.Change;
import org.onrecord.record.store.ClaimContent;
import org.onrecord.record.store.ClaimContent.Arrival;
import org.onrecord.record.store.ClaimContent.Link;
import org.onrecord.record.store.ClaimDraft;
import org.onrecord.record.store.ClaimGroup;
import org.onrecord.record.store.KeptClaims.Made;
import org.onrecord.record.store.Point;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.Run;
import org.onrecord.search.MeaningIndex;
import org.onrecord.search.SearchFault;

/**
 * What it costs to add statements to a record with its claims kept up to date. The record, its indexes and its claims are made once and kept in
 * the cache; claims are filled in by a generator, as a million would take hours, and meanings are mixed ones, so that reading for meaning,
 * which costs the same wherever it is done, is not in the figures.
 *
 * <p>A record of either size is warmed up in the same way: as many statements are added to a copy of it, which is thrown away, as are then added to
 * another copy while it is measured. So what is kept stays of its size, and neither size is measured with cold code or cold files.
 */
final class ClaimSpeed {

    private static final int STATEMENTS = Integer.getInteger("statements", 1_000_000);

    /** Statements that are added at once. */
    private static final int ADDED = 1_000;

    /** How often that is done, to warm up and then to measure: a record of 10,000 must not have grown much at the end. */
    private static final int ROUNDS = Integer.getInteger("rounds", 5);

    /** Reports of generated claims in one transaction. */
    private static final int BATCH = 100;

    private static final Random RANDOM = new Random(7);

    private ClaimSpeed() { }

    static void main(String[] arguments) throws IOException, InterruptedException, RecordFault, SearchFault {
        List<Report> seeds = Seeds.reports();
        List<String> contents = seeds.stream().flatMap(report -> report.statements().stream()).map(ClaimSpeed::content).toList();
        MixedMeanings meanings;
        try (Embedder embedder = Embedder.load()) {
            meanings = MixedMeanings.of(contents, embedder, Seeds.cache().resolve("meanings-of-" + contents.hashCode()));
        }
        Path folder = Files.createDirectories(Seeds.cache().resolve("claims-" + STATEMENTS));
        Path record = folder.resolve("record.db");
        InventedReports reports = new InventedReports(seeds);
        long number = 0;
        for (int made = 0; made < STATEMENTS; number++) {
            made += reports.next().statements().size();
        }
        if (!Files.exists(record)) {
            Files.copy(GeneratedRecord.of(STATEMENTS), record);
        }
        long there;
        try (Desk desk = Desk.openExisting(record.toString())) {
            desk.refresh((done, all) -> progress("indexing", done, all));
            meanings(desk, desk.index().resolve("meanings"), meanings);
            fill(desk);
            there = desk.record().lastChange().orElseThrow().change();
        }
        for (long i = number; i < there; i++) {
            reports.next();
        }
        add(folder, reports, meanings);
        print(add(folder, reports, meanings));
    }

    /** To a copy. */
    private static List<Cost> add(Path folder, InventedReports reports, MixedMeanings meanings) throws IOException, RecordFault, SearchFault {
        Path copy = folder.resolveSibling(folder.getFileName() + "-copy");
        List<Cost> costs = new ArrayList<>();
        try {
            Folders.delete(copy);
            Folders.copy(folder, copy);
            try (Desk desk = Desk.openExisting(copy.resolve("record.db").toString())) {
                for (int round = 0; round < ROUNDS; round++) {
                    costs.add(add(desk, reports, meanings));
                }
            }
        } finally {
            Folders.delete(copy);
        }
        return costs;
    }

    private static String content(Statement statement) {
        return statement.wording().content().text();
    }

    private static void progress(String doing, long done, long all) {
        if (done % 2_000 == 0 || done == all) {
            System.err.printf(Locale.ROOT, "%s: %,d of %,d reports%n", doing, done, all);
        }
    }

    /** An index of mixed meanings as {@link MeaningSpeed} builds it, where there is one; else built here. */
    private static void meanings(Desk desk, Path folder, MixedMeanings meanings) throws IOException, RecordFault, SearchFault {
        Path built = Seeds.cache().resolve("meaning-" + STATEMENTS);
        Point last = desk.record().lastChange().orElseThrow();
        if (!Files.isDirectory(folder) && Files.isDirectory(built)) {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(built)) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
            try (Directory directory = FSDirectory.open(folder);
                    IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
                writer.setLiveCommitData(Map.of("layout", "meaning 1, " + Embedder.NAME, "up-to", String.valueOf(last.change()), "history", last.token()).entrySet());
                writer.commit();
            }
        }
        follow(desk, folder, meanings);
    }

    private static void follow(Desk desk, Path folder, MixedMeanings meanings) throws RecordFault, SearchFault {
        List<Change> changes = new ArrayList<>();
        try (MeaningIndex index = MeaningIndex.open(folder, Embedder.NAME)) {
            Optional<Point> last = desk.record().forEachChange(index.upTo(), changes::add);
            for (Change change : changes) {
                Map<String, Meaning> made = new HashMap<>();
                change.report().statements().forEach(statement -> made.put(content(statement), meanings.of(content(statement))));
                index.put(change.report().article(), change.report().statements(), change.isLatest(), made::get);
            }
            if (!changes.isEmpty()) {
                index.commit(last.orElseThrow().change(), last.orElseThrow().token());
            }
        }
    }

    /** A claim for each content, or for two of them; three links each that do not join, as real ones have. */
    private static void fill(Desk desk) throws RecordFault {
        Optional<Made> made = desk.record().claims().made();
        long from = made.map(one -> one.upTo().change()).orElse(0L);
        List<Change> changes = new ArrayList<>();
        long all = desk.record().changedAfter(0);
        if (from > 0) {
            return;
        }
        Point last = desk.record().lastChange().orElseThrow();
        desk.record().forEachChange(0, change -> {
            changes.add(change);
            if (changes.size() == BATCH || change.number() == last.change()) {
                progress("filling in claims", change.number(), all);
                keep(desk, List.copyOf(changes), change.number() == last.change() ? last : new Point(0, ""));
                changes.clear();
            }
        });
    }

    private static void keep(Desk desk, List<Change> changes, Point reached) {
        try {
            desk.record().claims().follow(desk.record().claims().made(), new Made(reached, Claims.METHOD), draft -> fill(draft, changes));
        } catch (RecordFault fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void fill(ClaimDraft draft, List<Change> changes) {
        changes.forEach(change -> draft.put(change.report().article().id(), change.report().statements().stream()
                .map(statement -> new Arrival(statement.id(), "c" + statement.id(), "w", Optional.empty())).toList()));
        List<ClaimContent> contents = draft.settle().fresh();
        List<Link> links = new ArrayList<>();
        List<ClaimGroup> groups = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            boolean pair = i % 10 == 1;
            for (int back = 1; back <= Math.min(i, 3); back++) {
                links.add(new Link(contents.get(i).key(), contents.get(i - back).key(), pair && back == 1 ? 0.9 : 0.5 + RANDOM.nextDouble() * 0.2, Optional.empty()));
            }
            if (i % 10 != 0 || i + 1 == contents.size()) {
                groups.add(group(pair ? contents.subList(i - 1, i + 1) : contents.subList(i, i + 1)));
            }
        }
        draft.link(links);
        draft.regroup(groups);
    }

    private static ClaimGroup group(List<ClaimContent> contents) {
        return new ClaimGroup("a claim", Optional.empty(), contents.stream().map(content -> new ClaimGroup.Seat(content.key(), 1, List.of(), Map.of())).toList());
    }

    /** Of one statement, milliseconds of wall time and processor time. */
    private record Cost(double writing, double indexing, double meaning, double claims, double claimsProcessor) { }

    private static Cost add(Desk desk, InventedReports reports, MixedMeanings meanings) throws RecordFault, SearchFault {
        List<Entry> added = new ArrayList<>();
        int statements = 0;
        while (statements < ADDED) {
            Report report = reports.next();
            added.add(report);
            statements += report.statements().size();
        }
        long start = System.nanoTime();
        desk.record().write(desk.record().begin(new Run(Instant.EPOCH, "benchmark", "benchmark")), added);
        long written = System.nanoTime();
        desk.refresh(Desk.Progress.NONE);
        long indexed = System.nanoTime();
        follow(desk, desk.index().resolve("meanings"), meanings);
        long read = System.nanoTime();
        long processor = processorTime();
        desk.claims().make(Claims.Steps.NONE);
        double per = 1e6 * statements;
        return new Cost((written - start) / per, (indexed - written) / per, (read - indexed) / per, (System.nanoTime() - read) / per,
                (processorTime() - processor) / per);
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static void print(List<Cost> costs) {
        System.out.printf(Locale.ROOT, "| %,d | %s | %s | %s | %s | %s | %s |%n", STATEMENTS, of(costs, Cost::writing), of(costs, Cost::indexing), of(costs, Cost::meaning),
                of(costs, Cost::claims), of(costs, cost -> cost.writing() + cost.indexing() + cost.meaning() + cost.claims()), of(costs, Cost::claimsProcessor));
    }

    /** The median, and from where to where. */
    private static String of(List<Cost> costs, ToDoubleFunction<Cost> figure) {
        double[] sorted = costs.stream().mapToDouble(figure).sorted().toArray();
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }
}
