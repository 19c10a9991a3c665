package org.onrecord.annotate.decode;

/**
 * A labelled run of positions.
 *
 * @param role       "source", "cue" or "content"
 * @param first      position of its first piece
 * @param last       position of its last piece, included
 * @param confidence 0 to 1: mean probability of its labels
 */
record Run(String role, int first, int last, double confidence) {
}
