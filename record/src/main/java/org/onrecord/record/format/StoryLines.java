package org.onrecord.record.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.onrecord.record.KeptStory;
import org.onrecord.record.StoryReport;
import tools.jackson.core.json.JsonFactory;

/** Writes stories, one JSON object a line (docs/stories.md). Not for use by several threads at once. */
public final class StoryLines {

    private final JsonFactory json = new JsonFactory();
    private final OutputStream out;

    /** @param out stays the caller's: never flushed, never closed here */
    public StoryLines(OutputStream out) {
        this.out = Objects.requireNonNull(out, "out is null");
    }

    /**
     * Writes a story as one of many.
     *
     * @throws IOException what {@code out} throws
     */
    public void write(KeptStory story) throws IOException {
        JsonLine.line(json, out, object -> object.object("story", () -> head(object, story)));
    }

    /**
     * Writes a story with its reports by their dates, those without one last.
     *
     * @throws IOException what {@code out} throws
     */
    public void writeWhole(KeptStory story) throws IOException {
        List<StoryReport> ordered = story.reports().stream()
                .sorted(Comparator.comparing((StoryReport report) -> report.published().orElse("~")).thenComparing(StoryReport::article)).toList();
        JsonLine.line(json, out, object -> {
            object.object("story", () -> head(object, story));
            object.array("reports", ordered, report -> object.object(() -> report(object, report)));
        });
    }

    private static void head(JsonLine json, KeptStory story) {
        json.text("id", story.id());
        json.text("headline", story.headline());
        json.number("reports", OptionalLong.of(story.reports().size()));
        json.array("outlets", story.outlets(), json::text);
        json.text("first", story.first());
        json.text("last", story.last());
        json.array("shared", story.words(), json::text);
    }

    private static void report(JsonLine json, StoryReport report) {
        json.object("article", () -> {
            json.text("id", report.article());
            json.text("source", report.source());
            json.text("headline", report.headline());
            json.text("outlet", report.outlet());
            json.text("published", report.published());
        });
        json.share("closeness", report.closeness());
        json.array("shared", report.words(), json::text);
    }
}
