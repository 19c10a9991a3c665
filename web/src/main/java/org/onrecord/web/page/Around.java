package org.onrecord.web.page;

import java.time.Instant;
import java.time.ZoneOffset;
import org.onrecord.record.store.Surroundings.Copies;
import org.onrecord.record.store.Surroundings.Shared;
import org.onrecord.web.ask.ReaderDate;

/** What is around a report, in words. */
public final class Around {

    /** UTF-16 units of a passage that changed: enough to know which one it is. */
    private static final int SHOWN = 400;

    private Around() { }

    /** What became of its text. */
    public static String copies(Copies copies) {
        if (copies.from().isPresent()) {
            return "Most of its text is in another report of this record. " + copies.reports() + " reports have theirs from one origin.";
        }
        if (copies.reports() > 1) {
            return "As far as this record tells, its text began here: " + (copies.reports() == 2 ? "1 other report has" : copies.reports() - 1 + " other reports have")
                    + " most of theirs from it.";
        }
        return "It has most of its text from no other report of this record, and none has it from here.";
    }

    /** How much of the words two reports share. */
    public static String share(Shared shared) {
        return "(" + percent(shared.share()) + " of this report's words, " + percent(shared.otherShare()) + " of that one's)";
    }

    private static String percent(double share) {
        return share > 0 && share < 0.01 ? "less than 1 %" : Math.round(100 * share) + " %";
    }

    public static String day(Instant moment) {
        return ReaderDate.of(moment.atOffset(ZoneOffset.UTC).toLocalDate().toString());
    }

    public static String shortened(String words) {
        return words.length() <= SHOWN ? words : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, SHOWN) - 1)).strip() + "\u2026";
    }
}
