package org.onrecord.resolve.name;

import java.util.Objects;

/**
 * One place where a report uses a name.
 *
 * @param text   without titles: "Ann Lee", "Lee", "HTC"
 * @param at     how many words stand before it in the report
 * @param gender what its title tells ("Ms."); UNKNOWN without one
 * @param hint   what the words around it tell
 */
public record NameUse(String text, Kind kind, int at, Gender gender, Hint hint) {

    /** UNKNOWN: nothing but the words is known. OTHER: works, events, peoples and all else that is no person, body or place. */
    public enum Kind { PERSON, BODY, PLACE, OTHER, UNKNOWN }

    /**
     * BRACKETED: it stands in brackets right after the use before it, "Harbor Trade Commission (HTC)". DEFINITE: "the" stands
     * before it, "the Commission". PLACED: it stands where a place does, "in Florence", so it is no first name there.
     */
    public enum Hint { NONE, BRACKETED, DEFINITE, PLACED }

    public NameUse {
        Objects.requireNonNull(text, "text is null");
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(gender, "gender is null");
        Objects.requireNonNull(hint, "hint is null");
    }
}
