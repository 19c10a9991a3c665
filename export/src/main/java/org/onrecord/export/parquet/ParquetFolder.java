package org.onrecord.export.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.export.form.Change;
import org.onrecord.export.form.RecordWriter;
import org.onrecord.record.Entry.Skipped;
import org.onrecord.record.correction.Logged;
import org.onrecord.record.store.Kept;
import org.onrecord.record.store.Run;

/** The tables in a folder, one file each. */
public final class ParquetFolder implements RecordWriter {

    private final Path folder;
    private final List<TableFile> files = new ArrayList<>();
    private final Map<String, TableFile> reports = new HashMap<>();
    private final TableFile corrections;
    private final TableFile runs;
    private final TableFile skipped;

    /** @param folder is there, and empty */
    public ParquetFolder(Path folder) throws IOException {
        this.folder = folder;
        for (String table : ReportTables.ALL) {
            reports.put(table, table(table));
        }
        this.corrections = table(ReportTables.CORRECTIONS);
        this.runs = table(ReportTables.RUNS);
        this.skipped = table(ReportTables.SKIPPED);
    }

    private TableFile table(String name) throws IOException {
        TableFile file = new TableFile(folder.resolve(name + TableFile.ENDING), name, TableFile.ROW_GROUP);
        files.add(file);
        return file;
    }

    @Override
    public void run(long number, Run run) throws IOException {
        runs.row(row -> new OtherFields(row).run(number, run));
    }

    @Override
    public void report(Kept kept) throws IOException {
        ReportTables.write(kept.report(), Standing.of(kept), (table, fields) -> reports.get(table).row(fields));
    }

    @Override
    public void correction(Logged logged) throws IOException {
        List<Change> changes = Change.of(logged.correction());
        for (int place = 0; place < changes.size(); place++) {
            Change change = changes.get(place);
            int at = place;
            corrections.row(row -> {
                row.number("correction", logged.correction().number());
                row.number("place", at);
                row.text("id", logged.correction().id());
                row.number("made", logged.correction().origin().at().toEpochMilli());
                row.text("made_by", logged.correction().origin().by());
                row.text("why", logged.correction().origin().why());
                row.text("kind", Change.kind(logged.correction()));
                row.truth("holds", logged.holds());
                logged.undoes().ifPresent(number -> row.number("undoes", number));
                row.text("statement", change.statement());
                row.text("article", change.article());
                row.text("edit", change.edit());
                row.text("was", change.was());
                row.text("became", change.became());
            });
        }
    }

    @Override
    public void skipped(Skipped input) throws IOException {
        skipped.row(row -> new OtherFields(row).skipped(input, Optional.empty()));
    }

    @Override
    public void finish() throws IOException {
        close();
    }

    @Override
    public void close() throws IOException {
        for (TableFile file : files) {
            file.close();
        }
        files.clear();
    }
}
