package org.onrecord.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.onrecord.desk.Desk;
import org.onrecord.domain.EdtfDays;
import org.onrecord.domain.Speaker;
import org.onrecord.export.Export;
import org.onrecord.export.ExportFormat;
import org.onrecord.export.Selection;
import org.onrecord.export.Watch;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.format.BrokenLine;
import org.onrecord.record.format.RecordLineReader;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.record.store.Run;

/** What docs/scale.md reckons with, of real reports: laws of speakers' names, bytes of the tables, articles of a month, families of copies. */
final class Laws {

    /** Records are read into one of their own, and tables written, here. */
    private final Path folder;
    private final List<List<String>> names = new ArrayList<>();
    private final SortedMap<String, Integer> months = new TreeMap<>();
    private int statements;

    private Laws(Path folder) {
        this.folder = folder;
    }

    /** @param paths record lines (.jsonl) or records; without any, what {@link Seeds} has */
    static void main(String... paths) throws IOException, InterruptedException, RecordFault {
        Path folder = Files.createTempDirectory("laws");
        try {
            new Laws(folder).print(paths);
        } finally {
            Folders.delete(folder);
        }
    }

    private void print(String... paths) throws IOException, InterruptedException, RecordFault {
        Path record = folder.resolve("record.db");
        try (RecordStore store = RecordStore.open(record.toString())) {
            long run = store.begin(new Run(Instant.EPOCH, "benchmark", "benchmark"));
            for (String path : paths) {
                each(Path.of(path), report -> take(store, run, report));
            }
            if (paths.length == 0) {
                Seeds.reports().forEach(report -> take(store, run, report));
            }
        }
        try (Desk desk = Desk.openExisting(record.toString())) {
            System.out.printf(Locale.ROOT, "%,d articles, %,d statements%n%n| | |%n| --- | --- |%n", names.size(), statements);
            names();
            bytes(desk.record(), record);
            months();
            families(desk);
        }
    }

    private static void each(Path path, Consumer<Report> consumer) throws IOException, RecordFault {
        if (path.toString().endsWith(".jsonl")) {
            RecordLineReader reader = new RecordLineReader();
            try (Stream<String> lines = Files.lines(path)) {
                lines.map(line -> report(reader, line)).forEach(consumer);
            }
        } else {
            try (RecordStore store = RecordStore.openExisting(path.toString())) {
                store.forEachReport(consumer);
            }
        }
    }

    private static Report report(RecordLineReader reader, String line) {
        try {
            return reader.read(line);
        } catch (BrokenLine e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(RecordStore store, long run, Report report) {
        names.add(report.statements().stream().flatMap(statement -> statement.speakers().stream()).map(Speaker::name).toList());
        statements += report.statements().size();
        months.merge(report.article().publication().published().flatMap(EdtfDays::of).map(days -> days.first().toString().substring(0, 7)).orElse("unknown"), 1, Integer::sum);
        try {
            store.write(run, List.of(report));
        } catch (RecordFault e) {
            throw new IllegalStateException(e);
        }
    }

    private void names() {
        if (names.stream().allMatch(List::isEmpty)) {
            row("speakers of statements", "none");
            return;
        }
        NameLaws laws = NameLaws.of(names);
        row("speakers of statements, different names", "%,d, %,d", laws.speakers(), laws.different());
        row("different names of n speakers (Heaps)", "%.2f n^%.2f", laws.heaps().factor(), laws.heaps().slope());
        row("the k-th commonest (Zipf, those with three and more)", "k^-%.2f", laws.zipf());
        row("the commonest", "%.1f %% of all", 100 * laws.commonest());
        row("to grow keys by these", "`benchmarks/run keys -Dfactor=%.2f -Dheaps=%.2f -Dzipf=%.2f`", laws.heaps().factor(), laws.heaps().slope(), laws.zipf());
    }

    private void bytes(RecordStore store, Path record) throws RecordFault, IOException {
        Path tables = folder.resolve("tables");
        new Export(store, Selection.ALL, Watch.NONE).to(ExportFormat.PARQUET, tables);
        for (String table : List.of("articles", "statements", "speakers")) {
            row("table " + table + ", bytes an article", "%,d", Files.size(tables.resolve(table + ".parquet")) / names.size());
        }
        row("record in SQLite, bytes an article", "%,d", Files.size(record) / names.size());
    }

    private void months() {
        row("months of publication", "%,d, of the commonest %,d articles; unknown of %,d", months.keySet().stream().filter(month -> !month.equals("unknown")).count(),
                Collections.max(months.values()), months.getOrDefault("unknown", 0));
    }

    private void families(Desk desk) throws RecordFault {
        desk.origins().refresh(Desk.Progress.NONE);
        List<Integer> sizes = new ArrayList<>(desk.record().origins().largest(0, Integer.MAX_VALUE).values());
        int copied = sizes.stream().mapToInt(Integer::intValue).sum();
        if (sizes.isEmpty()) {
            row("families of copies", "none");
            return;
        }
        row("families of copies", "%,d with %,d articles, the largest of %,d", sizes.size(), copied, Collections.max(sizes));
        row("copies that an article has", "%.2f", sizes.stream().mapToLong(size -> (long) size * (size - 1)).sum() / (double) names.size());
        sizes.addAll(Collections.nCopies(names.size() - copied, 1));
        FamilySizes law = FamilySizes.of(sizes);
        row("families of n and more, of all", "n^-%.2f (%.2f to %.2f)", law.exponent(), law.low(), law.high());
        row("copies that a report has by this law, of families up to 1,024", "%.2f", law.copies(1_024));
        row("to grow signatures by this", "`benchmarks/run joins -Dexponent=%.2f`", law.exponent());
    }

    private static void row(String name, String value, Object... arguments) {
        System.out.println("| " + name + " | " + String.format(Locale.ROOT, value, arguments) + " |");
    }
}
