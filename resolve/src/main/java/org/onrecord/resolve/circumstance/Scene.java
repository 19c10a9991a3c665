package org.onrecord.resolve.circumstance;

import java.util.List;
import org.onrecord.resolve.text.WordSpan;

/**
 * A phrase that tells of an occasion or of who passes words on.
 *
 * @param words     where it stands, from its first to its last word
 * @param setting   what is the occasion; several pieces where a date stands between; empty when it tells of none
 * @param addressee empty when it names none
 * @param medium    the outlet, agency or programme; several pieces where marks stand between; empty when it names none
 */
record Scene(Sort sort, WordSpan words, List<WordSpan> setting, List<WordSpan> addressee, List<WordSpan> medium) {

    /**
     * TALK: an interview, a call. EVENT: a speech, a hearing. TEXT: a statement, a letter. AIR: a broadcast. ASKED: "asked by
     * ...". SOURCE: "according to ...", "... reported". PLACE: a place alone.
     */
    enum Sort { TALK, EVENT, TEXT, AIR, ASKED, SOURCE, PLACE }

    Scene {
        setting = List.copyOf(setting);
        addressee = List.copyOf(addressee);
        medium = List.copyOf(medium);
    }

    /** Whether more can be said on it later: "asked by" and "according to" tell of one statement alone. */
    boolean isOccasion() {
        return sort != Sort.SOURCE && sort != Sort.PLACE;
    }
}
