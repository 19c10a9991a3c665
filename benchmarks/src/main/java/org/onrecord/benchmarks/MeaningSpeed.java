package org.onrecord.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onrecord.annotate.meaning.Embedder;
import org.onrecord.domain.Meaning;
import org.onrecord.domain.Statement;
import org.onrecord.record.Entry.Report;
import org.onrecord.search.Likes.Like;
import org.onrecord.search.MeaningIndex;
import org.onrecord.search.MeaningSearch;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementQuery;
import org.onrecord.search.StatementQuery.Days;
import org.onrecord.search.StatementQuery.Order;
import org.onrecord.search.StatementQuery.Property;
import org.onrecord.search.StatementQuery.Show;

/**
 * Search by meaning: how fast statements are read for it and linked, and how long a search takes. {@code -Dphase=build} goes on where it was
 * stopped, {@code -Dphase=search} asks what was built, {@code -Dphase=recall} compares its answers with those of looking at every statement.
 */
final class MeaningSpeed {

    private static final int STATEMENTS = Integer.getInteger("statements", 1_000_000);

    /** Statements between two commits of the building. */
    private static final int BATCH = 20_000;

    private static final int SEARCHES = 500;
    private static final int WARM_UP = 100;

    /** Searches compared with looking at every statement. */
    private static final int COMPARED = 100;
    private static final int COMPARED_HITS = 10;

    private static final String MODEL = "mixed/1";
    private static final StatementQuery ANY = StatementQuery.of("");

    private MeaningSpeed() { }

    static void main(String[] arguments) throws IOException, InterruptedException, SearchFault {
        List<Report> seeds = Seeds.reports();
        List<String> contents = seeds.stream().flatMap(report -> report.statements().stream()).map(MeaningSpeed::content).toList();
        try (Embedder embedder = Embedder.load()) {
            switch (System.getProperty("phase", "search")) {
                case "embed" -> embed(contents, embedder);
                case "build" -> build(seeds, mixed(contents, embedder));
                case "search" -> search(mixed(contents, embedder));
                case "recall" -> recall(seeds, mixed(contents, embedder));
                default -> throw new IllegalArgumentException("no such phase");
            }
        }
    }

    private static MixedMeanings mixed(List<String> contents, Embedder embedder) throws IOException {
        return MixedMeanings.of(contents, embedder, Seeds.cache().resolve("meanings-of-" + contents.hashCode()));
    }

    private static String content(Statement statement) {
        return statement.wording().content().text();
    }

    private static Path folder() throws IOException {
        return Seeds.cache().resolve("meaning-" + STATEMENTS);
    }

    private static void embed(List<String> contents, Embedder embedder) {
        List<String> some = IntStream.iterate(0, i -> i < contents.size(), i -> i + 11).mapToObj(contents::get).toList();
        some.forEach(embedder::of);
        long start = processorTime();
        some.forEach(embedder::of);
        System.out.printf(Locale.ROOT, "| reading for meaning, statements a second of processor time | %,.0f |%n", some.size() * 1e9 / (processorTime() - start));
    }

    /** Puts in what is missing; the processor time that it took so far is kept with each commit. */
    private static void build(List<Report> seeds, MixedMeanings meanings) throws IOException, SearchFault {
        InventedReports reports = new InventedReports(seeds);
        try (MeaningIndex index = MeaningIndex.open(folder(), MODEL)) {
            long done = 0;
            long reached = index.upTo();
            long spent = reached == 0 ? 0 : Long.parseLong(index.history());
            for (long next = reached + BATCH; done < STATEMENTS; ) {
                Report report = reports.next();
                done += report.statements().size();
                if (done <= reached) {
                    continue;
                }
                Map<String, Meaning> made = new LinkedHashMap<>();
                report.statements().forEach(statement -> made.computeIfAbsent(content(statement), meanings::of));
                long start = processorTime();
                index.put(report.article(), report.statements(), true, made::get);
                if (done >= next || done >= STATEMENTS) {
                    index.commit(done, String.valueOf(spent + processorTime() - start));
                    next = done + BATCH;
                    System.err.printf(Locale.ROOT, "%,d statements, %,.0f a second of processor time%n", done, done * 1e9 / Long.parseLong(index.history()));
                }
                spent += processorTime() - start;
            }
            System.out.printf(Locale.ROOT, "| linking, statements a second of processor time | %,.0f |%n| bytes a statement | %,d |%n",
                    index.upTo() * 1e9 / Long.parseLong(index.history()), bytes() / index.upTo());
        }
    }

