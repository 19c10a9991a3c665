package org.onrecord.record.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/**
 * Something that was done, for the audit log.
 *
 * @param about whom or what it was done to
 */
public record Deed(Doer doer, What what, String about) {

    /** What can be done. */
    public enum What {
        SIGNED_IN, SIGN_IN_REFUSED, SIGNED_OUT, USER_ADDED, ROLE_CHANGED, PASSWORD_CHANGED, SUBJECT_CHANGED, USER_REMOVED, KEY_MADE, KEY_REMOVED,
        /** A form or a program's request that changes the record; what came of it is in the log of corrections. */
        CHANGE_SENT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @param word as {@link #toString} writes it */
        public static What of(String word) {
            return Arrays.stream(values()).filter(what -> what.toString().equals(word)).findFirst().orElseThrow(() -> new IllegalArgumentException("no such deed: " + word));
        }
    }

    public Deed {
        Objects.requireNonNull(doer, "doer is null");
        Objects.requireNonNull(what, "what is null");
        Objects.requireNonNull(about, "about is null");
    }
}
