package org.onrecord.export.form;

import java.io.IOException;
import java.io.OutputStream;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.format.RecordLines;

/** Record lines (docs/record-format.md). */
public final class LineWriter implements RecordWriter {

    private final OutputStream out;
    private final RecordLines lines;

    /** @param out is closed with it */
    public LineWriter(OutputStream out) {
        this.out = out;
        this.lines = new RecordLines(out);
    }

    @Override
    public void report(Report report) throws IOException {
        lines.write(report.article(), report.statements());
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
