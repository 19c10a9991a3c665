package org.onrecord.claim.side;

import java.util.Objects;

/**
 * A claim in words: those that people gave it, or of one of its statements, put in the affirmative where that can be done surely.
 *
 * @param text      without quotation marks around it; no word in it is invented
 * @param statement id of the statement that lends its words, or would
 */
public record CanonicalWording(String text, String statement, Kind kind) {

    /**
     * OWN: as it was said. TURNED: said of it was that it is not so, and a negation was taken away from the words or from before them. NEGATED: the words
     * negate, and could not be turned surely; who asserts them says that it is not so. NAMED: people named the claim so.
     */
    public enum Kind { OWN, TURNED, NEGATED, NAMED }

    public CanonicalWording {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a wording without words");
        }
        Objects.requireNonNull(statement, "statement is null");
        Objects.requireNonNull(kind, "kind is null");
    }
}
