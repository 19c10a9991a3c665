package org.onrecord.resolve.cue;

import java.util.List;
import org.onrecord.domain.Act;
import org.onrecord.domain.Kind;

/**
 * Reporting words of the lexicon.
 *
 * @param words  "rule out" is two
 * @param opens  how the content must open for the entry to count, see {@link Opening}; empty: anyhow
 * @param act    what is done by them, and {@code not} what by them negated
 * @param role   what they are for
 */
record Entry(List<String> words, String opens, Role role, Kind kind, Act act, Act not) {

    /**
     * CUE: reports. NAMING: reports what something is called, so that the name decides. LIGHT: leaves it to the noun with which the
     * content starts. HOLDING: tells that an act was not done.
     */
    enum Role { CUE, NAMING, LIGHT, HOLDING }

    /** Longer entries, and entries that look at the content, know more; among equals one that does more than assert. */
    int rank() {
        return 4 * words.size() + (opens.isEmpty() ? 0 : 2) + (act == Act.ASSERT ? 0 : 1);
    }
}
