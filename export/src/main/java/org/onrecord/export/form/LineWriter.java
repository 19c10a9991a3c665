package org.onrecord.export.form;

import java.io.IOException;
import java.io.OutputStream;
import org.onrecord.record.correction.Logged;
import org.onrecord.record.format.CorrectionLines;
import org.onrecord.record.format.RecordLines;
import org.onrecord.record.store.Kept;

/** Record lines (docs/record-format.md). */
public final class LineWriter implements RecordWriter {

    private final OutputStream out;
    private final RecordLines lines;
    private final CorrectionLines corrections;

    /** @param out is closed with it */
    public LineWriter(OutputStream out) {
        this.out = out;
        this.lines = new RecordLines(out);
        this.corrections = new CorrectionLines(out);
    }

    @Override
    public void report(Kept kept) throws IOException {
        lines.write(kept.recorded());
    }

    @Override
    public void correction(Logged correction) throws IOException {
        corrections.write(correction.correction());
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
