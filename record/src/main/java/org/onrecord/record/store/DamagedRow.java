package org.onrecord.record.store;

/** A row whose text is not the one its digest was made of: SQLite itself does not see damage inside a value. */
final class DamagedRow extends RuntimeException {

    private static final long serialVersionUID = 1;

    DamagedRow(String source) {
        super("the text of " + source + " is not the one that was written");
    }
}
