package org.onrecord.resolve.speaker;

import org.onrecord.resolve.name.Gender;
import org.onrecord.resolve.text.WordSpan;

/**
 * A capitalised run, read: "Foreign Minister Ines Halloran" has the core "Ines Halloran" and is titled.
 *
 * @param run      all of it
 * @param core     the name without titles; empty when the run is titles only
 * @param titled   whether a title stands before the core
 * @param sort     what its words or its tag show it to name; NAME when they leave it open
 * @param evidence how much speaks for a person, from the words around; see {@link PersonEvidence}
 */
record Sighting(WordSpan run, WordSpan core, boolean titled, Gender gender, Figure.Sort sort, int evidence) {

    /** Whether it shows itself that it names a body. */
    boolean isBody() {
        return sort == Figure.Sort.BODY;
    }
}
