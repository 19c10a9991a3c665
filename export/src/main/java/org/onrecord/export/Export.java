package org.onrecord.export;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.onrecord.domain.Statement;
import org.onrecord.export.form.LineWriter;
import org.onrecord.export.form.RecordWriter;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;

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
        try (RecordWriter writer = writer(format, new BufferedOutputStream(new Left(out), BUFFER))) {
            return write(writer);
        }
    }

    /**
     * Writes a file, which has its name only when it is whole.
     *
     * @param place takes the place of a file that is there
     */
    public Exported to(ExportFormat format, Path place) throws RecordFault, IOException {
        try (Unfinished unfinished = Unfinished.file(place)) {
            Exported exported;
            try (RecordWriter writer = writer(format, new BufferedOutputStream(new FileOutputStream(unfinished.path().toFile()), BUFFER))) {
                exported = write(writer);
            }
            if (exported.whole()) {
                unfinished.finish();
            }
            return exported;
        }
    }

    private static RecordWriter writer(ExportFormat format, OutputStream out) {
        return switch (format) {
            case JSONL -> new LineWriter(out);
        };
    }

    private Exported write(RecordWriter writer) throws RecordFault, IOException {
        Pass pass = new Pass(writer);
        try {
            store.forEachReport(pass::take);
        } catch (Stopped e) {
            return pass.exported(false);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.finish();
        return pass.exported(true);
    }

    /** One way through the record. */
    private final class Pass {

        private final RecordWriter writer;
        private long reports;
        private long statements;

        Pass(RecordWriter writer) {
            this.writer = writer;
        }

        void take(Report report) {
            if (!watch.goesOn(reports)) {
                throw new Stopped();
            }
            List<Statement> taken = selection == Selection.ALL ? report.statements()
                    : report.statements().stream().filter(statement -> selection.takes(report.article(), statement)).toList();
            if (selection != Selection.ALL && taken.isEmpty()) {
                return;
            }
            try {
                writer.report(new Report(report.article(), taken));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            reports++;
            statements += taken.size();
        }

        Exported exported(boolean whole) {
            return new Exported(reports, statements, whole);
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
