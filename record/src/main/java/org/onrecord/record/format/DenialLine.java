package org.onrecord.record.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.onrecord.domain.Publication;
import org.onrecord.record.Cited;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A search for denials as one JSON object (docs/nothing-found.md).
 *
 * @param found   those that may be of the claim
 * @param nearest others
 */
public record DenialLine(Query query, Asked asked, Searched searched, List<Denial> found, List<Denial> nearest) {

    /** What was asked for, as it was given. */
    public record Query(String words, String speaker, Optional<String> from, Optional<String> to, List<String> outlets) { }

    /**
     * When, with what, of what.
     *
     * @param change  the record's last change
     * @param changed when that was
     */
    public record Asked(String at, String program, String record, OptionalLong change, Optional<String> changed) { }

    /** What was searched; numbers are of reports unless they are named otherwise. */
    public record Searched(long reports, long undated, List<Outlet> outlets, List<String> speakers, long speaking, long statements, long denying) { }

    /** Reports of an outlet, and when the first and the last of them were published. */
    public record Outlet(Optional<String> name, long reports, Optional<String> first, Optional<String> last) { }

    /** @param grounds "act", "side" */
    public record Denial(Cited cited, double likeness, boolean hasWords, List<String> grounds) { }

    public DenialLine {
        found = List.copyOf(found);
        nearest = List.copyOf(nearest);
    }

    /**
     * Writes it, with a line's end.
     *
     * @throws IOException what {@code out} throws
     */
    public void write(OutputStream out) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonLine json = new JsonLine(new JsonFactory().createGenerator(ObjectWriteContext.empty(), line))) {
            json.object(() -> {
                json.object("query", () -> query(json));
                json.object("asked", () -> asked(json));
                json.object("searched", () -> searched(json));
                json.array("found", found, denial -> json.object(() -> denial(json, denial)));
                json.array("nearest", nearest, denial -> json.object(() -> denial(json, denial)));
            });
        }
        line.write('\n');
        line.writeTo(out);
    }

    private void query(JsonLine json) {
        json.text("words", query.words());
        json.text("speaker", query.speaker());
        json.text("from", query.from());
        json.text("to", query.to());
        json.array("outlets", query.outlets(), json::text);
    }

    private void asked(JsonLine json) {
        json.text("at", asked.at());
        json.text("program", asked.program());
        json.text("record", asked.record());
        json.number("change", asked.change());
        json.text("changed", asked.changed());
    }

    private void searched(JsonLine json) {
        json.number("reports", OptionalLong.of(searched.reports()));
        json.number("undated", OptionalLong.of(searched.undated()));
        json.array("outlets", searched.outlets(), outlet -> json.object(() -> {
            json.text("name", outlet.name());
            json.number("reports", OptionalLong.of(outlet.reports()));
            json.text("first", outlet.first());
            json.text("last", outlet.last());
        }));
        json.array("speakers", searched.speakers(), json::text);
        json.number("speaking", OptionalLong.of(searched.speaking()));
        json.number("statements", OptionalLong.of(searched.statements()));
        json.number("denying", OptionalLong.of(searched.denying()));
    }

    private static void denial(JsonLine json, Denial denial) {
        Publication publication = denial.cited().publication();
        json.object("article", () -> {
            json.text("id", denial.cited().article());
            json.text("source", publication.source());
            json.text("headline", publication.headline());
            json.text("outlet", publication.outlet());
            json.text("published", publication.published());
            json.text("language", publication.language());
        });
        json.object("statement", () -> RecordLines.statement(json, denial.cited().statement()));
        json.share("likeness", denial.likeness());
        json.truth("words", denial.hasWords());
        json.array("grounds", denial.grounds(), json::text);
    }
}
