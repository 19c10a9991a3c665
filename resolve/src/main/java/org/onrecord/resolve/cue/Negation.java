package org.onrecord.resolve.cue;

import java.util.List;
import java.util.Set;
import org.onrecord.resolve.cue.Plain.Token;
import org.onrecord.resolve.text.Terms;

/** Tells whether something is negated where it stands: "has not denied", "no supporter of", "said nothing". */
final class Negation {

    private static final Set<String> BEFORE = Terms.of("not never no neither nor without hardly scarcely barely none nobody");
    private static final Set<String> AFTER = Terms.of("nothing little no");

    /** "Not only", "no doubt": these negate nothing. */
    private static final Set<String> UNDONE_BY = Terms.of("only just merely simply alone");
    private static final Set<String> NO_UNDONE_BY = Terms.of("doubt matter wonder");

    /** A negation reaches so many words on: "did not at first publicly deny". */
    private static final int REACH = 5;

    private Negation() {
    }

    /** Whether a negation reaches the word at {@code index} from before. */
    static boolean reaches(List<Token> text, int index) {
        return reaches(text, index, REACH);
    }

    /** The same for a negation at most {@code reach} words before, in the same clause. */
    static boolean reaches(List<Token> text, int index, int reach) {
        for (int i = index; i >= 0 && i >= index - reach; i--) {
            if (i < index && isAny(text, i)) {
                return true;
            }
            if (text.get(i).first()) {
                return false;
            }
        }
        return false;
    }

    /** Whether "nothing" or "little" follows the word at {@code index}: "has said nothing of". */
    static boolean follows(List<Token> text, int index) {
        return index + 1 < text.size() && AFTER.contains(text.get(index + 1).word());
    }

    /** Whether the word at {@code index} negates the verb after it: any negation but "no". */
    static boolean is(List<Token> text, int index) {
        return isAny(text, index) && !text.get(index).is("no");
    }

    private static boolean isAny(List<Token> text, int index) {
        Token word = text.get(index);
        String next = index + 1 < text.size() ? text.get(index + 1).word() : "";
        return BEFORE.contains(word.word()) && !UNDONE_BY.contains(next) && !(word.is("no") && NO_UNDONE_BY.contains(next));
    }
}
