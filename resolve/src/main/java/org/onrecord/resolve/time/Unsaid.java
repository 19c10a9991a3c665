package org.onrecord.resolve.time;

import java.util.List;
import java.util.Set;
import org.onrecord.domain.CharSpan;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/**
 * Tells the cues of what was not said, or not yet: "if Lee says", "will Lee say?", "could say", "never said", "nobody said". Verbs of
 * speech alone: "does not believe" is told of somebody all the same, and "would not say", "did not comment" are answers.
 */
final class Unsaid {

    private static final Set<String> SPEECH = Terms.of("say says said saying tell tells told telling claim claims claimed argue argues argued assert asserts asserted",
            "declare declares declared state states stated announce announces announced mention mentions mentioned suggest suggests suggested",
            "allege alleges alleged accuse accuses accused blame blames blamed warn warns warned promise promises promised vow vows vowed",
            "admit admits admitted acknowledge acknowledges acknowledged concede concedes conceded write writes wrote written report reports reported",
            "tweet tweets tweeted describe describes described testify testifies testified insist insists insisted");
    private static final Set<String> CONDITIONS = Terms.of("if unless whether");
    private static final Set<String> MODALS = Terms.of("could may might should would will 'll");
    private static final Set<String> INVERTED = Terms.of("did does do will would could should can may might");
    private static final Set<String> ASKERS = Terms.of("did does do will would could should can may might is are was were has have had who what why how when where which whose");
    private static final Set<String> NEGATIONS = Terms.of("not n't never cannot hardly scarcely");
    private static final Set<String> REFUSING = Terms.of("would will could wo ca 'd");
    private static final Set<String> NOBODY = Terms.of("nobody none neither no");
    private static final Set<String> UNDONE_BY = Terms.of("only just merely simply alone");
    private static final Set<String> FIRST_PERSON = Terms.of("i we");

    /** Words before the verb that may hold "not", "never" or the modal: "did not at any time say". */
    private static final int REACH = 5;

    /** A bound on time: longer sentences are no questions. */
    private static final int LONGEST_QUESTION = 60;

    private final Words words;

    Unsaid(Words words) {
        this.words = words;
    }

    boolean is(Saying saying) {
        int verb = verb(saying);
        if (verb < 0 || saying.mentions(words, saying.attribution().source(), FIRST_PERSON)) {
            return false;
        }
        int start = start(saying, verb);
        return isConditional(start) || isQuestion(saying, start, verb) || isByNobody(saying) || isNegatedOrModal(saying, verb);
    }

    /** The first verb of speech of the cue; -1 for none. */
    private int verb(Saying saying) {
        if (saying.attribution().cue().isEmpty()) {
            return -1;
        }
        for (int i = saying.core().first(); i < saying.core().end(); i++) {
            if (SPEECH.contains(words.get(i).lower())) {
                return i;
            }
        }
        return -1;
    }

    /** Where the clause of the reporting words begins: at the source before the cue, or at the cue. */
    private int start(Saying saying, int verb) {
        List<CharSpan> source = saying.attribution().source();
        int first = source.isEmpty() ? verb : words.under(source.getFirst()).first();
        boolean before = first < saying.core().first() && words.get(first).sentence() == words.get(verb).sentence();
        return before ? first : saying.core().first();
    }

    private boolean isConditional(int start) {
        return isIn(CONDITIONS, start - 1, start);
    }

    /** Whether the word at {@code index} is one of {@code terms}, in the sentence of the word at {@code of}. */
    private boolean isIn(Set<String> terms, int index, int of) {
        return index >= 0 && words.get(index).sentence() == words.get(of).sentence() && terms.contains(words.get(index).lower());
    }

    /** "Will Lee say": the helping verb before the source; or a sentence that begins and ends as a question. */
    private boolean isQuestion(Saying saying, int start, int verb) {
        if (start < saying.core().first() && isIn(INVERTED, start - 1, start)) {
            return true;
        }
        WordSpan sentence = words.sentence(words.get(verb).sentence());
        Word first = words.get(sentence.first());
        Word last = words.get(sentence.end() - 1);
        return sentence.end() - sentence.first() <= LONGEST_QUESTION && last.is("?") && ASKERS.contains(first.lower()) && !saying.inContent(first.span());
    }

    /** "No official", not "No 10". */
    private boolean isByNobody(Saying saying) {
        if (saying.attribution().source().isEmpty()) {
            return false;
        }
        int first = words.under(saying.attribution().source().getFirst()).first();
        boolean number = words.is(first, "no") && (first + 1 >= words.size() || !words.get(first + 1).isLowerCase());
        return NOBODY.contains(words.get(first).lower()) && !number;
    }

    /** In the words right before the verb, back to the source or the clause's beginning. */
    private boolean isNegatedOrModal(Saying saying, int verb) {
        boolean negated = false;
        boolean modal = false;
        boolean refusing = false;
        for (int i = verb - 1; i >= 0 && i >= verb - REACH && goesBack(saying, i, verb); i--) {
            String word = words.get(i).lower();
            negated |= NEGATIONS.contains(word) && !UNDONE_BY.contains(words.get(i + 1).lower()) || word.endsWith("n't");
            modal |= MODALS.contains(word);
            refusing |= REFUSING.contains(word) || word.equals("cannot") || word.startsWith("wo") && word.endsWith("n't");
        }
        return negated ? !refusing : modal;
    }

    private boolean goesBack(Saying saying, int index, int verb) {
        Word word = words.get(index);
        boolean words = word.kind() == Word.Kind.LETTERS || word.kind() == Word.Kind.CLITIC;
        return words && word.sentence() == this.words.get(verb).sentence() && !saying.inSource(word.span()) && !saying.inContent(word.span());
    }
}
