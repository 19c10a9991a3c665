package org.onrecord.record.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Page;
import org.onrecord.domain.Publication;
import org.onrecord.record.Entry.Report;

/** An article as rows. */
final class ArticleRows {

    static final String BYLINE = "byline";
    static final String CREDIT = "credit";

    /** Column {@code mark} of furniture, which is no mark. */
    static final int FURNITURE = -1;

    /** As which text of its source a report came, and with which run. */
    private record Arrival(int version, long run) { }

    private ArticleRows() { }

    static void add(Rows rows, long key, Report report, int version, long run) {
        List<Object> values = new ArrayList<>(values(report, new Arrival(version, run), run, rows.nextTouch()));
        values.addFirst(key);
        rows.add(Table.ARTICLES, values.toArray());
        parts(rows, key, report.article());
    }

    /** Puts what was read of it now in the place of what was; the text is the same. */
    static void replace(Rows rows, Handle handle, long key, Report report, long run) {
        Arrival arrival = handle.createQuery("select version, came from articles where article = ?").bind(0, key)
                .map((row, _) -> new Arrival(row.getInt(1), row.getLong(2))).one();
        for (Table table : List.of(Table.ARTICLE_PEOPLE, Table.ARTICLE_PARTS, Table.ARTICLE_ORIGINS)) {
            handle.execute("delete from " + table + " where article = ?", key);
        }
        List<Object> values = new ArrayList<>(values(report, arrival, run, rows.nextTouch()));
        values.add(key);
        handle.execute(Table.ARTICLES.update(), values.toArray());
        parts(rows, key, report.article());
    }

    private static List<Object> values(Report report, Arrival arrival, long run, long touch) {
        Article article = report.article();
        Publication publication = article.publication();
        Page page = article.page();
        String text = article.text().string();
        return Arrays.asList(article.id(), publication.source(), arrival.version(), arrival.run(), run, publication.headline().orElse(null), publication.outlet().orElse(null),
                publication.published().orElse(null), publication.language(), text, Reading.ofText(text), Reading.of(article),
                page.address().orElse(null), page.canonical().orElse(null), page.section().orElse(null), page.changed().orElse(null),
                page.charset().orElse(null), touch, Parts.alignment(page.alignment()), report.statements().size());
    }

    private static void parts(Rows rows, long key, Article article) {
        people(rows, key, BYLINE, article.publication().byline());
        people(rows, key, CREDIT, article.publication().credits());
        for (int i = 0; i < article.marks().size(); i++) {
            spans(rows, key, i, Parts.word(article.marks().get(i).kind()), article.marks().get(i).spans());
        }
        spans(rows, key, FURNITURE, "furniture", article.furniture());
        article.page().from().forEach((field, place) -> rows.add(Table.ARTICLE_ORIGINS, key, field, place));
    }

    private static void people(Rows rows, long key, String role, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            rows.add(Table.ARTICLE_PEOPLE, key, role, i, names.get(i));
        }
    }

    private static void spans(Rows rows, long key, int mark, String kind, List<CharSpan> spans) {
        for (int i = 0; i < spans.size(); i++) {
            rows.add(Table.ARTICLE_PARTS, key, mark, i, kind, spans.get(i).start(), spans.get(i).end());
        }
    }
}
