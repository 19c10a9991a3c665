package org.onrecord.parquet;

/**
 * Takes the rows of a table, each column after column. Fields are counted from 0 among those of their group that are read; what a row lacks is left out, and
 * what it has many of comes as often.
 */
public interface RowSink {

    void startRow();

    void endRow();

    /** The groups of a row are within each other. */
    void startGroup(int field);

    void endGroup();

    /** @param value a String, Integer, Long, Float, Double or Boolean, as the column has them; what a file says to be text is not checked */
    void value(int field, Object value);
}
