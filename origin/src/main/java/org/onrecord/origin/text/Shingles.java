package org.onrecord.origin.text;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;

/** The five-word sequences of a report, each by the place of its first word: all that two texts are compared by, eight bytes a word. */
public final class Shingles {

    /** Words of a shingle. */
    public static final int WORDS = 5;

    private final long[] hashes;
    private final BitSet quoted;
    private final int distinct;

    Shingles(int[] words, BitSet quoted) {
        this.hashes = hashes(words);
        this.quoted = quoted;
        this.distinct = distinct(hashes);
    }

    /** What {@link FoldedText#toBytes} made of a text. */
    public static Shingles ofBytes(byte[] bytes) {
        ByteBuffer packed = ByteBuffer.wrap(bytes);
        int[] words = new int[packed.getInt()];
        packed.asIntBuffer().get(words);
        return new Shingles(words, BitSet.valueOf(packed.position(Integer.BYTES * (words.length + 1))));
    }

    private static long[] hashes(int[] words) {
        long[] hashes = new long[Math.max(0, words.length - WORDS + 1)];
        for (int i = 0; i < hashes.length; i++) {
            long hash = 0;
            for (int k = i; k < i + WORDS; k++) {
                hash = mixed(hash * 31 + words[k]);
            }
            hashes[i] = hash;
        }
        return hashes;
    }

    /** Spreads what differs in any bit over all of them (the last step of MurmurHash3). */
    static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }

    /** By a table of those that were there: sorting them takes five times as long. */
    private static int distinct(long[] hashes) {
        int mask = Integer.highestOneBit(Math.max(1, hashes.length)) * 4 - 1;
        int[] seen = new int[mask + 1];
        int distinct = 0;
        for (int i = 0; i < hashes.length; i++) {
            int slot = (int) hashes[i] & mask;
            while (seen[slot] != 0 && hashes[seen[slot] - 1] != hashes[i]) {
                slot = slot + 1 & mask;
            }
            if (seen[slot] == 0) {
                seen[slot] = i + 1;
                distinct++;
            }
        }
        return distinct;
    }

    /** Whether the other has the same ones in the same order. */
    public boolean isSame(Shingles other) {
        return Arrays.equals(hashes, other.hashes);
    }

    /** How many begin in the text. */
    public int count() {
        return hashes.length;
    }

    /** How many different ones. */
    public int distinct() {
        return distinct;
    }

    /** Equal for equal words; others have another, but for one pair in 2^64. @param word the first one's place */
    public long at(int word) {
        return hashes[word];
    }

    /** Whether all words of the shingle stand in quotation marks. */
    public boolean isQuoted(int word) {
        return quoted.nextClearBit(word) >= word + WORDS;
    }
}
