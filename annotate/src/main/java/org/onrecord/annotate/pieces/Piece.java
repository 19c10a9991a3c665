package org.onrecord.annotate.pieces;

/**
 * One word piece.
 *
 * @param id      its number in the vocabulary
 * @param start   first code point in the text
 * @param end     after its last code point
 * @param feature quotation state times 3 plus case; see {@link Quotation} and {@link Case}
 */
public record Piece(int id, int start, int end, int feature) {

    static final int UNKNOWN = 100;

    /** Stands at the start of every window. */
    static final int CLS = 101;

    /** Stands after every paragraph. */
    static final int SEP = 102;
}
