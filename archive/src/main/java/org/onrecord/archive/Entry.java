package org.onrecord.archive;

import java.util.Objects;

/** What a place of an archive holds. */
public sealed interface Entry permits Capture, Entry.Other, Entry.Damage {

    /** Bytes of the file before it; of a compressed record, before its member. */
    long position();

    /**
     * A record that is no capture: a request, metadata, a description of the archive.
     *
     * @param type its WARC-Type, e.g. "request"; empty when it has none
     */
    record Other(long position, String type) implements Entry {

        public Other {
            Objects.requireNonNull(type, "type is null");
        }
    }

    /**
     * The record that begins here cannot be read to its end. What comes next is read if another record is found behind it.
     *
     * @param message what is wrong, for a person; one line
     */
    record Damage(long position, String message) implements Entry {

        public Damage {
            Objects.requireNonNull(message, "message is null");
        }
    }
}
