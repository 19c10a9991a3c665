package org.onrecord.resolve.cue;

import java.util.List;
import java.util.Set;
import org.onrecord.resolve.cue.Plain.Token;
import org.onrecord.resolve.text.Terms;

/** Which words of a content stand for whoever says it, or for their side. */
final class Subjects {

    private static final Set<String> FIRST_PERSON = Terms.of("i we");
    private static final Set<String> THIRD_PERSON = Terms.of("he she they");
    private static final Set<String> FIRST_POSSESSIVE = Terms.of("my");
    private static final Set<String> THIRD_POSSESSIVE = Terms.of("his her their its");
    private static final Set<String> TAKE_SHORT_IS = Terms.of("he she it that there this what who here where how everybody everyone nobody nothing");

    private Subjects() {
    }

    static boolean takesShortIs(String word) {
        return TAKE_SHORT_IS.contains(word);
    }

    /** Whether the speaker is the subject there: "I" anywhere, "he" where a paraphrase starts ("said that he ...") and agrees with the source. */
    static boolean isOwn(List<Token> content, int index) {
        Token token = content.get(index);
        return FIRST_PERSON.contains(token.word()) || THIRD_PERSON.contains(token.word()) && startsParaphrase(content, index);
    }

    /** Whether what belongs to the speaker is the subject there: "my office", and "her office" where a paraphrase starts. */
    static boolean isOwners(List<Token> content, int index) {
        Token token = content.get(index);
        return FIRST_POSSESSIVE.contains(token.word()) && token.first()
                || THIRD_POSSESSIVE.contains(token.word()) && startsParaphrase(content, index);
    }

    private static boolean startsParaphrase(List<Token> content, int index) {
        boolean start = index == 0 || index == 1 && content.getFirst().is("that") || index > 1 && content.get(index - 1).is("that")
                && content.get(index - 2).is("and");
        return start && !content.get(index).quoted() && !content.get(index).other();
    }
}
