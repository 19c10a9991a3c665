package org.onrecord.claim.pair;

/**
 * A word of a statement.
 *
 * @param form   lower case, without accents and possessive endings
 * @param stem   what "banning", "banned" and "bans" have in common
 * @param isName whether it stands with a capital where a plain word would not
 * @param weight how much sharing it tells: 0 for words such as "the", 1 for the rarest
 */
record Term(String form, String stem, boolean isName, double weight) {

    /** Whether it says something by itself. */
    boolean tells() {
        return weight > 0;
    }
}
