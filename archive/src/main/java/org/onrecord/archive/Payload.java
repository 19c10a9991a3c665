package org.onrecord.archive;

import java.util.Objects;

/** The body of a capture without any transfer or content encoding, or why it cannot be had. */
public sealed interface Payload {

    /** @param bytes the whole body; the receiver must not change them */
    record Whole(byte[] bytes) implements Payload {

        public Whole {
            Objects.requireNonNull(bytes, "bytes is null");
        }
    }

    /** @param message what is wrong, for a person; one line */
    record Missing(Why why, String message) implements Payload {

        public Missing {
            Objects.requireNonNull(why, "why is null");
            Objects.requireNonNull(message, "message is null");
        }
    }

    /** Why a body cannot be had. */
    enum Why {
        /** Longer than asked for, perhaps only when it is unpacked. */
        TOO_LARGE,
        /** In an encoding that is not known here. */
        UNKNOWN_ENCODING,
        /** It contradicts its encoding. */
        BROKEN,
        /** Its record is damaged; the reader says where in its next entry. */
        DAMAGED,
        /** The archive says only that it was the same as another time, and that other time is not in it. */
        ELSEWHERE
    }
}
