package org.onrecord.resolve.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Text;

/** The words of a text in order, with its sentences and paragraphs (lines). Cannot change; made in time linear in the text. */
public final class Words {

    private final Text text;
    private final List<Word> words;
    private final List<WordSpan> sentences;
    private final List<WordSpan> paragraphs;

    private Words(Text text, List<Word> words) {
        this.text = text;
        this.words = words;
        this.sentences = groups(words, true);
        this.paragraphs = groups(words, false);
    }

    public static Words of(Text text) {
        Objects.requireNonNull(text, "text is null");
        return new Words(text, List.copyOf(SentenceSplitter.split(Tokenizer.tokens(text))));
    }

    private static List<WordSpan> groups(List<Word> words, boolean bySentence) {
        List<WordSpan> found = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || group(words.get(i), bySentence) != group(words.get(first), bySentence)) {
                found.add(new WordSpan(first, i));
                first = i;
            }
        }
        return List.copyOf(found);
    }

    private static int group(Word word, boolean bySentence) {
        return bySentence ? word.sentence() : word.paragraph();
    }

    public Text text() {
        return text;
    }

    public int size() {
        return words.size();
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    public Word get(int index) {
        return words.get(index);
    }

    /** Whether a word stands at {@code index} and its lower form is {@code word}; false outside the text. */
    public boolean is(int index, String word) {
        return index >= 0 && index < words.size() && words.get(index).is(word);
    }

    /** The words of a sentence; see {@link Word#sentence()}. */
    public WordSpan sentence(int index) {
        return sentences.get(index);
    }

    public int sentences() {
        return sentences.size();
    }

    /** The words of a paragraph; see {@link Word#paragraph()}. */
    public WordSpan paragraph(int index) {
        return paragraphs.get(index);
    }

    public int paragraphs() {
        return paragraphs.size();
    }

    /** The words that share a code point with {@code span}; empty, at the place where they would stand, when none does. */
    public WordSpan under(CharSpan span) {
        int first = firstEndingAfter(span.start());
        int end = first;
        while (end < words.size() && words.get(end).span().start() < span.end()) {
            end++;
        }
        return new WordSpan(first, end);
    }

    /** Index of the first word that ends after {@code offset}, a code point; {@link #size()} when none does. */
    public int firstEndingAfter(int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** From the first code point of the first word to the last of the last; {@code span} must not be empty. */
    public CharSpan chars(WordSpan span) {
        return new CharSpan(words.get(span.first()).span().start(), words.get(span.end() - 1).span().end());
    }

    /** Index of the first quotation mark in {@code span}; its end when it holds none. */
    public int firstMark(WordSpan span) {
        int at = span.first();
        while (at < span.end() && !words.get(at).isQuotationMark()) {
            at++;
        }
        return at;
    }

    /** The characters of a run of words as they stand, with line ends and runs of white space made one space. */
    public String string(WordSpan span) {
        return span.isEmpty() ? "" : text.slice(chars(span)).strip().replaceAll("[\\s\\u00a0]+", " ");
    }
}
