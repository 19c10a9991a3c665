package org.onrecord.ingest.input;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * Why documents give no report.
 *
 * @param source   the document; of many, the archive they are in
 * @param position bytes before the fault; empty when it has no place
 * @param message  one line: what is wrong and what to do about it; names neither source nor reason code
 * @param count    how many documents, at least 1: those of one archive that are no pages are told together
 */
public record Refused(String source, Reason reason, OptionalLong position, String message, int count) implements Found {

    public Refused {
        Objects.requireNonNull(source, "source is null");
        Objects.requireNonNull(reason, "reason is null");
        Objects.requireNonNull(position, "position is null");
        Objects.requireNonNull(message, "message is null");
        if (count < 1) {
            throw new IllegalArgumentException("nothing is refused: " + source);
        }
    }

    public static Refused of(String source, Reason reason, String message) {
        return new Refused(source, reason, OptionalLong.empty(), message, 1);
    }
}
