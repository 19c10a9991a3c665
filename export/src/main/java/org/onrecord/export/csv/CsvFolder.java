package org.onrecord.export.csv;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.onrecord.export.form.RecordWriter;
import org.onrecord.record.Entry.Skipped;
import org.onrecord.record.correction.Logged;
import org.onrecord.record.store.Kept;
import org.onrecord.record.store.Run;

/** All tables in a folder, and {@code datapackage.json}, which says what they are. */
public final class CsvFolder implements RecordWriter {

    private static final int BUFFER = 1 << 15;

    private final Path folder;
    private final Map<Table, CsvFile> files = new EnumMap<>(Table.class);
    private final ReportRows rows = new ReportRows(this::row);

    /**
     * @param folder         is there, and empty
     * @param byteOrderMarks whether each table begins with one, which Excel wants
     */
    public CsvFolder(Path folder, boolean byteOrderMarks) throws IOException {
        this.folder = folder;
        for (Table table : Table.values()) {
            Path file = folder.resolve(table.resource() + ".csv");
            files.put(table, new CsvFile(new BufferedOutputStream(new FileOutputStream(file.toFile()), BUFFER), table.heads(), byteOrderMarks));
        }
    }

    @Override
    public void run(long number, Run run) throws IOException {
        row(Table.RUNS, number, run.started().toString(), run.program(), run.model());
    }

    @Override
    public void report(Kept kept) throws IOException {
        rows.write(kept);
    }

    @Override
    public void correction(Logged correction) throws IOException {
        new CorrectionRows(this::row).write(correction);
    }

    @Override
    public void skipped(Skipped skipped) throws IOException {
        row(Table.SKIPPED, skipped.source(), skipped.outcome(), skipped.reason(), skipped.position().isPresent() ? skipped.position().getAsLong() : null,
                skipped.message(), skipped.inputs());
    }

    private void row(Table table, Object... cells) throws IOException {
        files.get(table).row(cells);
    }

    @Override
    public void finish() throws IOException {
        close();
        Files.write(folder.resolve("datapackage.json"), DataPackage.json(files));
    }

    @Override
    public void close() throws IOException {
        for (CsvFile file : files.values()) {
            file.close();
        }
    }
}
