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
import org.onrecord.record.correction.Answer;
import org.onrecord.record.correction.Correction;
import org.onrecord.record.format.BrokenLine;
import org.onrecord.record.format.CorrectionLineReader;
import org.onrecord.record.format.RecordLineReader;
import org.onrecord.record.store.Receipt;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;

/**
 * Takes record lines and corrections into a record. What is there already stays as it is, so that an import can be run again: after a stop, only what was
 * missing is written. A line that holds no report is told, and the others are taken.
 */
public final class RecordImport {

    private static final Imported CORRECTION = new Imported(0, 0, 1, 0, 0, true);
    private static final Imported PRESENT = new Imported(0, 0, 0, 1, 0, true);

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
    private final CorrectionLineReader correctionReader = new CorrectionLineReader();
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

    private record Numbered<T>(long number, T value) { }

    /** Writes some lines together, all or none. */
    @FunctionalInterface
    private interface Batch<T> {

        void write(List<Numbered<T>> lines) throws RecordFault;
    }

    /** One file on its way in. */
    private final class Pass {

        private final String name;
        private final Lines lines;
        private final List<Numbered<Report>> reports = new ArrayList<>();
        private final List<Numbered<Correction>> corrections = new ArrayList<>();
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
                    if (reports.size() + corrections.size() >= BATCH || characters >= BATCH_CHARACTERS) {
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
                imported = imported.plus(new Imported(0, 0, 0, 0, 0, false));
            }
            return goesOn;
        }

        private void take(Lines.Line line) throws RecordFault {
            switch (line) {
                case Lines.Line.Text(long number, String text) when text.isBlank() -> { }
                case Lines.Line.Text(long number, String text) -> take(number, text);
                case Lines.Line.Unreadable(long number, String fault) -> broken(number, fault);
            }
        }

        private void take(long number, String text) throws RecordFault {
            if (Halves.anyIn(text)) {
                broken(number, "has half a surrogate pair (\\ud800 to \\udfff alone), which is no character and cannot be kept");
                return;
            }
            try {
                if (CorrectionLineReader.isCorrection(text)) {
                    corrections.add(new Numbered<>(number, correctionReader.read(text)));
                } else {
                    writeCorrections();
                    reports.add(new Numbered<>(number, reader.readRecorded(text).read()));
                }
                characters += text.length();
            } catch (BrokenLine e) {
                broken(number, "holds " + e.getMessage());
            }
        }

        private void broken(long number, String reason) {
            told.accept(new Broken(name, number, reason));
            imported = imported.plus(new Imported(0, 0, 0, 0, 1, true));
        }

        private void write() throws RecordFault {
            characters = 0;
            inBatches(reports, batch -> count(store.writeNew(run, batch.stream().map(line -> (Entry) line.value()).toList())));
            writeCorrections();
        }

        /** Reports before them are in the record then; a correction is of some of those. */
        private void writeCorrections() throws RecordFault {
            if (!corrections.isEmpty()) {
                inBatches(reports, batch -> count(store.writeNew(run, batch.stream().map(line -> (Entry) line.value()).toList())));
                inBatches(corrections, this::bring);
            }
        }

        /** All at once; when one of them does not fit into the record, one by one. */
        private <T> void inBatches(List<Numbered<T>> lines, Batch<T> batch) throws RecordFault {
            List<Numbered<T>> taken = List.copyOf(lines);
            lines.clear();
            try {
                batch.write(taken);
            } catch (RecordFault fault) {
                requireMisfit(fault);
                for (Numbered<T> line : taken) {
                    alone(line, batch);
                }
            }
        }

        private <T> void alone(Numbered<T> line, Batch<T> batch) throws RecordFault {
            try {
                batch.write(List.of(line));
            } catch (RecordFault fault) {
                requireMisfit(fault);
                broken(line.number(), "does not fit into the record: " + fault.getMessage());
            }
        }

        private void bring(List<Numbered<Correction>> batch) throws RecordFault {
            List<Answer<Boolean>> answers = store.corrections().bring(batch.stream().map(Numbered::value).toList());
            for (int i = 0; i < answers.size(); i++) {
                switch (answers.get(i)) {
                    case Answer.Done<Boolean>(Boolean isNew) -> imported = imported.plus(isNew ? CORRECTION : PRESENT);
                    case Answer.Refused<Boolean>(String code, String message) -> broken(batch.get(i).number(), "holds a correction that cannot be brought in: "
                            + code + ": " + message);
                }
            }
        }

        private void count(Receipt receipt) {
            imported = imported.plus(new Imported(receipt.recorded(), receipt.changed(), 0, receipt.present(), 0, true));
        }
    }

    private static void requireMisfit(RecordFault fault) throws RecordFault {
        if (fault.kind() != RecordFault.Kind.MISFIT) {
            throw fault;
        }
    }
}
