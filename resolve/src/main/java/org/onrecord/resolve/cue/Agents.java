package org.onrecord.resolve.cue;

import java.util.List;
import java.util.Set;
import org.onrecord.resolve.cue.Plain.Token;
import org.onrecord.resolve.text.Terms;

/**
 * Tells whether somebody is behind a harm: "the board failed" and "a terrible mayor" blame, "the harvest failed" and "a terrible flood"
 * do not.
 */
final class Agents {

    private static final Set<String> AGENTS = Terms.of("he she they you his their your these those people nobody everyone",
            "government governments administration state country nation board council city party parties ministry minister ministers president chancellor",
            "mayor governor senator senators lawmaker lawmakers politician politicians leader leaders leadership officials official police officer officers",
            "army troops judge judges court courts parliament congress senate committee commission agency agencies department regulator regulators authorities",
            "company companies firm firms bank banks builder builders owner owners boss bosses manager managers management union unions campaign media press",
            "newspaper candidate candidates opponent opponents rival rivals critics man woman men women guy person teacher teachers clerk team coach rebels",
            "republicans democrats conservatives liberals socialists establishment elite elites system regime",
            "deal plan plans policy policies law laws bill decision idea proposal treaty agreement record choice job judgment behavior behaviour conduct");
    private static final Set<String> SKIPPED = Terms.of("a an the such do did have had will would can could may might shall should must not never no to who which and",
            "that still just simply only ever also always so too very really as");
    private static final Set<String> PREPOSITIONS = Terms.of("in on at with from of for about after before under over into by against");
    private static final Set<String> DETERMINERS = Terms.of("a an the his her its their our my your");
    private static final Set<String> LEAD_TO_AGENT = Terms.of("by of from");
    private static final Set<String> PARTICIPLES = Terms.of("lost hurt hidden stolen");

    /** "Has never once simply failed": so far back from the harm stands what it is said of, at most. */
    private static final int LONGEST_GAP = 6;

    /** "Those who in those years ran the town were": no subject is longer; a bound on time. */
    private static final int LONGEST_SUBJECT = 8;

    /** "A bad [and costly] deal", "a failure of [the whole] board". */
    private static final int NOUN_PHRASE = 4;

    private Agents() {
    }

    /** Whether a person, a body or what they decided does or is the harm named in {@code text} from {@code start} on, {@code end} not included. */
    static boolean behind(List<Token> text, int start, int end) {
        return before(text, start) || after(text, start, end);
    }

    private static boolean before(List<Token> text, int start) {
        boolean unknown = false;
        for (int i = start - 1; i >= Math.max(0, start - LONGEST_GAP); i--) {
            Token token = text.get(i);
            if (token.is("be")) {
                return !(i + 1 == start && isPassive(text.get(start))) && hasSubject(text, i);
            }
            if (isAgent(token)) {
                return !unknown;
            }
            boolean skipped = SKIPPED.contains(token.word()) || Phrase.isAdverb(token.word());
            if (PREPOSITIONS.contains(token.word()) || !skipped && (unknown || token.first())) {
                return false;
            }
            unknown |= !skipped;
        }
        return false;
    }

    private static boolean hasSubject(List<Token> text, int be) {
        for (int i = be - 1; i >= Math.max(0, be - LONGEST_SUBJECT); i--) {
            if (isAgent(text.get(i))) {
                return true;
            }
            if (text.get(i).first() && !SKIPPED.contains(text.get(i).word())) {
                return false;
            }
        }
        return false;
    }

    private static boolean after(List<Token> text, int start, int end) {
        boolean led = false;
        for (int i = end; i < Math.min(text.size(), end + NOUN_PHRASE); i++) {
            led |= LEAD_TO_AGENT.contains(text.get(i).word());
            boolean described = i <= end + 1 && !isPassive(text.get(start)) && !text.get(i).first();
            if ((led || described) && isAgent(text.get(i)) && !(described && !led && isVerbOf(text, start))) {
                return true;
            }
        }
        return false;
    }

    /** "The flood destroyed | the council": what follows is harmed; an article never stands between an adjective and its noun. */
    private static boolean isVerbOf(List<Token> text, int start) {
        String next = start + 1 < text.size() ? text.get(start + 1).word() : "";
        return DETERMINERS.contains(next) || text.get(start).word().endsWith("s");
    }

    private static boolean isPassive(Token token) {
        return token.word().endsWith("ed") || PARTICIPLES.contains(token.word());
    }

    private static boolean isAgent(Token token) {
        return AGENTS.contains(token.word()) || token.named();
    }
}
