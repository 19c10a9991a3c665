package org.onrecord.domain;

import java.util.Objects;

/**
 * Words that tagging takes for the name of somebody or something; never a pronoun or a noun phrase ("the minister").
 *
 * @param span       without titles ("Mr.") and articles
 * @param confidence 0 to 1, the tagger's own
 */
public record Name(CharSpan span, Type type, double confidence) {

    /** OTHER: works, events, products, laws. */
    public enum Type { PERSON, ORGANIZATION, PLACE, OTHER }

    public Name {
        Objects.requireNonNull(span, "span is null");
        Objects.requireNonNull(type, "type is null");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
        }
    }
}
