package org.onrecord.resolve.circumstance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.onrecord.domain.Anaphor;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Where the person whom a pronoun stands for was last named, when tagging is certain whom it means. */
final class Pronouns {

    /**
     * Share from which a pronoun names someone. The layer's addressees are the same from 0.7 to 0.85 (51.3 % on gold input); at 0.5 one more
     * is right, of 113: too few to tell, and a wrong name is worse than none.
     */
    static final double FLOOR = 0.7;

    private static final Set<String> THIRD = Terms.of("he him his she her hers");

    /** A pronoun whose antecedent is a pronoun whose antecedent ...: each step makes it less certain. */
    private static final int DEEPEST = 4;

    private final Words words;
    private final Phrases phrases;
    private final Map<Integer, Anaphor> anaphors = new HashMap<>();

    /** Where each name's last word stands. */
    private final Map<String, TreeSet<Integer>> named = new HashMap<>();

    Pronouns(Phrases phrases, List<Anaphor> anaphors) {
        this.words = phrases.words();
        this.phrases = phrases;
        anaphors.forEach(anaphor -> this.anaphors.put(words.under(anaphor.pronoun()).first(), anaphor));
        for (int i = 0; !anaphors.isEmpty() && i < words.size(); i++) {
            if (isName(i) && isLast(i)) {
                named.computeIfAbsent(words.get(i).lower(), any -> new TreeSet<>()).add(i);
            }
        }
    }

    /**
     * The nearest earlier words that name whom the pronoun means.
     *
     * @param not the last word of a name that it cannot mean, in small letters: nobody says "told him" of telling oneself
     */
    Optional<WordSpan> naming(WordSpan pronoun, String not) {
        Map<String, Double> persons = new HashMap<>();
        add(pronoun.first(), 1, 0, persons);
        return persons.entrySet().stream().filter(person -> person.getValue() >= FLOOR && !person.getKey().equals(not)).findFirst()
                .map(person -> named.get(person.getKey()).lower(pronoun.first())).map(phrases::nameEndingAt);
    }

    private void add(int pronoun, double share, int depth, Map<String, Double> persons) {
        Anaphor anaphor = anaphors.get(pronoun);
        if (anaphor == null || depth > DEEPEST) {
            return;
        }
        for (Anaphor.Antecedent antecedent : anaphor.antecedents()) {
            int at = words.under(antecedent.word()).first();
            double part = share * antecedent.probability();
            if (at < words.size() && THIRD.contains(words.get(at).lower())) {
                add(at, part, depth + 1, persons);
            } else if (isName(at)) {
                persons.merge(lastWord(at), part, Double::sum);
            }
        }
    }

    private String lastWord(int at) {
        int last = at;
        while (!isLast(last)) {
            last++;
        }
        return words.get(last).lower();
    }

    private boolean isLast(int at) {
        return !isName(at + 1) || words.get(at + 1).sentence() != words.get(at).sentence();
    }

    private boolean isName(int at) {
        if (at >= words.size()) {
            return false;
        }
        Word word = words.get(at);
        return word.isCapitalized() && !Phrases.ends(word) && !THIRD.contains(word.lower()) && !phrases.isTime(at);
    }
}
