package org.onrecord.spark.plan;

import java.util.List;

/**
 * What one task reads.
 *
 * @param number from 0, in the order of the inputs
 * @param input  the number of the path given that led to it, from 0: {@code add} knows repeats within what one path leads to
 */
public record Split(int number, int input, List<Piece> pieces) {

    public Split {
        pieces = List.copyOf(pieces);
    }

    /** Bytes of files. */
    public long size() {
        return pieces.stream().mapToLong(Piece::size).sum();
    }
}
