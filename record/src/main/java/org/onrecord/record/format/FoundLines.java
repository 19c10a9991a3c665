package org.onrecord.record.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Statement;
import org.onrecord.record.Cited;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes statements that were found, one JSON object a line, in the record format's names (docs/search.md): the report without its text, the
 * statement, and where the words stand that were asked for. Not for use by several threads at once.
 */
public final class FoundLines {

    private final JsonFactory json = new JsonFactory();
    private final OutputStream out;

    /** @param out stays the caller's: never flushed, never closed here */
    public FoundLines(OutputStream out) {
        this.out = Objects.requireNonNull(out, "out is null");
    }

    /**
     * @param latest  whether the article is the latest of its source
     * @param matches code points of the article's text
     * @throws IOException what {@code out} throws
     */
    public void write(Article article, boolean latest, Statement statement, List<CharSpan> matches) throws IOException {
        JsonLine.line(json, out, found -> {
            found.object("article", () -> {
                article(found, article);
                found.truth("latest", latest);
            });
            found.object("statement", () -> RecordLines.statement(found, statement));
            found.array("matches", matches, match -> found.numbers(match.start(), match.end()));
        });
    }

    /**
     * The same of a statement that is known without its report's text.
     *
     * @throws IOException what {@code out} throws
     */
    public void write(Cited cited, List<CharSpan> matches) throws IOException {
        JsonLine.line(json, out, found -> {
            found.object("article", () -> {
                article(found, cited.article(), cited.publication());
                found.truth("latest", cited.isLatest());
            });
            found.object("statement", () -> RecordLines.statement(found, cited.statement()));
            found.array("matches", matches, match -> found.numbers(match.start(), match.end()));
        });
    }

    /**
     * Writes a statement that is like another.
     *
     * @param likeness of their meanings: 1 is the same
     * @param times    statements with the same words
     * @throws IOException what {@code out} throws
     */
    public void writeLike(Article article, Statement statement, double likeness, int times) throws IOException {
        JsonLine.line(json, out, found -> {
            found.object("article", () -> article(found, article));
            found.object("statement", () -> RecordLines.statement(found, statement));
            found.share("likeness", likeness);
            found.number("times", OptionalLong.of(times));
        });
    }

    /**
     * Writes how many there are.
     *
     * @param found  statements, those not written included
     * @param counts for each property its values with the number of statements
     * @throws IOException what {@code out} throws
     */
    public void writeCounts(long found, Map<String, Map<String, Integer>> counts) throws IOException {
        JsonLine.line(json, out, total -> {
            total.number("found", OptionalLong.of(found));
            total.object("counts", () -> counts.forEach((property, values) -> total.object(property, () -> values.forEach(
                    (value, statements) -> total.number(value, OptionalLong.of(statements))))));
        });
    }

    private static void article(JsonLine json, Article article) {
        article(json, article.id(), article.publication());
    }

    private static void article(JsonLine json, String id, Publication publication) {
        json.text("id", id);
        json.text("source", publication.source());
        json.text("headline", publication.headline());
        json.text("outlet", publication.outlet());
        json.text("published", publication.published());
        json.text("language", publication.language());
    }
}
