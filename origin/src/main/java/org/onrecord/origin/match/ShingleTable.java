package org.onrecord.origin.match;

import org.onrecord.origin.text.Shingles;

/** Where each shingle of a text begins. */
final class ShingleTable {

    /** Places of one shingle that are looked at: what stands more often in one text is "ha ha ha". */
    private static final int MOST_PLACES = 8;

    private final Shingles text;
    private final int mask;

    /** First place of the shingle in a slot, plus one; 0: free. */
    private final int[] slots;

    /** Next place of the same shingle; 0: none. */
    private final int[] next;

    /** First place of the shingle that begins here: it stands for the shingle. */
    private final int[] first;

    ShingleTable(Shingles text) {
        this.text = text;
        int size = Integer.highestOneBit(Math.max(1, text.count())) * 4;
        this.mask = size - 1;
        this.slots = new int[size];
        this.next = new int[text.count()];
        this.first = new int[text.count()];
        fill();
    }

    private void fill() {
        int[] last = new int[first.length];
        int[] places = new int[first.length];
        for (int i = 0; i < first.length; i++) {
            int slot = slot(text.at(i));
            if (slots[slot] == 0) {
                slots[slot] = i + 1;
                first[i] = i;
                last[i] = i;
                places[i] = 1;
            } else {
                int begin = slots[slot] - 1;
                first[i] = begin;
                if (places[begin]++ < MOST_PLACES) {
                    next[last[begin]] = i;
                    last[begin] = i;
                }
            }
        }
    }

    private int slot(long shingle) {
        int slot = (int) shingle & mask;
        while (slots[slot] != 0 && text.at(slots[slot] - 1) != shingle) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    Shingles text() {
        return text;
    }

    /** First place of a shingle; -1: it is not in the text. */
    int find(long shingle) {
        return slots[slot(shingle)] - 1;
    }

    /** Stands for the shingle that begins at a place: the first place of it. */
    int first(int place) {
        return first[place];
    }

    /** The next place of the same shingle; 0: there is none. */
    int next(int place) {
        return next[place];
    }
}
