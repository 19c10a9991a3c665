package org.onrecord.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.onrecord.export.line.Halves;
import org.onrecord.export.line.Lines;
import org.onrecord.record.Entry;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.format.BrokenLine;
import org.onrecord.record.format.RecordLineReader;
import org.onrecord.record.store.Receipt;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;

/**
 * Takes record lines into a record. What is there already stays as it is, so that an import can be run again: after a stop, only what was
 * missing is written. A line that holds no report is told, and the others are taken.
 */
public final class RecordImport {

    /** Reports written together: what is lost when the machine stops, and read again. */
    private static final int BATCH = 256;

    /** Characters of lines that are kept for one batch: reports are some times larger in memory. */
    private static final long BATCH_CHARACTERS = 8 << 20;

    /**
     * A line that holds no report.
     *
     * @param file   as it was named
     * @param number counted from 1
     * @param reason what is wrong, to be read after the number
     */
    public record Broken(String file, long number, String reason) { }

    private final RecordStore store;
    private final long run;
    private final Watch watch;
    private final Consumer<Broken> told;
    private final RecordLineReader reader = new RecordLineReader();
    private Imported imported = Imported.NONE;

    /** Bytes of the files before. */
    private long taken;

    /**
     * @param run   number of the run that imports
     * @param watch is told the bytes that are read
     * @param told  takes broken lines
     */
    public RecordImport(RecordStore store, long run, Watch watch, Consumer<Broken> told) {
        this.store = Objects.requireNonNull(store, "store is null");
        this.run = run;
        this.watch = Objects.requireNonNull(watch, "watch is null");
        this.told = Objects.requireNonNull(told, "told is null");
    }

    /**
     * Takes the lines of a file; what was taken when it ends, for whatever reason, stays taken.
     *
     * @param name as faults name it
     * @param in   stays the caller's
     * @throws IOException what {@code in} throws; the lines before are taken
     */
    public void take(String name, InputStream in) throws RecordFault, IOException {
        Pass pass = new Pass(name, new Lines(in));
        try {
            pass.run();
        } finally {
            taken += pass.lines.taken();
        }
    }

    /** What became of the lines so far, of all files. */
    public Imported imported() {
        return imported;
    }

    private record Numbered(long number, Report report) { }

    /** One file on its way in. */
    private final class Pass {

        private final String name;
        private final Lines lines;
        private final List<Numbered> batch = new ArrayList<>();
        private long characters;

        Pass(String name, Lines lines) {
            this.name = name;
            this.lines = lines;
        }

        void run() throws RecordFault, IOException {
            try {
                Optional<Lines.Line> line = lines.next();
                while (line.isPresent() && goesOn()) {
                    take(line.get());
                    if (batch.size() >= BATCH || characters >= BATCH_CHARACTERS) {
                        write();
                    }
                    line = lines.next();
                }
            } catch (IOException e) {
                write();
                throw e;
            }
            write();
        }

        private boolean goesOn() {
            boolean goesOn = watch.goesOn(taken + lines.taken());
            if (!goesOn) {
                imported = imported.plus(new Imported(0, 0, 0, 0, false));
            }
            return goesOn;
        }

        private void take(Lines.Line line) {
            switch (line) {
                case Lines.Line.Text(long number, String text) when text.isBlank() -> { }
                case Lines.Line.Text(long number, String text) -> take(number, text);
                case Lines.Line.Unreadable(long number, String fault) -> broken(number, fault);
            }
        }

        private void take(long number, String text) {
            try {
                Report report = reader.read(text);
                if (Halves.anyIn(text)) {
                    broken(number, "has half a surrogate pair (\\ud800 to \\udfff alone), which is no character and cannot be kept");
                } else {
                    batch.add(new Numbered(number, report));
                    characters += text.length();
                }
            } catch (BrokenLine e) {
                broken(number, "holds " + e.getMessage());
            }
        }

        private void broken(long number, String reason) {
            told.accept(new Broken(name, number, reason));
            imported = imported.plus(new Imported(0, 0, 0, 1, true));
        }

        /** All at once; when one of them does not fit into the record, one by one. */
        private void write() throws RecordFault {
            List<Numbered> taken = List.copyOf(batch);
            batch.clear();
            characters = 0;
            try {
                count(store.writeNew(run, taken.stream().map(line -> (Entry) line.report()).toList()));
            } catch (RecordFault fault) {
                requireMisfit(fault);
                for (Numbered line : taken) {
                    writeAlone(line);
                }
            }
        }

        private void writeAlone(Numbered line) throws RecordFault {
            try {
                count(store.writeNew(run, List.of(line.report())));
            } catch (RecordFault fault) {
                requireMisfit(fault);
                broken(line.number(), "does not fit into the record: " + fault.getMessage());
            }
        }

        private void count(Receipt receipt) {
            imported = imported.plus(new Imported(receipt.recorded(), receipt.changed(), receipt.present(), 0, true));
        }
    }

    private static void requireMisfit(RecordFault fault) throws RecordFault {
        if (fault.kind() != RecordFault.Kind.MISFIT) {
            throw fault;
        }
    }
}
