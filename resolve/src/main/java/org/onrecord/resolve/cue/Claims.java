package org.onrecord.resolve.cue;

import java.util.List;
import java.util.Set;
import org.onrecord.resolve.cue.Plain.Token;
import org.onrecord.resolve.text.Terms;

/** Tells whether a name given to a claim denies it: "the charge baseless", "the story a lie". */
final class Claims {

    private static final Set<String> CLAIMS = Terms.of("claim claims report reports allegation allegations accusation accusations charge charges story stories",
            "rumor rumors rumour rumours suggestion suggestions assertion assertions insinuation insinuations speculation account accounts");
    private static final Set<String> FALSE = Terms.of("false falsehood falsehoods untrue baseless groundless unfounded lie lies fiction fictitious fabrication",
            "fabrications fabricated nonsense inaccurate incorrect invented bogus hoax rubbish");

    /** The claim is what is named, not something inside a longer name: "the first of these claims". */
    private static final int OBJECT = 6;

    /** So many words after the claim it may still be named: "the story about his brother a lie". */
    private static final int REACH = 10;

    /** "Not [at all] false": so many words before does a negation save the claim. */
    private static final int NEGATED = 3;

    private Claims() {
    }

    /** Whether the words call a claim untrue. */
    static boolean rejects(List<Token> named) {
        int claim = find(named, 0, OBJECT, CLAIMS);
        int name = claim < 0 ? -1 : find(named, claim + 1, REACH, FALSE);
        return name > 0 && !Negation.reaches(named, name, Math.min(NEGATED, name - claim - 1));
    }

    private static int find(List<Token> text, int from, int reach, Set<String> any) {
        for (int i = from; i < Math.min(text.size(), from + reach); i++) {
            if (any.contains(text.get(i).word())) {
                return i;
            }
        }
        return -1;
    }
}
