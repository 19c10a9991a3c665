package org.onrecord.record.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.Entry.Skipped;
import org.onrecord.record.Entry;

/**
 * The record: every report that was read and what was said in it, every input that was not, and which run of the program said so. One
 * writer at a time, many readers; safe for many threads. What {@link #write} returned for is kept, whatever happens afterwards.
 */
public final class RecordStore implements AutoCloseable {

    private final Database database;

    private RecordStore(Database database) {
        this.database = database;
    }

    /**
     * Opens a record, or makes a new one.
     *
     * @param place a file, e.g. "onrecord.db", or a server, "jdbc:postgresql://host/name?user=…"
     */
    public static RecordStore open(String place) throws RecordFault {
        return new RecordStore(Database.open(place));
    }

    /** Opens a record that is there: a file is not made, and its lack is told. */
    public static RecordStore openExisting(String place) throws RecordFault {
        if (!place.startsWith("jdbc:") && !Files.isRegularFile(Path.of(place))) {
            throw new RecordFault(RecordFault.Kind.MISSING, place + ": there is no record here: 'onrecord add' makes one, --record names another", null);
        }
        return open(place);
    }

    /** Notes that a run begins, and gives its number. */
    public long begin(Run run) throws RecordFault {
        return database.write(handle -> {
            Rows rows = new Rows(handle);
            long key = rows.nextKey(Table.RUNS);
            rows.add(Table.RUNS, key, run.started().toString(), run.program(), run.model());
            rows.write();
            return key;
        });
    }

    /**
     * Writes all of the entries or none. A report that is there already, same source and same text, is not written twice: its statements
     * are replaced when another run than the one that made them brings it, and left alone otherwise.
     *
     * @param run number of the run, from {@link #begin}
     */
    public Receipt write(long run, List<Entry> entries) throws RecordFault {
        return database.write(handle -> new Writing(handle, run, true).all(entries));
    }

    /** The same, but what is there already stays as it is. */
    public Receipt writeNew(long run, List<Entry> entries) throws RecordFault {
        return database.write(handle -> new Writing(handle, run, false).all(entries));
    }

    /** The reports in the order in which they came, the first texts of a source before its later ones; holds a few at a time. */
    public void forEachReport(Consumer<Report> consumer) throws RecordFault {
        database.read(handle -> {
            ReportRows.inOrder(handle).after(0, (_, report) -> consumer.accept(report));
            return null;
        });
    }

    /**
     * The reports that were added or changed after a change of the record, in the order of their last change; holds a few at a time.
     *
     * @param after    number of a change; 0: all of them
     * @param consumer takes the number of each report's last change, and the report
     */
    public void forEachChange(long after, BiConsumer<Long, Report> consumer) throws RecordFault {
        database.read(handle -> {
            ReportRows.byChange(handle).after(after, consumer);
            return null;
        });
    }

    /** What is not recorded, in the order in which it came. */
    public List<Skipped> skipped() throws RecordFault {
        return database.read(SkippedRows::all);
    }

    @Override
    public void close() {
        database.close();
    }

    /** One batch of entries on their way into the tables. */
    private static final class Writing {

        private final Handle handle;
        private final long run;
        private final boolean replaces;
        private final Rows rows;
        private final Speakers speakers;
        private final Map<String, Integer> versions = new HashMap<>();
        private final Set<String> inBatch = new HashSet<>();
        private Receipt receipt = Receipt.NONE;

        Writing(Handle handle, long run, boolean replaces) {
            this.handle = handle;
            this.run = run;
            this.replaces = replaces;
            this.rows = new Rows(handle);
            this.speakers = new Speakers(handle, rows);
        }

        Receipt all(List<Entry> entries) {
            for (Entry entry : entries) {
                receipt = receipt.plus(switch (entry) {
                    case Report report -> report(report);
                    case Skipped skipped -> skipped(skipped);
                });
            }
            rows.write();
            return receipt;
        }

        private Receipt report(Report report) {
            String id = report.article().id();
            if (!inBatch.add(id)) {
                return new Receipt(0, 0, 0, 1, 0);
            }
            Optional<Known> known = Known.find(handle, id);
            if (known.isEmpty()) {
                long key = rows.nextKey(Table.ARTICLES);
                int version = version(report.source());
                ArticleRows.add(rows, key, report.article(), version, run);
                statements(report, key);
                return version == 1 ? new Receipt(1, 0, 0, 0, 0) : new Receipt(0, 1, 0, 0, 0);
            }
            if (!replaces || known.get().run() == run) {
                return new Receipt(0, 0, 0, 1, 0);
            }
            handle.execute("delete from statements where article = ?", known.get().article());
            handle.execute("update articles set run = ?, touched = ? where article = ?", run, rows.nextTouch(), known.get().article());
            statements(report, known.get().article());
            return new Receipt(0, 0, 1, 0, 0);
        }

        private void statements(Report report, long article) {
            var keys = speakers.of(report.article().id());
            for (int i = 0; i < report.statements().size(); i++) {
                StatementRows.add(rows, new StatementRows.Place(article, i, run), report.statements().get(i), keys);
            }
        }

        /** The number of the next text of a source, those of this batch among the earlier ones. */
        private int version(String source) {
            return versions.merge(source, 1 + lastVersion(source), (before, _) -> before + 1);
        }

        private int lastVersion(String source) {
            return handle.createQuery("select coalesce(max(version), 0) from articles where source = ?").bind(0, source).mapTo(Integer.class).one();
        }

        private Receipt skipped(Skipped skipped) {
            Long position = skipped.position().isPresent() ? skipped.position().getAsLong() : null;
            rows.add(Table.SKIPPED, rows.nextKey(Table.SKIPPED), run, skipped.source(), skipped.outcome(), skipped.reason(), position,
                    skipped.message(), skipped.inputs());
            return new Receipt(0, 0, 0, 0, skipped.inputs());
        }
    }

    /** A report that is in the record. */
    private record Known(long article, long run) {

        static Optional<Known> find(Handle handle, String id) {
            return handle.createQuery("select article, run from articles where id = ?").bind(0, id)
                    .map((row, _) -> new Known(row.getLong(1), row.getLong(2))).findOne();
        }
    }
}
