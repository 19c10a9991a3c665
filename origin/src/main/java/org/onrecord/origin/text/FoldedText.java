package org.onrecord.origin.text;

import java.nio.ByteBuffer;
import java.util.BitSet;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;

/**
 * The words of a report as they are compared: case, accents, apostrophes, quotation marks, spaces and hyphens make no difference. Furniture, captions
 * and credits are left out. Words are counted from 0.
 */
public final class FoldedText {

    private final int[] words;
    private final int[] starts;
    private final int[] ends;
    private final Shingles shingles;
    private final BitSet quoted;

    FoldedText(int[] words, int[] starts, int[] ends, BitSet quoted) {
        this.words = words;
        this.starts = starts;
        this.ends = ends;
        this.quoted = quoted;
        this.shingles = new Shingles(words, quoted);
    }

    /** Any text, be it empty: then it has no words. */
    public static FoldedText of(Article article) {
        return new Folding(article).read();
    }

    /** All that it is compared by, four bytes a word: for {@link Shingles#ofBytes}. */
    public byte[] toBytes() {
        byte[] marks = quoted.toByteArray();
        ByteBuffer packed = ByteBuffer.allocate(Integer.BYTES * (words.length + 1) + marks.length).putInt(words.length);
        packed.asIntBuffer().put(words);
        return packed.position(Integer.BYTES * (words.length + 1)).put(marks).array();
    }

    /** How many words it has. */
    public int length() {
        return words.length;
    }

    /** What it is compared by. */
    public Shingles shingles() {
        return shingles;
    }

    /** Where words stand in the report's text. @param after the word after the last one */
    public CharSpan span(int first, int after) {
        return new CharSpan(starts[first], ends[after - 1]);
    }

    /** Equal for texts of the same words in the same order; others have another, but for one pair in 2^64. */
    public long digest() {
        long hash = words.length;
        for (int word : words) {
            hash = Shingles.mixed(hash * 31 + word);
        }
        return hash;
    }
}
