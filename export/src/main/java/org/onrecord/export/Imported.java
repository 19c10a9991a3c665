package org.onrecord.export;

/**
 * What became of the lines of an import: each line is in one of the counts.
 *
 * @param recorded    reports whose source was not in the record
 * @param changed     reports whose source was there with another text
 * @param corrections what people changed, brought in
 * @param present     reports and corrections that were there, and stay as they are
 * @param broken      lines that hold neither, or one that does not fit into the record
 * @param whole       whether it came to the end: false when it was stopped
 */
public record Imported(long recorded, long changed, long corrections, long present, long broken, boolean whole) {

    /** Nothing yet. */
    public static final Imported NONE = new Imported(0, 0, 0, 0, 0, true);

    public long lines() {
        return recorded + changed + corrections + present + broken;
    }

    /** Both together. */
    public Imported plus(Imported other) {
        return new Imported(recorded + other.recorded, changed + other.changed, corrections + other.corrections, present + other.present, broken + other.broken,
                whole && other.whole);
    }
}
