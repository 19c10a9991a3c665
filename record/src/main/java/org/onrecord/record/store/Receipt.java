package org.onrecord.record.store;

/**
 * What writing changed.
 *
 * @param recorded reports whose source was not in the record
 * @param changed  reports whose source was there with another text: the old one is kept
 * @param again    reports that were there, read by another run of the program: what it read is put in the place of what was there
 * @param present  reports that were there as they are
 * @param skipped  inputs that are not recorded
 */
public record Receipt(int recorded, int changed, int again, int present, int skipped) {

    /** Nothing. */
    public static final Receipt NONE = new Receipt(0, 0, 0, 0, 0);

    static final Receipt RECORDED = new Receipt(1, 0, 0, 0, 0);
    static final Receipt CHANGED = new Receipt(0, 1, 0, 0, 0);
    static final Receipt AGAIN = new Receipt(0, 0, 1, 0, 0);
    static final Receipt PRESENT = new Receipt(0, 0, 0, 1, 0);

    static Receipt skipped(int inputs) {
        return new Receipt(0, 0, 0, 0, inputs);
    }

    /** Both together. */
    public Receipt plus(Receipt other) {
        return new Receipt(recorded + other.recorded, changed + other.changed, again + other.again, present + other.present, skipped + other.skipped);
    }
}
