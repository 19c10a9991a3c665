package org.onrecord.resolve.speaker;

import java.util.Set;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/**
 * How much the words of a name and those around it speak for a person: each sign counts, signs against count too, and
 * {@link #ENOUGH} in sum over all places where the name stands makes a person of it.
 */
final class PersonEvidence {

    /** One weak sign that nothing contradicts: two plain capitalised words are a person in news more often than not. */
    static final int ENOUGH = 1;

    /** Two strong signs: even an unknown first name may stand alone for the person then. */
    static final int CERTAIN = 4;

    private static final int STRONG = 2;
    private static final int WEAK = 1;
    private static final Set<String> SPEAKING = Terms.of("said says told added asked argued noted wrote explained replied recalled insisted tweeted thinks",
            "believes warned joked declined testified who whose himself herself");

    private final Words words;
    private final Lexicon lexicon;

    PersonEvidence(Words words, Lexicon lexicon) {
        this.words = words;
        this.lexicon = lexicon;
    }

    int of(WordSpan core, boolean titled) {
        Word first = words.get(core.first());
        int sum = titled ? STRONG : 0;
        sum += core.length() > 1 && lexicon.isFirstName(first.form()) ? STRONG : 0;
        sum += core.length() > 1 && hasInitial(core) ? STRONG : 0;
        sum += roleBefore(core.first()) ? STRONG : 0;
        sum += before(core.first(), "the") ? -STRONG : 0;
        sum += after(core.end());
        sum += core.length() > 1 && core.length() < 4 && plain(core) ? WEAK : 0;
        sum -= core.length() > 4 ? STRONG : 0;
        return sum;
    }

    private boolean hasInitial(WordSpan core) {
        for (int i = core.first(); i < core.end() - 1; i++) {
            String form = words.get(i).form();
            if (form.endsWith(".") && form.length() <= 4 && Character.isUpperCase(form.charAt(0)) && !words.is(i, "u.s.")) {
                return true;
            }
        }
        return false;
    }

    private boolean roleBefore(int index) {
        int role = words.is(index - 1, ",") ? index - 2 : index - 1;
        return role >= 0 && words.get(role).isLowerCase() && lexicon.roles().isPerson(words.get(role).lower());
    }

    private boolean before(int index, String word) {
        return words.is(index - 1, word);
    }

    private int after(int end) {
        if (end + 1 >= words.size()) {
            return 0;
        }
        if (SPEAKING.contains(words.get(end).lower())) {
            return WEAK;
        }
        if (!words.is(end, ",")) {
            return words.is(end, "(") && (words.get(end + 1).form().matches("[RDI](-.*)?")) ? STRONG : 0;
        }
        Word next = words.get(end + 1);
        boolean age = next.kind() == Word.Kind.NUMBER && next.form().matches("\\d{2}") && words.is(end + 2, ",");
        boolean who = next.is("who") || next.is("whose");
        return age || who ? STRONG : apposition(end + 1) ? STRONG : 0;
    }

    /** Whether "the mayor of", "a retired teacher" or the like starts at {@code index}. */
    private boolean apposition(int index) {
        for (int i = index; i < Math.min(words.size(), index + 6); i++) {
            Word word = words.get(i);
            if (word.kind() != Word.Kind.LETTERS && word.kind() != Word.Kind.CLITIC || word.sentence() != words.get(index).sentence()) {
                return false;
            }
            if (lexicon.roles().isPerson(word.lower()) && word.isLowerCase()) {
                return true;
            }
        }
        return false;
    }

    /** Whether none of the words is known as something else: "Ann Lee", not "Tea Party" or "Silicon Valley". */
    private boolean plain(WordSpan core) {
        for (int i = core.first(); i < core.end(); i++) {
            Word word = words.get(i);
            if (word.isAllCapitals() || lexicon.isBodyWord(word.lower()) || lexicon.isCommon(word.lower())
                    || lexicon.countries().isPlace(word.form()) || lexicon.roles().sort(word.lower()) != null) {
                return false;
            }
        }
        return !lexicon.countries().isPlace(words.string(core));
    }
}
