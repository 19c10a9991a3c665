package org.onrecord.origin.quote;

import java.util.Objects;

/**
 * A statement that prints somebody's words.
 *
 * @param statement its id
 * @param words     its content, quotation marks included
 */
public record Quotation(String statement, String words) {

    public Quotation {
        Objects.requireNonNull(statement, "statement is null");
        Objects.requireNonNull(words, "words is null");
    }
}
