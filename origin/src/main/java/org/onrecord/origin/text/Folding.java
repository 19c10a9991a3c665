package org.onrecord.origin.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import org.onrecord.domain.Article;
import org.onrecord.domain.Mark;

/** Reads the words of one report. */
final class Folding {

    private static final int ASCII = 128;

    private static final int CASE = 'a' - 'A';

    /** So many characters a word, spaces included, make the arrays grow seldom. */
    private static final int CHARACTERS_A_WORD = 5;

    private final String text;
    private final BitSet leftOut = new BitSet();
    private final QuotationState quotation = new QuotationState();
    private final BitSet quoted = new BitSet();
    private int[] words;
    private int[] starts;
    private int[] ends;
    private int count;

    /** The word that is being read. */
    private int hash;
    private int start;
    private int end;
    private boolean inside;

    Folding(Article article) {
        this.text = article.text().string();
        article.furniture().forEach(span -> leftOut.set(span.start(), span.end()));
        article.marks().stream().filter(mark -> mark.kind() == Mark.Kind.CAPTION || mark.kind() == Mark.Kind.CREDIT)
                .flatMap(mark -> mark.spans().stream()).forEach(span -> leftOut.set(span.start(), span.end()));
        int likely = text.length() / CHARACTERS_A_WORD + 1;
        this.words = new int[likely];
        this.starts = new int[likely];
        this.ends = new int[likely];
    }

    FoldedText read() {
        int place = 0;
        int before = ' ';
        for (int i = 0; i < text.length(); place++) {
            int c = text.charAt(i);
            if (isPlain(c) && !leftOut.get(place)) {
                addPlain(c, place);
                before = c;
                i++;
                continue;
            }
            c = text.codePointAt(i);
            i += Character.charCount(c);
            int after = i < text.length() ? text.codePointAt(i) : ' ';
            boolean inWord = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
            quotation.read(c, inWord);
            if (leftOut.get(place)) {
                endWord();
            } else {
                read(c, place, inWord && joins(c, before, after));
            }
            before = c;
        }
        endWord();
        return new FoldedText(Arrays.copyOf(words, count), Arrays.copyOf(starts, count), Arrays.copyOf(ends, count), quoted);
    }

    /** Nearly all of a text is letters that need no looking up: what is done for others comes out the same for them, in eight times the time. */
    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private void addPlain(int c, int place) {
        quotation.readLetter();
        begin(place);
        hash = hash * 31 + (c >= 'A' && c <= 'Z' ? c + CASE : c);
        end = place + 1;
    }

    private void begin(int place) {
        if (end == 0) {
            start = place;
            inside = quotation.isInside();
        }
    }

    /** Inside a word: the apostrophe of "don't", the comma of "10,000". */
    private static boolean joins(int c, int before, int after) {
        return c == '\'' || c == '\u2019' || c == ',' && Character.isDigit(before) && Character.isDigit(after);
    }

    private void read(int c, int place, boolean joins) {
        int type = Character.getType(c);
        if (joins || type == Character.FORMAT || type == Character.NON_SPACING_MARK) {
            return;
        }
        if (!Character.isLetterOrDigit(c)) {
            endWord();
            return;
        }
        begin(place);
        add(c);
        end = place + 1;
        if (Character.isIdeographic(c)) {
            endWord();
        }
    }

    private void add(int c) {
        if (c < ASCII) {
            hash = hash * 31 + Character.toLowerCase(c);
            return;
        }
        Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD).codePoints().filter(Character::isLetterOrDigit)
                .forEach(letter -> hash = hash * 31 + Character.toLowerCase(letter));
    }

    private void endWord() {
        if (end == 0) {
            return;
        }
        if (count == words.length) {
            words = Arrays.copyOf(words, 2 * count);
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        words[count] = hash;
        starts[count] = start;
        ends[count] = end;
        if (inside) {
            quoted.set(count);
        }
        count++;
        hash = 0;
        end = 0;
    }
}
