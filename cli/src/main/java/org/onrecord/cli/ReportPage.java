package org.onrecord.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.onrecord.domain.Article;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Statement;

/** One report for people: a header, then its statements in three columns: who, the act, the words. */
final class ReportPage {

    private static final String GAP = "  ";

    /** The widest act, "acknowledged", has 12; most reporting words fit as well. */
    private static final int VERB_CELLS = 13;

    /** Names take what they need, but never more than this share of the line: the words need the room. */
    private static final int SPEAKER_SHARE = 4;

    private final Style style;
    private final int columns;

    ReportPage(Terminal terminal) {
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
        int speakerCells = Math.min(columns / SPEAKER_SHARE, rows.stream()
                .flatMap(row -> Stream.of(row.speaker(), row.mention())).mapToInt(Cells::width).max().orElse(0));
        rows.forEach(row -> append(page, row, speakerCells));
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

    private void append(StringBuilder page, Row row, int speakerCells) {
        int wordCells = columns - speakerCells - VERB_CELLS - 2 * GAP.length();
        List<Cell> who = cells(row.speaker(), speakerCells, style::bold);
        who.addAll(cells(row.mention(), speakerCells, style::faint));
        List<Cell> act = cells(row.verb(), VERB_CELLS, style::accent);
        act.addAll(cells(row.cue(), VERB_CELLS, style::faint));
        List<Cell> words = cells(row.words(), wordCells, UnaryOperator.identity());
        words.addAll(cells(row.notes(), wordCells, style::faint));
        for (int i = 0; i < Math.max(who.size(), Math.max(act.size(), words.size())); i++) {
            String left = at(who, i).padded(speakerCells) + GAP + at(act, i).padded(VERB_CELLS) + GAP;
            page.append((left + at(words, i).painted()).stripTrailing()).append('\n');
        }
    }

    private static List<Cell> cells(String text, int width, UnaryOperator<String> paint) {
        List<Cell> cells = new ArrayList<>();
        Cells.wrap(text, width).forEach(line -> cells.add(new Cell(line, paint)));
        return cells;
    }

    private static Cell at(List<Cell> cells, int index) {
        return index < cells.size() ? cells.get(index) : Cell.EMPTY;
    }

    /** A line of a column; its colour takes no room. */
    private record Cell(String text, UnaryOperator<String> paint) {

        static final Cell EMPTY = new Cell("", UnaryOperator.identity());

        String painted() {
            return paint.apply(text);
        }

        String padded(int width) {
            return painted() + Cells.padded(text, width).substring(text.length());
        }
    }
}
