package org.onrecord.export.parquet;

import java.util.List;
import java.util.Locale;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.EdtfDays;
import org.onrecord.domain.Page;
import org.onrecord.domain.Publication;
import org.onrecord.record.Entry.Report;

/** A row of articles. */
final class ArticleFields {

    private final Row row;

    ArticleFields(Row row) {
        this.row = row;
    }

    void write(Report report, Standing standing) {
        Article article = report.article();
        Publication publication = article.publication();
        row.text("article", article.id());
        row.text("source", publication.source());
        standing.version().ifPresent(version -> row.number("version", version));
        standing.latest().ifPresent(latest -> row.truth("latest", latest));
        row.number("run", standing.run());
        row.text("headline", publication.headline());
        row.text("standfirst", article.standfirst());
        row.text("outlet", publication.outlet());
        row.texts("byline", publication.byline());
        row.texts("credits", publication.credits());
        published(row, publication);
        row.text("language", publication.language());
        row.text("text", article.text().string());
        row.list("marks", article.marks(), mark -> {
            row.text("kind", word(mark.kind()));
            spans(row, "spans", mark.spans());
        });
        spans(row, "furniture", article.furniture());
        page(article.page());
        row.number("statements", report.statements().size());
        standing.place().ifPresent(place -> place.write(row));
    }

    private void page(Page page) {
        row.text("address", page.address());
        row.text("canonical", page.canonical());
        row.text("section", page.section());
        row.text("changed", page.changed());
        row.text("charset", page.charset());
        row.map("origins", page.from());
        row.list("alignment", page.alignment().runs(), run -> {
            row.number("text_start", run.text().start());
            row.number("text_length", run.text().length());
            row.number("page_start", run.page().start());
            row.number("page_length", run.page().length());
        });
    }

    static void published(Row row, Publication publication) {
        row.text("published", publication.published());
        publication.published().flatMap(EdtfDays::of).ifPresent(days -> {
            row.number("published_first", (int) days.first().toEpochDay());
            row.number("published_last", (int) days.last().toEpochDay());
        });
    }

    static void spans(Row row, String name, List<CharSpan> spans) {
        row.list(name, spans, span -> {
            row.number("start", span.start());
            row.number("end", span.end());
        });
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
