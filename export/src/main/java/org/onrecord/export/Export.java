package org.onrecord.export;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.onrecord.export.csv.CsvFolder;
import org.onrecord.export.csv.CsvStatements;
import org.onrecord.export.form.LineWriter;
import org.onrecord.export.form.RecordWriter;
import org.onrecord.export.jsonld.LinkedWriter;
import org.onrecord.export.parquet.ParquetFolder;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.Recorded;
import org.onrecord.record.correction.Logged;
import org.onrecord.record.store.Kept;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.record.store.Run;

/** Writes the record, or what is selected of it, in the order in which it came; holds a few reports at a time, however many there are. */
public final class Export {

    private static final int BUFFER = 1 << 16;

    private final RecordStore store;
    private final Selection selection;
    private final Watch watch;

    /** @param watch is told of each report */
    public Export(RecordStore store, Selection selection, Watch watch) {
        this.store = Objects.requireNonNull(store, "store is null");
        this.selection = Objects.requireNonNull(selection, "selection is null");
        this.watch = Objects.requireNonNull(watch, "watch is null");
    }

    /**
     * Writes to a stream.
     *
     * @param out stays the caller's: flushed, never closed here
     * @throws IOException what {@code out} throws
     */
    public Exported to(ExportFormat format, OutputStream out) throws RecordFault, IOException {
        try (RecordWriter writer = stream(format, new BufferedOutputStream(new Left(out), BUFFER))) {
            return write(writer);
        }
    }

    /**
     * Writes a file or folder, which has its name only when it is whole.
     *
     * @param place a file that is there is replaced; a folder that is there must be empty
     */
    public Exported to(ExportFormat format, Path place) throws RecordFault, IOException {
        try (Unfinished unfinished = format.isFolder() ? Unfinished.folder(place) : Unfinished.file(place)) {
            Exported exported;
            try (RecordWriter writer = format.isFolder() ? folder(format, unfinished.path()) : stream(format, file(unfinished.path()))) {
                exported = write(writer);
            }
            if (exported.whole()) {
                unfinished.finish();
            }
            return exported;
        }
    }

    private static OutputStream file(Path path) throws IOException {
        return new BufferedOutputStream(new FileOutputStream(path.toFile()), BUFFER);
    }

    private static RecordWriter stream(ExportFormat format, OutputStream out) throws IOException {
        return switch (format) {
            case JSONL -> new LineWriter(out);
            case JSONLD -> new LinkedWriter(out);
            case CSV, EXCEL -> new CsvStatements(out, format == ExportFormat.EXCEL);
            case PARQUET -> throw new IllegalArgumentException(format + " is a folder");
        };
    }

    private static RecordWriter folder(ExportFormat format, Path folder) throws IOException {
        return switch (format) {
            case CSV, EXCEL -> new CsvFolder(folder, format == ExportFormat.EXCEL);
            case PARQUET -> new ParquetFolder(folder);
            case JSONL, JSONLD -> throw new IllegalArgumentException(format + " is a file");
        };
    }

    private Exported write(RecordWriter writer) throws RecordFault, IOException {
        Pass pass = new Pass(writer);
        try {
            for (Map.Entry<Long, Run> run : store.runs().entrySet()) {
                writer.run(run.getKey(), run.getValue());
                pass.runs++;
            }
            store.forEachKept(throwing(pass::report));
            if (selection == Selection.ALL) {
                store.corrections().forEach(throwing(pass::correction));
                store.forEachSkipped(throwing(skipped -> {
                    pass.goOn();
                    writer.skipped(skipped);
                    pass.skipped += skipped.inputs();
                }));
            }
        } catch (Stopped e) {
            return pass.exported(false);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.finish();
        return pass.exported(true);
    }

    /** Something that takes what the record holds, and may fail to write it. */
    @FunctionalInterface
    private interface Taker<T> {

        void take(T value) throws IOException;
    }

    private static <T> Consumer<T> throwing(Taker<T> taker) {
        return value -> {
            try {
                taker.take(value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** One way through the record. */
    private final class Pass {

        private final RecordWriter writer;
        private long reports;
        private long statements;
        private long corrections;
        private long runs;
        private long skipped;

        Pass(RecordWriter writer) {
            this.writer = writer;
        }

        void goOn() {
            if (!watch.goesOn(reports)) {
                throw new Stopped();
            }
        }

        void report(Kept kept) throws IOException {
            goOn();
            Kept taken = selection == Selection.ALL ? kept : selected(kept);
            if (selection == Selection.ALL || !taken.report().statements().isEmpty()) {
                writer.report(taken);
                reports++;
                statements += taken.report().statements().size();
            }
        }

        /** What holds now of what was selected; what was read before people corrected it goes with the whole only. */
        private Kept selected(Kept kept) {
            Report taken = new Report(kept.report().article(), selection.of(kept.report()));
            return new Kept(new Recorded(taken, Optional.empty()), kept.version(), kept.isLatest(), kept.run());
        }

        void correction(Logged correction) throws IOException {
            goOn();
            writer.correction(correction);
            corrections++;
        }

        Exported exported(boolean whole) {
            return new Exported(reports, statements, corrections, runs, skipped, whole);
        }
    }

    /** Carries the end out of the reading of the record. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** Leaves the caller's stream open. */
    private static final class Left extends FilterOutputStream {

        Left(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
