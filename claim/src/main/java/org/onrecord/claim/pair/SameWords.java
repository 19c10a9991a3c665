package org.onrecord.claim.pair;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.claim.Proposition;
import org.onrecord.domain.Speaker;

/** When two statements are so much the same that no scorer needs to be asked. */
public final class SameWords {

    /** Words that mean somebody else where somebody else says them. */
    private static final Set<String> OWN = Set.of("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves", "here");

    /** Words that mean somebody else in another report, where the statement has no name to tell whom. */
    private static final Set<String> POINTING = Set.of("he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself", "they", "them", "their", "theirs",
            "this", "that", "these", "those", "you", "your");

    private SameWords() {
    }

    /**
     * The same for statements of equal words, whatever their case, accents, punctuation and quotation marks. Words such as "I" are only equal from
     * one speaker, and "he" without any name only in one report; a statement without a word is like no other.
     */
    public static String key(Proposition proposition) {
        List<Term> terms = Terms.of(proposition.content());
        if (terms.isEmpty()) {
            return "= " + proposition.id();
        }
        String words = terms.stream().map(Term::form).collect(Collectors.joining(" "));
        if (terms.stream().anyMatch(term -> OWN.contains(term.form()))) {
            return words + " = " + whose(proposition);
        }
        boolean points = terms.stream().noneMatch(Term::isName) && terms.stream().skip(terms.getFirst().form().equals("that") ? 1 : 0).anyMatch(term -> POINTING.contains(term.form()));
        return points ? words + " = " + proposition.report().article() : words;
    }

    private static String whose(Proposition proposition) {
        List<Speaker> speakers = proposition.statement().speakers();
        return speakers.isEmpty() ? proposition.report().article() : speakers.stream().map(Speaker::id).sorted().collect(Collectors.joining(" "));
    }
}
