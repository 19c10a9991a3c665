package org.onrecord.record.people;

import java.util.Locale;

/** What a user may do; each may do what those before may. */
public enum UserRole {

    READER, EDITOR, ADMIN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param word as {@link #toString} writes it */
    public static UserRole of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
