package org.onrecord.record.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import org.onrecord.domain.Publication;
import org.onrecord.record.Entry.Skipped;
import org.onrecord.record.ReportHead;
import org.onrecord.record.SpeakerHead;
import tools.jackson.core.json.JsonFactory;

/** Writes what lists of a record show, one JSON object a line, in the record format's names. Not for use by several threads at once. */
public final class HeadLines {

    private final JsonFactory json = new JsonFactory();
    private final OutputStream out;

    /** @param out stays the caller's: never flushed, never closed here */
    public HeadLines(OutputStream out) {
        this.out = Objects.requireNonNull(out, "out is null");
    }

    /** @throws IOException what {@code out} throws */
    public void write(ReportHead report) throws IOException {
        Publication publication = report.publication();
        JsonLine.line(json, out, line -> {
            line.object("article", () -> {
                line.text("id", report.article());
                line.text("source", publication.source());
                line.text("headline", publication.headline());
                line.text("outlet", publication.outlet());
                line.text("published", publication.published());
                line.text("language", publication.language());
                line.truth("latest", report.isLatest());
            });
            line.number("statements", OptionalLong.of(report.statements()));
        });
    }

    /** @throws IOException what {@code out} throws */
    public void write(SpeakerHead speaker) throws IOException {
        JsonLine.line(json, out, line -> {
            line.object("speaker", () -> {
                line.text("id", speaker.id());
                line.text("name", speaker.name());
                line.text("type", speaker.type().name().toLowerCase(Locale.ROOT));
                line.text("wikidata", speaker.wikidata());
            });
            line.number("statements", OptionalLong.of(speaker.statements()));
        });
    }

    /** @throws IOException what {@code out} throws */
    public void write(Skipped skipped) throws IOException {
        JsonLine.line(json, out, line -> {
            line.text("source", skipped.source());
            line.text("outcome", skipped.outcome());
            line.text("reason", skipped.reason());
            line.text("message", skipped.message());
            line.number("position", skipped.position());
            line.number("count", OptionalLong.of(skipped.inputs()));
        });
    }
}
