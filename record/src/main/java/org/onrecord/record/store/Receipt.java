package org.onrecord.record.store;

/**
 * What writing changed.
 *
 * @param recorded reports whose source was not in the record
 * @param changed  reports whose source was there with another text: the old one is kept
 * @param again    reports that were there, read by another run of the program: their statements are replaced
 * @param present  reports that were there as they are
 * @param skipped  inputs that are not recorded
 */
public record Receipt(int recorded, int changed, int again, int present, int skipped) {

    /** Nothing. */
    public static final Receipt NONE = new Receipt(0, 0, 0, 0, 0);

    /** Both together. */
    public Receipt plus(Receipt other) {
        return new Receipt(recorded + other.recorded, changed + other.changed, again + other.again, present + other.present, skipped + other.skipped);
    }
}
