package org.onrecord.export.parquet;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.onrecord.domain.Article;
import org.onrecord.domain.Statement;
import org.onrecord.record.Entry.Report;

/** Takes a report apart: its row, those of its statements, and those of their speakers, in order. */
final class ReportTables {

    static final String ARTICLES = "articles";
    static final String STATEMENTS = "statements";
    static final String SPEAKERS = "speakers";
    static final String SKIPPED = "skipped";
    static final String RUNS = "runs";
    static final String CORRECTIONS = "corrections";

    /** The tables that a report is in. */
    static final List<String> ALL = List.of(ARTICLES, STATEMENTS, SPEAKERS);

    static final List<String> EVERY = List.of(ARTICLES, STATEMENTS, SPEAKERS, SKIPPED, RUNS, CORRECTIONS);

    /** Where a row goes. */
    @FunctionalInterface
    interface Rows {

        void add(String table, Consumer<Row> fields) throws IOException;
    }

    private ReportTables() { }

    static void write(Report report, Standing standing, Rows rows) throws IOException {
        Article article = report.article();
        rows.add(ARTICLES, row -> new ArticleFields(row).write(report, standing));
        for (int i = 0; i < report.statements().size(); i++) {
            Statement statement = report.statements().get(i);
            int place = i;
            rows.add(STATEMENTS, row -> new StatementFields(row).write(article, place, statement));
            for (int j = 0; j < statement.speakers().size(); j++) {
                int at = j;
                rows.add(SPEAKERS, row -> new SpeakerFields(row).write(article, statement, at));
            }
        }
    }
}
