package org.onrecord.origin.match;

/**
 * A run of shingles that both texts have.
 *
 * @param place  the first one's place in the one text
 * @param other  in the other
 * @param length how many follow each other, one or more
 */
record Block(int place, int other, int length) { }
