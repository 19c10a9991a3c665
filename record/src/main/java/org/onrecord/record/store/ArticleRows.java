package org.onrecord.record.store;

import java.util.List;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Page;
import org.onrecord.domain.Publication;

/** An article as rows. */
final class ArticleRows {

    static final String BYLINE = "byline";
    static final String CREDIT = "credit";

    /** Column {@code mark} of furniture, which is no mark. */
    static final int FURNITURE = -1;

    private ArticleRows() { }

    static void add(Rows rows, long key, Article article, int version, long run) {
        Publication publication = article.publication();
        Page page = article.page();
        rows.add(Table.ARTICLES, key, article.id(), publication.source(), version, run, publication.headline().orElse(null),
                publication.outlet().orElse(null), publication.published().orElse(null), publication.language(), article.text().string(),
                page.address().orElse(null), page.canonical().orElse(null), page.section().orElse(null), page.changed().orElse(null),
                page.charset().orElse(null), rows.nextTouch(), Parts.alignment(page.alignment()));
        people(rows, key, BYLINE, publication.byline());
        people(rows, key, CREDIT, publication.credits());
        for (int i = 0; i < article.marks().size(); i++) {
            parts(rows, key, i, Parts.word(article.marks().get(i).kind()), article.marks().get(i).spans());
        }
        parts(rows, key, FURNITURE, "furniture", article.furniture());
        page.from().forEach((field, place) -> rows.add(Table.ARTICLE_ORIGINS, key, field, place));
    }

    private static void people(Rows rows, long key, String role, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            rows.add(Table.ARTICLE_PEOPLE, key, role, i, names.get(i));
        }
    }

    private static void parts(Rows rows, long key, int mark, String kind, List<CharSpan> spans) {
        for (int i = 0; i < spans.size(); i++) {
            rows.add(Table.ARTICLE_PARTS, key, mark, i, kind, spans.get(i).start(), spans.get(i).end());
        }
    }
}
