package org.onrecord.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onrecord.domain.Article;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Statement;

/** One report for people: a header, then its statements in three columns: who, the act, the words. */
final class ReportPage {

    private final Style style;
    private final int columns;
    private final Terminal terminal;

    ReportPage(Terminal terminal) {
        this.terminal = terminal;
        this.style = new Style(terminal.colour());
        this.columns = terminal.columns();
    }

    /** The page, with a blank line at its end. */
    String of(Article article, List<Statement> statements) {
        StringBuilder page = new StringBuilder();
        header(page, article.publication());
        if (statements.isEmpty()) {
            page.append(style.faint("no statements found")).append('\n');
        }
        List<Row> rows = statements.stream().map(statement -> Row.of(article, statement)).toList();
        Columns table = new Columns(terminal, rows);
        rows.forEach(row -> page.append(table.of(row, Marked.none(row.words()), List.of(row.notes()))));
        return page.append('\n').toString();
    }

    /** A report in another language than those that are read, with a blank line at its end. */
    String notRead(Article article) {
        StringBuilder page = new StringBuilder();
        header(page, article.publication());
        String language = Locale.of(article.publication().language()).getDisplayLanguage(Locale.ENGLISH);
        return page.append(style.faint("not read: it is in " + language + ", and only English is")).append("\n\n").toString();
    }

    private void header(StringBuilder page, Publication publication) {
        String source = Cells.plain(publication.source());
        String title = publication.headline().map(Cells::plain).filter(headline -> !headline.isEmpty()).orElse(source);
        Cells.wrap(title, columns).forEach(line -> page.append(style.bold(line)).append('\n'));
        List<String> known = new ArrayList<>();
        publication.outlet().map(Cells::plain).ifPresent(known::add);
        publication.published().map(Cells::plain).ifPresent(known::add);
        if (!title.equals(source)) {
            known.add(source);
        }
        if (!known.isEmpty()) {
            page.append(style.faint(String.join(" \u00B7 ", known))).append('\n');
        }
        page.append(style.faint("\u2500".repeat(columns))).append('\n');
    }
}
