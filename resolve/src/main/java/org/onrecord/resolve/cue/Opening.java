package org.onrecord.resolve.cue;

import java.util.List;
import java.util.Set;
import org.onrecord.resolve.cue.Plain.Token;
import org.onrecord.resolve.text.Terms;

/**
 * How a content must open for an entry: "to" with that word, "...to" with it soon and no question word before ("asked | the
 * board to act"), "-ing" with a word that ends so. Several may be given, separated by commas.
 */
final class Opening {

    /** A person's name and title fit between a verb and its "to". */
    private static final int SOON = 8;
    private static final Set<String> QUESTIONS = Terms.of("if whether who what when where why how which about");

    private Opening() {
    }

    static boolean fits(String opens, List<Token> content) {
        if (opens.isEmpty()) {
            return true;
        }
        if (content.isEmpty()) {
            return false;
        }
        for (String one : opens.split(",")) {
            if (fitsOne(one, content)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fitsOne(String opens, List<Token> content) {
        String first = content.getFirst().word();
        if (opens.startsWith("...")) {
            return !QUESTIONS.contains(first) && content.stream().limit(SOON).anyMatch(token -> token.is(opens.substring(3)));
        }
        return opens.startsWith("-") ? first.endsWith(opens.substring(1)) : first.equals(opens);
    }
}
