package org.onrecord.archive.zip;

import java.util.Objects;

/** What an archive holds at a place. */
public sealed interface ZipPart permits ZipMember, ZipPart.Damage {

    /** Bytes of the archive before it. */
    long position();

    /** @param message what is wrong, for a person; one line */
    record Damage(long position, String message) implements ZipPart {

        public Damage {
            Objects.requireNonNull(message, "message is null");
        }
    }
}
