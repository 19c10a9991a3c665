package org.onrecord.record.correction;

import java.util.stream.Stream;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Form;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Text;

/** In which form a report gives words that a person chose: by the quotation marks among them. */
final class Quoted {

    private static final String MARKS = "\"\u201C\u201D\u201E\u00AB\u00BB";

    /** They are apostrophes as well: only at both ends of the words are they quotation marks. */
    private static final String SINGLE = "'\u2018\u2019";

    private Quoted() {
    }

    static Form form(Text text, Passage words) {
        if (words.spans().stream().allMatch(span -> isQuotation(text.slice(span).strip()))) {
            return Form.DIRECT;
        }
        return holds(text, words) ? Form.MIXED : Form.INDIRECT;
    }

    private static boolean isQuotation(String words) {
        return words.length() > 1 && Stream.of(MARKS, SINGLE).anyMatch(marks -> is(words.charAt(0), marks) && is(words.charAt(words.length() - 1), marks));
    }

    private static boolean holds(Text text, Passage words) {
        for (CharSpan span : words.spans()) {
            if (text.slice(span).chars().anyMatch(c -> is((char) c, MARKS))) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(char c, String marks) {
        return marks.indexOf(c) >= 0;
    }
}
