package org.onrecord.ingest.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.domain.Mark;
import org.onrecord.domain.Text;
import org.onrecord.ingest.input.Draft;
import org.onrecord.ingest.input.Found;
import org.onrecord.ingest.input.Received;
import org.onrecord.ingest.input.Refused;

/** What the tests of formats give and read. */
public final class Documents {

    /** 50 words of a report in two paragraphs, as HTML. */
    public static final String BODY = "<p>The council of Harwick voted on Monday to close the old quarry road for two years. “We have no choice,” Mayor Ida Marsh said after the vote.</p>"
            + "<p>Residents of the upper town had asked for a bridge, and will now drive eleven miles to the market and the school.</p>";

    public static final String BODY_TEXT = "The council of Harwick voted on Monday to close the old quarry road for two years. “We have no choice,” Mayor Ida Marsh said after the vote.\n\n"
            + "Residents of the upper town had asked for a bridge, and will now drive eleven miles to the market and the school.";

    private Documents() { }

    public static Received document(String text) {
        return Received.of("feed", text.getBytes(StandardCharsets.UTF_8));
    }

    public static List<Found> read(String text) {
        return Formats.read(document(text)).orElseThrow();
    }

    /** The only thing found. */
    public static Draft draft(String text) {
        List<Found> found = read(text);
        if (found.size() == 1 && found.getFirst() instanceof Draft draft) {
            return draft;
        }
        throw new AssertionError(found);
    }

    /** The only thing found. */
    public static Refused refused(String text) {
        List<Found> found = read(text);
        if (found.size() == 1 && found.getFirst() instanceof Refused refused) {
            return refused;
        }
        throw new AssertionError(found);
    }

    public static List<Draft> drafts(List<Found> found) {
        return found.stream().filter(Draft.class::isInstance).map(Draft.class::cast).toList();
    }

    public static List<Refused> refusals(List<Found> found) {
        return found.stream().filter(Refused.class::isInstance).map(Refused.class::cast).toList();
    }

    /** What is marked, e.g. "caption: The old road." */
    public static List<String> marks(Draft draft) {
        Text text = Text.of(draft.text());
        return draft.layout().orElseThrow().marks().stream()
                .flatMap(mark -> mark.spans().stream().map(span -> name(mark.kind()) + ": " + text.slice(span))).toList();
    }

    public static List<String> furniture(Draft draft) {
        return draft.layout().orElseThrow().furniture().stream().map(Text.of(draft.text())::slice).toList();
    }

    /** The text without what is marked and what is furniture. */
    public static String body(Draft draft) {
        List<String> other = new ArrayList<>(furniture(draft));
        Text text = Text.of(draft.text());
        draft.layout().orElseThrow().marks().forEach(mark -> mark.spans().forEach(span -> other.add(text.slice(span))));
        return String.join("\n\n", List.of(draft.text().split("\n\n")).stream().filter(paragraph -> !other.contains(paragraph)).toList());
    }

    public static Optional<String> published(Draft draft) {
        return draft.publication().published();
    }

    private static String name(Mark.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
