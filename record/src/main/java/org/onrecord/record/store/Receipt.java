package org.onrecord.record.store;

/**
 * What writing changed.
 *
 * @param recorded reports whose source was not in the record
 * @param changed  reports whose source was there with another text: the old one is kept
 * @param again    reports that were there, read by another run of the program: what it read is put in the place of what was there
 * @param present  reports that were there as they are
 * @param skipped  inputs that are not recorded
 * @param unfit    of these, reports that this database cannot hold
 */
public record Receipt(int recorded, int changed, int again, int present, int skipped, int unfit) {

    /** Nothing. */
    public static final Receipt NONE = new Receipt(0, 0, 0, 0, 0);

    /** One of those that are skipped, counted there. */
    static final Receipt UNFIT = new Receipt(0, 0, 0, 0, 0, 1);

    static final Receipt RECORDED = new Receipt(1, 0, 0, 0, 0);
    static final Receipt CHANGED = new Receipt(0, 1, 0, 0, 0);
    static final Receipt AGAIN = new Receipt(0, 0, 1, 0, 0);
    static final Receipt PRESENT = new Receipt(0, 0, 0, 1, 0);

    static Receipt skipped(int inputs) {
        return new Receipt(0, 0, 0, 0, inputs);
    }

    public Receipt(int recorded, int changed, int again, int present, int skipped) {
        this(recorded, changed, again, present, skipped, 0);
    }

    /** Both together. */
    public Receipt plus(Receipt other) {
        return new Receipt(recorded + other.recorded, changed + other.changed, again + other.again, present + other.present, skipped + other.skipped, unfit + other.unfit);
    }
}
