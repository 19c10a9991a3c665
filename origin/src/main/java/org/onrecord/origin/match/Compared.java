package org.onrecord.origin.match;

/**
 * A report held against another.
 *
 * @param other key of the other
 */
record Compared(Probe probe, long other, Overlap overlap) {

    long key() {
        return probe.key();
    }
}
