package org.onrecord.resolve.circumstance;

/**
 * What stands beside one statement.
 *
 * @param shown   for the statement itself
 * @param carried what of it holds for what its speaker says next: not the addressee of "urged lawmakers to"
 */
record Local(Play shown, Play carried) {
}
