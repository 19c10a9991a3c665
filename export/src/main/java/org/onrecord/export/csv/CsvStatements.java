package org.onrecord.export.csv;

import java.io.IOException;
import java.io.OutputStream;
import org.onrecord.export.form.RecordWriter;
import org.onrecord.record.store.Kept;

/** The table of statements alone, for a stream. */
public final class CsvStatements implements RecordWriter {

    private final OutputStream out;
    private final CsvFile file;
    private final ReportRows rows;

    /** @param out is closed with it */
    public CsvStatements(OutputStream out, boolean byteOrderMark) throws IOException {
        this.out = out;
        this.file = new CsvFile(out, Table.STATEMENTS.heads(), byteOrderMark);
        this.rows = new ReportRows((table, cells) -> {
            if (table == Table.STATEMENTS) {
                file.row(cells);
            }
        });
    }

    @Override
    public void report(Kept kept) throws IOException {
        rows.write(kept);
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
