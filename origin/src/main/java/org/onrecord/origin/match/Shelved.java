package org.onrecord.origin.match;

import java.util.BitSet;
import org.onrecord.origin.text.Shingles;

/**
 * A text that was compared before.
 *
 * @param own shingles that are the outlet's own in many reports: they count as if they were not there
 */
public record Shelved(Shingles text, BitSet own) {

    public Shelved {
        own = (BitSet) own.clone();
    }

    /** Different shingles that count. What an outlet adds has hardly one twice. */
    int counted() {
        return text.distinct() - own.cardinality();
    }
}
