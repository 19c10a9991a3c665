package org.onrecord.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.export.parquet.BrokenTables;
import org.onrecord.export.parquet.TableEntry;
import org.onrecord.export.parquet.TablesFolder;
import org.onrecord.record.Entry;
import org.onrecord.record.store.Receipt;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.record.store.Run;

/**
 * Takes the tables of a job or an export into a record, in the order in which {@code onrecord add} would have brought what they were made of, so that the record
 * is the same. What is there already stays as it is: after a stop it is run again, and what was missing is written.
 */
public final class TableImport {

    /** Entries written together: what is lost when the machine stops, and read again. */
    private static final int BATCH = 256;

    /** Characters of texts and statements that are kept for one batch. */
    private static final long BATCH_CHARACTERS = 8 << 20;

    private final TablesFolder tables;
    private final Path scratch;

    /**
     * What became of the entries.
     *
     * @param repeats of the skipped, pages that were in another split before: no split could tell
     * @param whole   whether it came to the end: false when it was stopped
     */
    public record Taken(Receipt receipt, long repeats, boolean whole) { }

    /** @param scratch a folder on a disk with room for the largest split, unpacked */
    public TableImport(TablesFolder tables, Path scratch) {
        this.tables = Objects.requireNonNull(tables, "tables is null");
        this.scratch = Objects.requireNonNull(scratch, "scratch is null");
    }

    /**
     * Reads all to its end, so that what is wrong in the middle is told before anything is written: takes half as long as
     * writing it afterwards (docs/exports.md).
     *
     * @param watch is told the bytes that are read
     * @return false: it was stopped
     */
    public boolean check(Watch watch) throws BrokenTables, IOException {
        try (TablesFolder.Entries entries = tables.entries(scratch)) {
            while (entries.next().isPresent()) {
                if (!watch.goesOn(entries.taken())) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Writes what is missing. What was taken when it ends, for whatever reason, stays taken.
     *
     * @param now   when the runs begin that bring it
     * @param watch is told the bytes that are read
     */
    public Taken into(RecordStore store, Instant now, Watch watch) throws BrokenTables, RecordFault, IOException {
        Pass pass = new Pass(store, now);
        try (TablesFolder.Entries entries = tables.entries(scratch)) {
            for (Optional<TableEntry> next = entries.next(); next.isPresent(); next = entries.next()) {
                if (!watch.goesOn(entries.taken())) {
                    pass.write();
                    return pass.taken(false);
                }
                pass.take(next.get());
            }
        }
        pass.write();
        return pass.taken(true);
    }

    /** One way through the tables. */
    private final class Pass {

        private final RecordStore store;
        private final Instant now;
        private final SplitRepeats repeats = new SplitRepeats();

        /** The record's numbers of the tables' runs. */
        private final Map<Long, Long> begun = new HashMap<>();
        private final List<Entry> batch = new ArrayList<>();
        private long characters;
        private long run = TableEntry.NO_RUN;
        private Receipt receipt = Receipt.NONE;

        Pass(RecordStore store, Instant now) {
            this.store = store;
            this.now = now;
        }

        void take(TableEntry entry) throws RecordFault {
            if (entry.run() != TableEntry.NO_RUN && entry.run() != run) {
                write();
                run = entry.run();
            }
            Optional<Entry> first = repeats.first(entry);
            if (first.isPresent()) {
                batch.add(first.get());
                characters += first.get() instanceof Entry.Report report ? size(report) : 0;
                if (batch.size() >= BATCH || characters >= BATCH_CHARACTERS) {
                    write();
                }
            }
        }

        void write() throws RecordFault {
            if (!batch.isEmpty()) {
                receipt = receipt.plus(store.bring(number(), batch));
                batch.clear();
                characters = 0;
            }
        }

        private long number() throws RecordFault {
            long from = run == TableEntry.NO_RUN ? tables.runs().firstKey() : run;
            if (!begun.containsKey(from)) {
                Run by = tables.runs().get(from);
                begun.put(from, store.begin(new Run(now, by.program(), by.model())));
            }
            return begun.get(from);
        }

        Taken taken(boolean whole) {
            return new Taken(receipt, repeats.found(), whole);
        }
    }

    private static long size(Entry.Report report) {
        return report.article().text().string().length() + report.statements().stream().mapToLong(statement -> statement.wording().content().text().length()).sum();
    }
}
