package org.onrecord.desk;

import java.util.Objects;
import java.util.Optional;

/**
 * What others are to be like in meaning.
 *
 * @param words     the words
 * @param statement id of the statement that they are of, which is not like itself; empty: the words are no statement's
 */
public record Example(String words, Optional<String> statement) {

    public Example {
        Objects.requireNonNull(words, "words is null");
        Objects.requireNonNull(statement, "statement is null");
    }
}
