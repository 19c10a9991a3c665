package org.onrecord.export.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.domain.Article;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
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
    private final TableFile articles;
    private final TableFile statements;
    private final TableFile speakers;
    private final TableFile corrections;
    private final TableFile runs;
    private final TableFile skipped;

    /** @param folder is there, and empty */
    public ParquetFolder(Path folder) throws IOException {
        this.folder = folder;
        this.articles = table("articles");
        this.statements = table("statements");
        this.speakers = table("speakers");
        this.corrections = table("corrections");
        this.runs = table("runs");
        this.skipped = table("skipped");
    }

    private TableFile table(String name) throws IOException {
        TableFile file = new TableFile(folder.resolve(name + ".parquet"), name);
        files.add(file);
        return file;
    }

    @Override
    public void run(long number, Run run) throws IOException {
        runs.row(row -> {
            row.number("run", number);
            row.number("started", run.started().toEpochMilli());
            row.text("program", run.program());
            row.text("model", run.model());
        });
    }

    @Override
    public void report(Kept kept) throws IOException {
        Article article = kept.report().article();
        articles.row(row -> new ArticleFields(row).write(kept));
        for (int place = 0; place < kept.report().statements().size(); place++) {
            Statement statement = kept.report().statements().get(place);
            int at = place;
            statements.row(row -> new StatementFields(row).write(article, at, statement));
            speakers(article, statement);
        }
    }

    private void speakers(Article article, Statement statement) throws IOException {
        for (int place = 0; place < statement.speakers().size(); place++) {
            Speaker speaker = statement.speakers().get(place);
            int at = place;
            speakers.row(row -> {
                row.text("statement", statement.id());
                row.text("article", article.id());
                row.number("place", at);
                row.text("speaker", speaker.id());
                row.text("name", speaker.name());
                row.text("type", ArticleFields.word(speaker.type()));
                row.text("wikidata", speaker.wikidata());
                row.text("resolved_by", ArticleFields.word(speaker.resolvedBy()));
                row.share("confidence", ArticleFields.share(speaker.confidence()));
            });
        }
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
        skipped.row(row -> {
            row.text("source", input.source());
            row.text("outcome", input.outcome());
            row.text("reason", input.reason());
            input.position().ifPresent(position -> row.number("position", position));
            row.text("message", input.message());
            row.number("inputs", input.inputs());
        });
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
