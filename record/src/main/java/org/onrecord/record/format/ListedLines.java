package org.onrecord.record.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.OptionalLong;
import org.onrecord.record.ListedReport;
import org.onrecord.record.Totals;
import tools.jackson.core.json.JsonFactory;

/** Writes reports as lists have them, without text and statements, one JSON object a line. Not for use by several threads at once. */
public final class ListedLines {

    private final JsonFactory json = new JsonFactory();
    private final OutputStream out;

    /** @param out stays the caller's: never flushed, never closed here */
    public ListedLines(OutputStream out) {
        this.out = Objects.requireNonNull(out, "out is null");
    }

    /** @throws IOException what {@code out} throws */
    public void write(ListedReport row) throws IOException {
        JsonLine.line(json, out, object -> {
            object.object("article", () -> {
                object.text("id", row.article());
                object.text("source", row.source());
                object.text("headline", row.title().headline());
                object.text("outlet", row.title().outlet());
                object.text("published", row.title().published());
            });
            object.number("version", OptionalLong.of(row.version()));
            object.text("came", row.came().toString());
            object.number("statements", OptionalLong.of(row.statements()));
        });
    }

    /**
     * Writes how much a record holds.
     *
     * @param name of the record
     * @throws IOException what {@code out} throws
     */
    public void write(String name, Totals totals) throws IOException {
        JsonLine.line(json, out, object -> {
            object.text("record", name);
            object.number("reports", OptionalLong.of(totals.reports()));
            object.number("statements", OptionalLong.of(totals.statements()));
            object.number("speakers", OptionalLong.of(totals.speakers()));
            object.number("claims", OptionalLong.of(totals.claims()));
            object.number("disputed", OptionalLong.of(totals.disputed()));
            object.text("first", totals.first());
            object.text("last", totals.last());
        });
    }
}
