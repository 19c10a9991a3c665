package org.onrecord.search;

import java.util.Objects;
import org.onrecord.domain.Meaning;

/**
 * A statement that means much the same.
 *
 * @param statement its id
 */
public record Near(String statement, Meaning meaning) {

    public Near {
        Objects.requireNonNull(statement, "statement is null");
        Objects.requireNonNull(meaning, "meaning is null");
    }
}
