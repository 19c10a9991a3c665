package org.onrecord.resolve.identity;

/** Why two appearances are one, or are not. */
public enum Reason {
    /** Same first name and surname, or the same name of a body. */
    SAME_NAME,
    /** Same surname, and first names that may be one: an initial, a short form, another spelling, a middle name left out. */
    FITTING_NAME,
    /** A surname, a mononym or an acronym alone, and one bearer in the record. */
    ONLY_BEARER,
    SAME_OFFICE,
    SAME_COUNTRY,
    SAME_PARTY,
    SAME_ID,
    /** Same surname, first names that cannot be one. */
    OTHER_FIRST_NAME,
    /** Same name, ids of two. */
    OTHER_ID,
    /** Same name, but countries differ and nothing is shared. */
    OTHER_COUNTRY,
    /** Several bearers of a short name, and nothing says which is meant. */
    SEVERAL_BEARERS,
    /** Groups, anonymous sources, documents and authors are those of their report alone. */
    ONLY_IN_ITS_REPORT
}
