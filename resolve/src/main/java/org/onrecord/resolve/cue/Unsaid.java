package org.onrecord.resolve.cue;

import java.util.List;
import java.util.Set;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Kind;
import org.onrecord.resolve.cue.Plain.Token;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Tells what nobody said ("nobody denied it"), and what is not told as said: "if Lee says", "Lee may say", "will Lee say ...?". */
final class Unsaid {

    private static final Set<String> NOBODY = Terms.of("nobody none neither");
    private static final Set<String> MODALS = Terms.of("may might could will would should must shall");
    private static final Set<String> CONDITIONS = Terms.of("if unless whether");
    private static final Set<String> AUXILIARIES = Terms.of("will would did does do has have had can could should might may is are was were");
    private static final Set<String> FIRST_PERSON = Terms.of("i we");

    /** "Could only later say". */
    private static final int NEAR = 3;

    private Unsaid() {
    }

    /** Whether the source is nobody: it, or the word before it, is "nobody", "none", "neither" or "no" with a noun. */
    static boolean byAnybody(Words words, Attribution attribution) {
        if (attribution.source().isEmpty()) {
            return false;
        }
        int first = words.under(attribution.source().getFirst()).first();
        return isNobody(words, first) || isNobody(words, first - 1);
    }

    /** "No" before a number or a capital may be an address or a name: "No. 10", "No Tolls Party"; "no one" is nobody. */
    private static boolean isNobody(Words words, int index) {
        if (index < 0 || index + 1 >= words.size()) {
            return false;
        }
        return NOBODY.contains(words.get(index).lower())
                || words.is(index, "no") && words.get(index).kind() == Word.Kind.LETTERS && words.get(index + 1).isLowerCase();
    }

    /** Whether the report only thinks of it as said: after "if", in a question, or under "may" and the like. */
    static boolean isImagined(Words words, Attribution attribution, List<Token> cue, CueTable cues) {
        if (attribution.cue().isEmpty() || attribution.source().isEmpty()) {
            return false;
        }
        WordSpan source = words.under(attribution.source().getFirst());
        int before = source.first() - 1;
        boolean own = source.first() < words.size() && FIRST_PERSON.contains(words.get(source.first()).lower());
        return !own && (isModal(cue, cues) || before >= 0 && (CONDITIONS.contains(words.get(before).lower()) || isInverted(words, before, attribution.cue().getFirst())));
    }

    private static boolean isModal(List<Token> cue, CueTable cues) {
        for (int i = 0; i < cue.size(); i++) {
            for (int verb = i + 1; MODALS.contains(cue.get(i).word()) && verb < Math.min(cue.size(), i + 1 + NEAR); verb++) {
                String word = cue.get(verb).word();
                if (cues.entries(word).stream().anyMatch(entry -> entry.kind() == Kind.SPEECH && word.equals(entry.words().getFirst()))) {
                    return !Negation.reaches(cue, verb);
                }
            }
        }
        return false;
    }

    /** "Will | Lee say she quits?" */
    private static boolean isInverted(Words words, int before, CharSpan cue) {
        WordSpan sentence = words.sentence(words.get(before).sentence());
        boolean opens = before == sentence.first() || words.get(before - 1).isLowerCase() && words.get(before - 1).lower().startsWith("wh");
        return AUXILIARIES.contains(words.get(before).lower()) && opens && words.chars(sentence).covers(cue) && words.is(sentence.end() - 1, "?");
    }
}
