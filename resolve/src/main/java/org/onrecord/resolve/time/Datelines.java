package org.onrecord.resolve.time;

import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Tells the line that a report opens with, "TARN, Feb. 3, 2031 (NNA) -", from the text after it: its date is that of the report. */
final class Datelines {

    /** Words of the longest dateline: two places, a full date, an agency, with the marks between. */
    private static final int LONGEST = 20;

    private final Words words;

    Datelines(Words words) {
        this.words = words;
    }

    /** Whether only names, numbers and marks stand around {@code span} from the paragraph's beginning to a dash. */
    boolean holds(WordSpan span) {
        int start = span.first();
        while (start > 0 && words.get(start - 1).paragraph() == words.get(start).paragraph()) {
            start--;
            if (span.first() - start > LONGEST || !isPart(words.get(start))) {
                return false;
            }
        }
        for (int i = span.end(); i < words.size() && i < span.end() + LONGEST && words.get(i).paragraph() == words.get(start).paragraph(); i++) {
            if (isDash(words.get(i))) {
                return true;
            }
            if (!isPart(words.get(i))) {
                return false;
            }
        }
        return false;
    }

    private static boolean isPart(Word word) {
        return !word.isLowerCase() && !word.isQuotationMark() && !word.is("on") && !word.is("in") && !word.is("at");
    }

    private static boolean isDash(Word word) {
        return word.is("-") || word.is("--") || word.is("\u2013") || word.is("\u2014");
    }
}