    private static long bytes() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void search(MixedMeanings meanings) throws IOException, SearchFault {
        Map<String, StatementQuery> kinds = new LinkedHashMap<>();
        kinds.put("any", ANY);
        kinds.put("act: deny", ANY.with(Property.ACT, "deny"));
        kinds.put("speaker: Donald Trump", ANY.with(Property.SPEAKER, "Donald Trump"));
        kinds.put("published in one year", ANY.published(new Days(Optional.of(LocalDate.of(2020, 1, 1)), Optional.of(LocalDate.of(2020, 12, 31)))));
        kinds.put("speaker and year", kinds.get("published in one year").with(Property.SPEAKER, "Donald Trump"));
        try (MeaningSearch search = MeaningSearch.open(folder(), MODEL)) {
            for (Map.Entry<String, StatementQuery> kind : kinds.entrySet()) {
                for (int i = 0; i < WARM_UP; i++) {
                    search.like(meanings.of("warm " + i), kind.getValue(), Optional.empty());
                }
                time(kind.getKey(), search, kind.getValue(), meanings);
            }
        }
    }

    private static void time(String name, MeaningSearch search, StatementQuery query, MixedMeanings meanings) throws SearchFault {
        double[] wall = new double[SEARCHES];
        double[] processor = new double[SEARCHES];
        int found = 0;
        for (int i = 0; i < SEARCHES; i++) {
            Meaning asked = meanings.of("query " + i);
            long clock = System.nanoTime();
            long start = processorTime();
            found += search.like(asked, query, Optional.empty()).likes().size();
            processor[i] = (processorTime() - start) / 1e6;
            wall[i] = (System.nanoTime() - clock) / 1e6;
        }
        Arrays.sort(wall);
        Arrays.sort(processor);
        System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %.1f | %.1f | %.1f |%n", name, wall[SEARCHES / 2], wall[SEARCHES * 99 / 100],
                processor[SEARCHES / 2], processor[SEARCHES * 99 / 100], (double) found / SEARCHES);
        System.out.flush();
    }

    /** One saying and how near it is. */
    private record Near(String saying, double likeness) { }

    private static void recall(List<Report> seeds, MixedMeanings meanings) throws IOException, SearchFault {
        List<Meaning> asked = IntStream.range(0, COMPARED).mapToObj(i -> meanings.of("query " + i)).toList();
        List<TreeSet<Near>> best = asked.stream().map(_ -> new TreeSet<>(Comparator.comparing(Near::likeness).thenComparing(Near::saying))).toList();
        InventedReports reports = new InventedReports(seeds);
        for (long done = 0; done < STATEMENTS; ) {
            Report report = reports.next();
            done += report.statements().size();
            Set<String> sayings = new TreeSet<>();
            report.statements().forEach(statement -> sayings.add(content(statement)));
            sayings.forEach(saying -> compare(saying, meanings.of(saying), asked, best));
        }
        int found = 0;
        try (MeaningSearch search = MeaningSearch.open(folder(), MODEL)) {
            for (int i = 0; i < COMPARED; i++) {
                double least = best.get(i).first().likeness();
                List<Like> likes = search.like(asked.get(i), ANY.show(new Show(Order.RELEVANCE, 0, COMPARED_HITS, Set.of())), Optional.empty()).likes();
                found += (int) likes.stream().filter(like -> like.likeness() >= least).count();
            }
        }
        System.out.printf(Locale.ROOT, "| of the ten nearest found, per cent | %.1f |%n", 100.0 * found / (COMPARED * COMPARED_HITS));
    }

    private static void compare(String saying, Meaning meaning, List<Meaning> asked, List<TreeSet<Near>> best) {
        String words = String.join(" ", new ArrayList<>(List.of(saying.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))));
        for (int i = 0; i < COMPARED; i++) {
            TreeSet<Near> nearest = best.get(i);
            double likeness = asked.get(i).likeness(meaning);
            if (nearest.size() < COMPARED_HITS || likeness > nearest.first().likeness() && nearest.stream().noneMatch(near -> near.saying().equals(words))) {
                nearest.add(new Near(words, likeness));
                if (nearest.size() > COMPARED_HITS) {
                    nearest.pollFirst();
                }
            }
        }
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
