package org.onrecord.claim.side;

import java.util.List;

/**
 * What a statement's words do to what it is about.
 *
 * @param clauses in their order; none where there are no words
 * @param quoted  whether the content opens with a quotation mark
 */
record Reading(CueReading cue, List<Clause> clauses, boolean quoted) {

    boolean isEmpty() {
        return clauses.stream().allMatch(clause -> clause.stems().isEmpty());
    }
}
