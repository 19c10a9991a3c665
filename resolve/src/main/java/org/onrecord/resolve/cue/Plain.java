package org.onrecord.resolve.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.domain.CharSpan;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/**
 * The words of a cue or a content as the lexicon writes them: in lower case, forms of "be", "have" and "do" made one, short
 * forms taken apart ("haven't" is "have not", "she'll" is "she will").
 */
final class Plain {

    /**
     * One word.
     *
     * @param quoted whether it stands between quotation marks
     * @param first  whether a clause starts with it
     * @param early  whether it stands in the opening, where a statement does what it is made for; what follows explains
     * @param named  whether it is written like a name, with a capital inside a sentence
     * @param other  whether, a pronoun, it cannot stand for whoever says it
     */
    record Token(String word, boolean quoted, boolean first, boolean early, boolean named, boolean other) {

        boolean is(String other) {
            return word.equals(other);
        }
    }

    /** More words than these at the start of a content do not change what it does; a bound on time. */
    private static final int MOST_WORDS = 60;
    private static final int MOST_WORDS_AND_MARKS = 200;

    /** The opening ends with its sentence ("No." and "Well, look." are none yet), at the latest after so many words. */
    private static final int OPENING = 15;
    private static final int SHORTEST_OPENING = 4;

    private static final Map<String, String> AUXILIARIES = Map.ofEntries(Map.entry("am", "be"), Map.entry("is", "be"), Map.entry("are", "be"),
            Map.entry("was", "be"), Map.entry("were", "be"), Map.entry("been", "be"), Map.entry("has", "have"),
            Map.entry("does", "do"), Map.entry("won't", "will not"), Map.entry("can't", "can not"),
            Map.entry("cannot", "can not"), Map.entry("ain't", "be not"), Map.entry("gonna", "going to"),
            Map.entry("wanna", "want to"));
    private static final Map<String, String> ENDINGS = Map.of("'m", "be", "'re", "be", "'ve", "have", "'ll", "will", "'d", "would");
    private static final Set<String> CLAUSES_BEGIN_AFTER = Terms.of("that and but because so if when while which who");

    private static final Set<String> NO_NAMES = Terms.of("i monday tuesday wednesday thursday friday saturday sunday january february march april may june july",
            "august september october november december");

    private final List<Token> tokens = new ArrayList<>();
    private boolean quoted;
    private boolean starts;
    private boolean named;
    private boolean first = true;
    private boolean early = true;
    private boolean shortHad;

    private final Set<String> strangers;

    private Plain(Set<String> strangers) {
        this.strangers = strangers;
    }

    static List<Token> of(Words words, List<CharSpan> spans) {
        return of(words, spans, Set.of());
    }

    /** The same with the pronouns in {@code strangers} marked: they cannot stand for the speaker. */
    static List<Token> of(Words words, List<CharSpan> spans, Set<String> strangers) {
        Plain plain = new Plain(strangers);
        for (CharSpan span : spans) {
            WordSpan under = words.under(span);
            plain.first = true;
            plain.starts = under.first() == 0 || words.get(under.first() - 1).sentence() != words.get(Math.min(under.first(), words.size() - 1)).sentence();
            int end = Math.min(under.end(), under.first() + MOST_WORDS_AND_MARKS);
            for (int i = under.first(); i < end && plain.tokens.size() < MOST_WORDS; i++) {
                plain.read(words.get(i));
            }
        }
        return plain.tokens;
    }

    private void read(Word word) {
        switch (word.kind()) {
            case LETTERS, NUMBER -> {
                named = !starts && word.kind() == Word.Kind.LETTERS && word.isCapitalized() && !NO_NAMES.contains(word.lower());
                letters(word.lower());
                named = false;
                starts = false;
            }
            case CLITIC -> clitic(word.lower());
            case DOUBLE -> {
                starts |= !quoted;
                quoted = !quoted;
                first = true;
            }
            case STOP -> {
                early &= tokens.size() < SHORTEST_OPENING;
                starts = true;
                first = true;
            }
            default -> first = true;
        }
    }

    private void letters(String lower) {
        settleShortHad(lower);
        String known = AUXILIARIES.get(lower);
        if (known != null) {
            for (String part : known.split(" ")) {
                add(part);
            }
        } else if (lower.endsWith("n't")) {
            letters(lower.substring(0, lower.length() - "n't".length()));
            add("not");
        } else {
            add(lower);
            first = CLAUSES_BEGIN_AFTER.contains(lower);
        }
    }

    /** The "'s" after a pronoun is a verb; after a noun it nearly always shows whose something is. */
    private void clitic(String lower) {
        String before = tokens.isEmpty() ? "" : tokens.getLast().word();
        if (ENDINGS.containsKey(lower)) {
            add(ENDINGS.get(lower));
            shortHad = lower.equals("'d");
        } else if (lower.equals("'s") && before.equals("let")) {
            add("us");
        } else if (lower.equals("'s") && Subjects.takesShortIs(before)) {
            add("be");
        }
    }

    /** "He'd been" is "he had been", "he'd be" is "he would be". */
    private void settleShortHad(String next) {
        int last = tokens.size() - 1;
        if (shortHad && (next.equals("been") || next.equals("never") || next.endsWith("ed"))) {
            Token token = tokens.get(last);
            tokens.set(last, new Token("had", token.quoted(), token.first(), token.early(), false, false));
        }
        shortHad = false;
    }

    private void add(String word) {
        tokens.add(new Token(word, quoted, first, early && tokens.size() < OPENING, named, strangers.contains(word)));
        first = false;
    }
}
