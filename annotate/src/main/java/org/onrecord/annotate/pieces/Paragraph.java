package org.onrecord.annotate.pieces;

import java.util.List;

/**
 * The pieces of a line, or of a part of an overlong one.
 *
 * @param goesOn whether it ends in a colon or within a quotation, so that what is said may stand in the next
 */
record Paragraph(List<Piece> pieces, boolean goesOn) {

    /** One piece more for its separator. */
    int cost() {
        return pieces.size() + 1;
    }
}
