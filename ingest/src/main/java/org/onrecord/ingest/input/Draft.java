package org.onrecord.ingest.input;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Mark;
import org.onrecord.domain.Page;
import org.onrecord.domain.Publication;

/**
 * What a document says of a report. What it leaves open is found in the text or taken from defaults afterwards.
 *
 * @param publication language {@link #UNDETERMINED} when nobody said it
 * @param text        the report; it is never changed after this
 * @param layout      what is no body in it; empty: it is to be read off the lines
 */
public record Draft(Publication publication, String text, Optional<Layout> layout, Page page) implements Found {

    /**
     * Characters of the largest text that is taken for a report. The longest of 924 PolNeAR articles has 34 kB, of 393 benchmark pages 54 kB; a book has
     * about 1 MB. It bounds the time that one input can take: half a minute at 7,000 word pieces a second.
     */
    public static final int MOST_CHARACTERS = 1 << 20;

    /** ISO 639's code for a language that is not determined. */
    public static final String UNDETERMINED = "und";

    /** What a document with a larger text ends as. */
    public static Refused tooLong(String source) {
        return Refused.of(source, Reason.TOO_LARGE, "the text is longer than " + MOST_CHARACTERS + " characters, no report is: save the one report that you want as plain text");
    }

    /**
     * What parts of the text are.
     *
     * @param marks     in the order of the text
     * @param furniture no part of the report
     */
    public record Layout(List<Mark> marks, List<CharSpan> furniture) {

        public Layout {
            marks = List.copyOf(marks);
            furniture = List.copyOf(furniture);
        }
    }

    public Draft {
        Objects.requireNonNull(publication, "publication is null");
        Objects.requireNonNull(text, "text is null");
        Objects.requireNonNull(layout, "layout is null");
        Objects.requireNonNull(page, "page is null");
    }
}
