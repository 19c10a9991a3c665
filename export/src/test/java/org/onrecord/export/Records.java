package org.onrecord.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.Entry;
import org.onrecord.record.format.RecordLines;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.record.store.Run;

/** Small records for tests. */
final class Records {

    static final Run RUN = new Run(Instant.parse("2031-07-09T10:00:00Z"), "1.0", "model-1");

    private Records() { }

    static RecordStore empty(Path folder) throws RecordFault {
        return RecordStore.open(folder.resolve("record.db").toString());
    }

    static RecordStore of(Path folder, List<Report> reports) throws RecordFault {
        RecordStore store = empty(folder);
        store.write(store.begin(RUN), new ArrayList<Entry>(reports));
        return store;
    }

    static byte[] lines(RecordStore store) throws RecordFault, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Export(store, Selection.ALL, Watch.NONE).to(ExportFormat.JSONL, out);
        return out.toByteArray();
    }

    /** As the record format has them, without the rest that a record keeps. */
    static byte[] lines(List<Report> reports) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Report report : reports) {
            new RecordLines(out).write(report.article(), report.statements());
        }
        return out.toByteArray();
    }

    static List<Report> reports(RecordStore store) throws RecordFault {
        List<Report> reports = new ArrayList<>();
        store.forEachReport(reports::add);
        return reports;
    }

    /** Takes lines, and tells what is wrong as "7 reason". */
    static Imported take(RecordStore store, byte[] lines, List<String> told) throws RecordFault, IOException {
        RecordImport importing = new RecordImport(store, store.begin(RUN), Watch.NONE, broken -> told.add(broken.number() + " " + broken.reason()));
        importing.take("lines", new ByteArrayInputStream(lines));
        return importing.imported();
    }

    static Imported take(RecordStore store, String lines, List<String> told) throws RecordFault, IOException {
        return take(store, lines.getBytes(StandardCharsets.UTF_8), told);
    }
}
