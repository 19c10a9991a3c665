package org.onrecord.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One attributed statement of a report: who said what, in which words.
 *
 * @param id         the same for the same text, spans and source
 * @param speakers   empty: not resolved; several: a joint statement
 * @param within     id of the statement whose content reports this one
 * @param confidence 0 to 1
 */
public record Statement(String id, Manner manner, Wording wording, List<Speaker> speakers, Circumstances circumstances,
                        Optional<String> within, double confidence) {

    public Statement {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(manner, "manner is null");
        Objects.requireNonNull(wording, "wording is null");
        speakers = List.copyOf(speakers);
        Objects.requireNonNull(circumstances, "circumstances is null");
        Objects.requireNonNull(within, "within is null");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
        }
    }
}
