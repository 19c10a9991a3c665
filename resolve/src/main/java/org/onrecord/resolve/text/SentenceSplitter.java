package org.onrecord.resolve.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers the sentences: one ends at a stop (and the closing marks after it) before a capital, a number or an opening mark,
 * and at the end of each line.
 */
final class SentenceSplitter {

    /** A stop, two nested closing marks and a bracket; a bound, so that a line of nothing but marks takes linear time. */
    private static final int MOST_CLOSING_MARKS = 5;

    private SentenceSplitter() {
    }

    static List<Word> split(List<Word> words) {
        List<Word> numbered = new ArrayList<>(words.size());
        int sentence = 0;
        for (int i = 0; i < words.size(); i++) {
            if (i > 0 && startsSentence(words, i)) {
                sentence++;
            }
            Word word = words.get(i);
            numbered.add(new Word(word.form(), word.lower(), word.span(), word.kind(), sentence, word.paragraph()));
        }
        return numbered;
    }

    private static boolean startsSentence(List<Word> words, int index) {
        Word word = words.get(index);
        if (word.paragraph() != words.get(index - 1).paragraph()) {
            return true;
        }
        int before = index - 1;
        // Closing marks stand close to the stop; one with a space before it opens the next sentence.
        while (before > index - MOST_CLOSING_MARKS && before > 0 && closes(words.get(before))
                && touches(words.get(before - 1), words.get(before))) {
            before--;
        }
        boolean stopped = words.get(before).kind() == Word.Kind.STOP && !touches(words.get(index - 1), word);
        return stopped && (word.isCapitalized() || word.kind() == Word.Kind.NUMBER || word.isQuotationMark() || isOpening(word));
    }

    private static boolean closes(Word word) {
        return word.isQuotationMark() || word.form().equals(")") || word.form().equals("]");
    }

    private static boolean isOpening(Word word) {
        return word.form().equals("(") || word.form().equals("[") || word.form().equals("\u2022");
    }

    private static boolean touches(Word left, Word right) {
        return left.span().end() == right.span().start();
    }
}
