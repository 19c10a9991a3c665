package org.onrecord.resolve.name;

/** What the report or a first name lets one expect of a person's pronouns. */
public enum Gender {
    MALE, FEMALE, UNKNOWN;

    /** Whether both may be one person's. */
    public boolean agreesWith(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }

    /** This, or {@code other} where this is unknown. */
    public Gender or(Gender other) {
        return this == UNKNOWN ? other : this;
    }

    /** Of the letter that word lists use: m, f, all else is unknown. */
    public static Gender of(String letter) {
        return switch (letter) {
            case "m" -> MALE;
            case "f" -> FEMALE;
            default -> UNKNOWN;
        };
    }
}
