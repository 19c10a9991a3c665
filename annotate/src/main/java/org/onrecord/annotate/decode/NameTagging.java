package org.onrecord.annotate.decode;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.onrecord.annotate.pieces.Window;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Name;
import org.onrecord.domain.Text;

/** One window's scores to the names that stand in it. */
final class NameTagging {

    private final Crf labels;

    /** {@code labels} are "O", "B-person", "I-person" ...: the types are those of {@link Name.Type}. */
    NameTagging(Crf labels) {
        this.labels = labels;
    }

    /**
     * The names in the text's order.
     *
     * @param text   the article's
     * @param scores of each position; changed in place
     * @param begins positions at which a word begins
     */
    List<Name> of(Text text, Window window, float[][] scores, IntPredicate begins) {
        return Runs.of(labels, scores, window::isPiece, begins).stream().map(run -> name(text, window, run, begins)).toList();
    }

    /** To the end of its last word, without a comma or quotation mark after it. */
    private static Name name(Text text, Window window, Run run, IntPredicate begins) {
        int last = run.last();
        while (last + 1 < window.size() && window.isPiece(last + 1) && !begins.test(last + 1)) {
            last++;
        }
        while (last > run.first() && !endsName(text.slice(new CharSpan(window.piece(last).start(), window.piece(last).end())))) {
            last--;
        }
        CharSpan span = new CharSpan(window.piece(run.first()).start(), window.piece(last).end());
        return new Name(span, Name.Type.valueOf(run.role().toUpperCase(Locale.ROOT)), run.confidence());
    }

    private static boolean endsName(String piece) {
        int end = piece.codePointBefore(piece.length());
        return Character.isLetterOrDigit(end) || Character.getType(end) == Character.NON_SPACING_MARK || end == '.' || end == ')';
    }
}
