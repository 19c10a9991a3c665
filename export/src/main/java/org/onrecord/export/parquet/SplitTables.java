package org.onrecord.export.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.onrecord.domain.EdtfDays;
import org.onrecord.domain.Publication;
import org.onrecord.record.Entry;
import org.onrecord.record.store.Run;

/**
 * The tables of one split of a job: what was made of one file, or of a part of one, among others that other machines read. Files are
 * {@code articles/month=2031-04/split-00017.parquet}, {@code statements/...}, {@code speakers/...}, by the month of the report (the first day that its date may
 * mean, or {@code unknown}), and {@code skipped/split-00017.parquet}, which is there however many rows it has. Equal entries give equal bytes.
 *
 * <p>Entries are given in the order in which {@code onrecord add} would bring them, and each row says its place in it ({@code articles.split},
 * {@code articles.entry}, {@code skipped.split}, {@code skipped.entry}); by that {@code onrecord import} takes them in the same order. What a split cannot know,
 * {@code version} and {@code latest}, is empty; {@code run} is 1, the job's.
 *
 * <p>One month is open at a time, whatever months the entries have: they are put down on the disk first, as large as they are unpacked. For one thread.
 */
public final class SplitTables implements Closeable {

    /** Three tables are open at once; a reader holds as much. */
    private static final long ROW_GROUP = 8L << 20;

    private final Path folder;
    private final int split;
    private final String file;
    private final Spill spill;
    private final TableFile skipped;
    private final SortedMap<String, Offsets> months = new TreeMap<>();
    private final List<PartFile> files = new ArrayList<>();
    private long entries;

    /**
     * @param folder of the tables, on a local disk; is there
     * @param split  its number, from 0
     */
    public SplitTables(Path folder, int split) throws IOException {
        this.folder = folder;
        this.split = split;
        this.file = String.format(Locale.ROOT, "split-%05d" + TableFile.ENDING, split);
        this.spill = new Spill(folder);
        this.skipped = open(ReportTables.SKIPPED, ReportTables.SKIPPED + "/" + file);
    }

    /** Writes the table of runs, which has one row: the job. */
    public static PartFile run(Path folder, Run run) throws IOException {
        String path = ReportTables.RUNS + "/run" + TableFile.ENDING;
        Files.createDirectories(folder.resolve(ReportTables.RUNS));
        try (TableFile runs = new TableFile(folder.resolve(path), ReportTables.RUNS, ROW_GROUP)) {
            runs.row(row -> new OtherFields(row).run(Standing.JOB, run));
        }
        return new PartFile(ReportTables.RUNS, path, 1, Files.size(folder.resolve(path)));
    }

    /** An entry of which no page is known. */
    public void write(Entry entry) throws IOException {
        write(entry, Optional.empty());
    }

    /**
     * Takes the next entry.
     *
     * @param page what {@code Reading.page()} of ingest told when it gave the entry's input: by it the import finds pages that lie in two splits, as {@code add} finds
     *             those of two files. Without it a page that is no report, and comes in two splits, is told twice with its reason
     */
    public void write(Entry entry, Optional<String> page) throws IOException {
        Standing.Place place = new Standing.Place(split, entries, page);
        entries++;
        switch (entry) {
            case Entry.Report report -> months.computeIfAbsent(month(report.article().publication()), _ -> new Offsets())
                    .add(spill.add(report, Standing.in(place)));
            case Entry.Skipped input -> skipped.row(row -> new OtherFields(row).skipped(input, Optional.of(place)));
        }
    }

    private static String month(Publication publication) {
        return publication.published().flatMap(EdtfDays::of).map(days -> YearMonth.from(days.first()).toString()).orElse("unknown");
    }

    /** Writes what is left to write, and gives all files, sorted by table and month. */
    public List<PartFile> finish() throws IOException {
        for (Map.Entry<String, Offsets> month : months.entrySet()) {
            write(month.getKey(), month.getValue());
        }
        skipped.close();
        add(ReportTables.SKIPPED, ReportTables.SKIPPED + "/" + file, skipped.rows());
        return files.stream().sorted(Comparator.comparing(PartFile::path)).toList();
    }

    private void write(String month, Offsets reports) throws IOException {
        Map<String, TableFile> tables = new HashMap<>();
        try {
            for (String table : ReportTables.ALL) {
                tables.put(table, open(table, path(table, month)));
            }
            for (long report : reports.all()) {
                spill.read(report, (table, logged) -> tables.get(table).row(logged));
            }
        } finally {
            for (TableFile table : tables.values()) {
                table.close();
            }
        }
        for (Map.Entry<String, TableFile> table : tables.entrySet()) {
            add(table.getKey(), path(table.getKey(), month), table.getValue().rows());
        }
    }

    private String path(String table, String month) {
        return table + "/month=" + month + "/" + file;
    }

    private TableFile open(String table, String path) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        return new TableFile(folder.resolve(path), table, ROW_GROUP);
    }

    private void add(String table, String path, long rows) throws IOException {
        files.add(new PartFile(table, path, rows, Files.size(folder.resolve(path))));
    }

    /** Without {@link #finish} nothing that was written means anything. */
    @Override
    public void close() throws IOException {
        try {
            skipped.close();
        } finally {
            spill.close();
        }
    }
}
