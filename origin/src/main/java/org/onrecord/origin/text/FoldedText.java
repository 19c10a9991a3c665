package org.onrecord.origin.text;

import java.util.Arrays;
import java.util.BitSet;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;

/**
 * The words of a report as they are compared: case, accents, apostrophes, quotation marks, spaces and hyphens make no difference. Furniture, captions
 * and credits are left out. Words are counted from 0; a shingle is the sequence of {@link #SHINGLE} words that begins with a word.
 */
public final class FoldedText {

    /** Words of a shingle. */
    public static final int SHINGLE = 5;

    private final int[] words;
    private final int[] starts;
    private final int[] ends;
    private final BitSet quoted;
    private final long[] shingles;
    private final int distinct;

    FoldedText(int[] words, int[] starts, int[] ends, BitSet quoted) {
        this.words = words;
        this.starts = starts;
        this.ends = ends;
        this.quoted = quoted;
        this.shingles = shingles(words);
        this.distinct = distinct(shingles);
    }

    /** Any text, be it empty: then it has no words. */
    public static FoldedText of(Article article) {
        return new Folding(article).read();
    }

    private static long[] shingles(int[] words) {
        long[] shingles = new long[Math.max(0, words.length - SHINGLE + 1)];
        for (int i = 0; i < shingles.length; i++) {
            long hash = 0;
            for (int k = i; k < i + SHINGLE; k++) {
                hash = mixed(hash * 31 + words[k]);
            }
            shingles[i] = hash;
        }
        return shingles;
    }

    /** Spreads what differs in any bit over all of them (the last step of MurmurHash3). */
    private static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }

    private static int distinct(long[] shingles) {
        long[] sorted = shingles.clone();
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                distinct++;
            }
        }
        return distinct;
    }

    /** How many words it has. */
    public int length() {
        return words.length;
    }

    /** How many shingles begin in it. */
    public int shingles() {
        return shingles.length;
    }

    /** How many different ones. */
    public int distinct() {
        return distinct;
    }

    /** Equal for equal words; others have another, but for one pair in 2^64. */
    public long shingle(int word) {
        return shingles[word];
    }

    /** Equal for equal words. */
    public int word(int word) {
        return words[word];
    }

    /** Whether all words of the shingle stand in quotation marks. */
    public boolean isQuoted(int shingle) {
        return quoted.nextClearBit(shingle) >= shingle + SHINGLE;
    }

    /** Where words stand in the report's text. @param after the word after the last one */
    public CharSpan span(int first, int after) {
        return new CharSpan(starts[first], ends[after - 1]);
    }

    /** Equal for texts of the same words in the same order; others have another, but for one pair in 2^64. */
    public long digest() {
        long hash = words.length;
        for (int word : words) {
            hash = mixed(hash * 31 + word);
        }
        return hash;
    }
}
