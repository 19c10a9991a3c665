package org.onrecord.export.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.onrecord.record.Entry;

/** The entries of one split in their order: its months and what was not recorded put together again. */
final class SplitInput implements Closeable {

    private final SplitFiles files;
    private final Optional<TableInput> skipped;

    /** Where there is one month, it is read as it is. */
    private final Optional<ReportInput> reports;

    /** Where there are several, one after another goes to the disk, and from there in order of entries: one month is open at a time. */
    private final Optional<Spill> spill;
    private final Iterator<At> places;
    private long spilled;
    private Optional<ReportInput.Placed> report;
    private Optional<Fields> input;
    private long last = -1;

    /** Where a report lies. */
    private record At(long entry, long place) { }

    /** @param scratch a folder on a disk with room for the reports of a split, unpacked */
    SplitInput(SplitFiles files, Path scratch) throws BrokenTables, IOException {
        this.files = files;
        List<String> months = files.months();
        this.reports = months.size() == 1 ? Optional.of(files.reports(months.getFirst())) : Optional.empty();
        this.spill = months.size() > 1 ? Optional.of(new Spill(scratch)) : Optional.empty();
        boolean isOpen = false;
        try {
            this.places = spill.isPresent() ? inOrder(months, spill.get()).iterator() : List.<At>of().iterator();
            this.skipped = files.skipped();
            this.report = nextReport();
            this.input = nextInput();
            isOpen = true;
        } finally {
            if (!isOpen) {
                closeReports();
            }
        }
    }

    private List<At> inOrder(List<String> months, Spill spill) throws BrokenTables, IOException {
        List<At> all = new ArrayList<>();
        for (String month : months) {
            try (ReportInput reports = files.reports(month)) {
                for (Optional<ReportInput.Placed> next = reports.next(); next.isPresent(); next = reports.next()) {
                    Standing standing = next.get().standing();
                    long entry = standing.place().orElseThrow(() -> new BrokenTables(month + " of a split holds a report that does not say its place")).entry();
                    all.add(new At(entry, spill.add(next.get().report(), standing)));
                }
                spilled += reports.taken();
            }
        }
        all.sort(Comparator.comparingLong(At::entry));
        return all;
    }

    /** Bytes of the files that are taken. */
    long taken() {
        return spilled + reports.map(ReportInput::taken).orElse(0L) + skipped.map(TableInput::taken).orElse(0L);
    }

    Optional<TableEntry> next() throws BrokenTables, IOException {
        if (report.isPresent() && (input.isEmpty() || isBefore(report.get()))) {
            ReportInput.Placed placed = report.get();
            report = nextReport();
            return Optional.of(entry(placed.report(), placed.standing().run(), placed.standing().place()));
        }
        if (input.isPresent()) {
            Fields row = input.get();
            Entry.Skipped told = skipped(row);
            Optional<Standing.Place> place = ReportFields.place(row);
            input = nextInput();
            return Optional.of(entry(told, place.isPresent() ? Standing.JOB : TableEntry.NO_RUN, place));
        }
        return Optional.empty();
    }

    private boolean isBefore(ReportInput.Placed placed) {
        Optional<Standing.Place> other = ReportFields.place(input.orElseThrow());
        return other.isEmpty() || placed.standing().place().isEmpty() || placed.standing().place().get().entry() < other.get().entry();
    }

    private TableEntry entry(Entry entry, long run, Optional<Standing.Place> place) throws BrokenTables {
        if (place.isPresent() && files.split().isPresent()) {
            if (place.get().split() != files.split().getAsInt() || place.get().entry() <= last) {
                throw new BrokenTables("split " + files.split().getAsInt() + " has an entry that says to be number " + place.get().entry() + " of split "
                        + place.get().split() + " after number " + last + ": the files are not of one job, or of one attempt");
            }
            last = place.get().entry();
        }
        return new TableEntry(entry, run, files.split(), files.input(), place.flatMap(Standing.Place::page));
    }

    private Entry.Skipped skipped(Fields row) throws BrokenTables {
        try {
            return ReportFields.skipped(row);
        } catch (IllegalArgumentException e) {
            throw skipped.orElseThrow().broken(e);
        }
    }

    private Optional<ReportInput.Placed> nextReport() throws BrokenTables, IOException {
        if (reports.isPresent()) {
            return reports.get().next();
        }
        return places.hasNext() ? Optional.of(spill.orElseThrow().report(places.next().place())) : Optional.empty();
    }

    private Optional<Fields> nextInput() throws BrokenTables {
        return skipped.isPresent() ? skipped.get().next() : Optional.empty();
    }

    private void closeReports() throws IOException {
        if (reports.isPresent()) {
            reports.get().close();
        }
        if (spill.isPresent()) {
            spill.get().close();
        }
    }

    @Override
    public void close() throws IOException {
        closeReports();
        if (skipped.isPresent()) {
            skipped.get().close();
        }
    }
}
