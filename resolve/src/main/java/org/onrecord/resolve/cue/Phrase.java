package org.onrecord.resolve.cue;

import java.util.List;
import java.util.Set;
import org.onrecord.domain.Act;
import org.onrecord.resolve.cue.Plain.Token;
import org.onrecord.resolve.text.Terms;

/**
 * What some words of a content do. "OWN" stands for whoever says it, "OWNS" for them or what is
 * theirs ({@link Subjects}), "NOT" for a negation; a leading "^" asks for the start
 * of a clause. Adverbs may stand between, and auxiliaries too before "NOT".
 *
 * @param weight   what it counts; the act with the greatest sum decides
 * @param scope    where it counts; an opinion is turned round by a negation
 */
record Phrase(List<String> words, boolean clause, Act act, int weight, Scope scope) {

    /** DOES: anywhere. OPENING: only in the opening of the content, in a main clause. OPINION: anywhere, in any form of its first word. HARM: the same where {@link Agents} are behind it. */
    enum Scope { DOES, OPENING, OPINION, HARM }

    static final String OWN = "OWN";
    static final String OWNS = "OWNS";
    private static final String NOT = "NOT";
    private static final Set<String> SUBORDINATES = Terms.of("if unless because until when whenever where what how who whom which whether than as why things");
    private static final Set<String> AUXILIARIES = Terms.of("be have had do did");
    private static final Set<String> ADVERBS = Terms.of("also just still now so very always ever even already certainly again too well quite rather all both");

    /** Words of so many letters that end in "ly" are rarely adverbs: "fly", "rely". */
    private static final int SHORT = 4;

    /** "Well, there was no ...", "that there was no ...": words before the start of a clause that opens a content. */
    private static final int START = 1;

    /** Words between a possessive and its verb: "our [first small] ferry has not". */
    private static final int NOUN_PHRASE = 3;

    /** Where it ends when it stands in {@code content} from {@code start} on, where its first word is known to stand; else -1. */
    int end(List<Token> content, int start) {
        boolean away = scope == Scope.OPENING && isAway(content, start);
        if (away || isTopic(content, start) || clause && !content.get(start).first()) {
            return -1;
        }
        int at = start + 1;
        for (int i = 1; i < words.size(); i++) {
            at = skip(content, at, i);
            if (at >= content.size() || !fits(words.get(i), content, at)) {
                return -1;
            }
            at++;
        }
        return scope != Scope.HARM || Agents.behind(content, start, at) ? at : -1;
    }

    /** Whether it tells what somebody is or does to others, not what the speaker does by saying it. */
    boolean isOpinion() {
        return scope == Scope.OPINION || scope == Scope.HARM;
    }

    private boolean isAway(List<Token> content, int start) {
        boolean late = !content.get(start).early() || clause && start > START;
        return late || start > 0 && SUBORDINATES.contains(content.get(start - 1).word());
    }

    /** A form in "-ing" without "be" is a matter that is spoken of ("the charge of cheating"), no opinion ("they are cheating"). */
    private boolean isTopic(List<Token> content, int start) {
        boolean form = isOpinion() && content.get(start).word().endsWith("ing") && !words.getFirst().endsWith("ing");
        int before = start - 1;
        while (form && before > 0 && isAdverb(content.get(before).word())) {
            before--;
        }
        return form && (before < 0 || !content.get(before).is("be"));
    }

    private int skip(List<Token> content, int from, int next) {
        int at = from;
        boolean negation = words.get(next).equals(NOT) || words.get(next).equals("never");
        int nouns = next == 1 && words.getFirst().equals(OWNS) && Subjects.isOwners(content, from - 1) ? NOUN_PHRASE : 0;
        while (at < content.size() && !fits(words.get(next), content, at)) {
            String word = content.get(at).word();
            boolean passes = isAdverb(word) || negation && AUXILIARIES.contains(word);
            if (content.get(at).first() || !passes && --nouns < 0) {
                break;
            }
            at++;
        }
        return at;
    }

    static boolean isAdverb(String word) {
        return ADVERBS.contains(word) || word.length() > SHORT && word.endsWith("ly");
    }

    private static boolean fits(String wanted, List<Token> content, int at) {
        return wanted.equals(NOT) ? Negation.is(content, at) : content.get(at).is(wanted);
    }
}
