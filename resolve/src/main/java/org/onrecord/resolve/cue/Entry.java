package org.onrecord.resolve.cue;

import java.util.List;
import org.onrecord.domain.Act;
import org.onrecord.domain.Kind;

/**
 * Reporting words of the lexicon.
 *
 * @param words  "rule out" is two
 * @param opens  how the content must open for the entry to count, see {@link Opening}; empty: anyhow
 * @param role   what they are for
 * @param act    what is done by them, and {@code not} what by them negated
 */
record Entry(List<String> words, String opens, Role role, Kind kind, Act act, Act not) {

    /**
     * CUE: reports. NAMING: reports what something is called, so that the name decides. LIGHT: leaves it to the noun with which the
     * content starts. HOLDING: tells that an act was not done.
     */
    enum Role { CUE, NAMING, LIGHT, HOLDING }

    /** A word more outweighs all else, an opening outweighs the act. */
    private static final int RANK_OF_A_WORD = 4;
    private static final int RANK_OF_AN_OPENING = 2;

    /** Longer entries, and entries that look at the content, know more; among equals one that does more than assert. */
    int rank() {
        return RANK_OF_A_WORD * words.size() + (opens.isEmpty() ? 0 : RANK_OF_AN_OPENING) + (act == Act.ASSERT ? 0 : 1);
    }
}
