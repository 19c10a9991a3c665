package org.onrecord.web.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.domain.Wording;

/**
 * The paragraphs in which a statement stands.
 *
 * @param places of the text, in its order
 * @param whole  whether all of these paragraphs is shown
 */
public record Context(List<CharSpan> places, boolean whole) {

    /** Paragraphs: a quotation that goes on for longer is a speech, and the report has it. */
    private static final int MOST = 8;

    /** Code points of a paragraph: some 500 words. */
    private static final int LONGEST = 3_000;

    /** Code points that are shown before the words where a paragraph is cut. */
    private static final int BEFORE = 600;

    public Context {
        places = List.copyOf(places);
    }

    public static Context of(Text text, Statement statement) {
        Wording wording = statement.wording();
        List<CharSpan> spans = Stream.of(wording.source().stream(), wording.cue().stream(), Stream.of(wording.content())).flatMap(passages -> passages)
                .flatMap(passage -> passage.spans().stream()).sorted().toList();
        int end = spans.stream().mapToInt(CharSpan::end).max().orElseThrow();
        List<CharSpan> places = new ArrayList<>();
        boolean whole = true;
        for (CharSpan paragraph : Parts.paragraphs(text)) {
            if (paragraph.start() < end && spans.stream().anyMatch(paragraph::meets)) {
                if (places.size() == MOST) {
                    return new Context(places, false);
                }
                CharSpan shown = paragraph.length() <= LONGEST ? paragraph : around(paragraph, spans);
                whole &= shown.equals(paragraph);
                places.add(shown);
            }
        }
        return new Context(places, whole);
    }

    private static CharSpan around(CharSpan paragraph, List<CharSpan> spans) {
        int first = spans.stream().filter(paragraph::meets).mapToInt(CharSpan::start).min().orElseThrow();
        int from = Math.max(paragraph.start(), first - BEFORE);
        return new CharSpan(from, Math.min(paragraph.end(), from + LONGEST));
    }
}
