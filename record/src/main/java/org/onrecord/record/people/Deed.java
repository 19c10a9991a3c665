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

    /** What is kept of each other's length: however much there is of one group, nothing of another goes for it. */
    public enum Group {

        /** What anybody can do who reaches the server: 20,000 are a guess a minute for two weeks. */
        REFUSED(20_000),

        /** A team of 50 for a year. */
        CAME_AND_WENT(40_000),

        /** What became of each is in the log of corrections, and in the record. */
        CHANGES(60_000),

        /** Users, roles, passwords and keys: more of them are not made in a record's life. */
        PEOPLE(40_000);

        private final int kept;

        Group(int kept) {
            this.kept = kept;
        }

        /** Deeds; the oldest go. 160,000 in all, of about 200 bytes, take 32 MB: nobody can fill the disk. */
        public int kept() {
            return kept;
        }
    }

    /** What can be done. */
    public enum What {
        SIGNED_IN, SIGN_IN_REFUSED, SIGNED_OUT, USER_ADDED, ROLE_CHANGED, PASSWORD_CHANGED, SUBJECT_CHANGED, USER_REMOVED, KEY_MADE, KEY_REMOVED,
        /** A form or a program's request that changes the record; what came of it is in the log of corrections. */
        CHANGE_SENT;

        public Group group() {
            return switch (this) {
                case SIGN_IN_REFUSED -> Group.REFUSED;
                case SIGNED_IN, SIGNED_OUT -> Group.CAME_AND_WENT;
                case CHANGE_SENT -> Group.CHANGES;
                case USER_ADDED, ROLE_CHANGED, PASSWORD_CHANGED, SUBJECT_CHANGED, USER_REMOVED, KEY_MADE, KEY_REMOVED -> Group.PEOPLE;
            };
        }

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
