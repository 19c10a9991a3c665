package org.onrecord.resolve.speaker;

import java.util.List;
import java.util.Set;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Finds where the noun phrase of a given head noun starts, without a parser: back over adjectives and nouns to the article. */
final class NounPhrases {

    private static final Set<String> ARTICLES = Terms.of("the a an this these those some several many most few two three four five six ten dozens hundreds",
            "thousands all other both his her their its our my any every each another no one");
    private static final Set<String> STOPS = Terms.of("of for to with by from in on at about against between under over into and or but as while that when",
            "because if since after before where although is are was were be been has have had will would can",
            "could may might should said says told not among than also what how why whether which who through without during including",
            "like toward via do does did");
    private static final int LONGEST = 6;

    private final Words words;

    NounPhrases(Words words) {
        this.words = words;
    }

    /** The words of the phrase whose head stands at {@code head}, article included, nothing after the head. */
    WordSpan upTo(int head) {
        int first = head;
        while (first > 0 && head - first < LONGEST) {
            Word before = words.get(first - 1);
            if (before.sentence() != words.get(head).sentence() || before.kind() != Word.Kind.LETTERS && before.kind() != Word.Kind.NUMBER
                    && before.kind() != Word.Kind.CLITIC || STOPS.contains(before.lower())) {
                break;
            }
            first--;
            if (ARTICLES.contains(before.lower())) {
                break;
            }
        }
        // "to placate nervous voters": what follows "to" is a verb.
        boolean infinitive = first > 0 && first < head && words.is(first - 1, "to");
        return new WordSpan(infinitive ? first + 1 : first, head + 1);
    }
}
