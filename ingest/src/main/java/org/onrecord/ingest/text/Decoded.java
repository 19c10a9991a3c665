package org.onrecord.ingest.text;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.onrecord.ingest.input.Reason;

/** What became of a document's bytes. */
public sealed interface Decoded {

    /**
     * Characters, none of them changed; a leading byte order mark is dropped.
     *
     * @param charset the encoding in which the bytes were read, by its name in the Encoding Standard, e.g. "windows-1252"
     * @param note    what does not fit together, for a person: a declaration that the bytes contradict, bytes of two encodings
     */
    record Readable(String text, String charset, Optional<String> note) implements Decoded {

        public Readable {
            Objects.requireNonNull(text, "text is null");
            Objects.requireNonNull(charset, "charset is null");
            Objects.requireNonNull(note, "note is null");
        }
    }

    /**
     * No text.
     *
     * @param position bytes before the fault; empty when it has no place
     * @param message  one line: what is wrong and what to do about it
     */
    record Refused(Reason reason, OptionalLong position, String message) implements Decoded {

        public Refused {
            Objects.requireNonNull(reason, "reason is null");
            Objects.requireNonNull(position, "position is null");
            Objects.requireNonNull(message, "message is null");
        }

        static Refused of(Reason reason, String message) {
            return new Refused(reason, OptionalLong.empty(), message);
        }
    }
}
