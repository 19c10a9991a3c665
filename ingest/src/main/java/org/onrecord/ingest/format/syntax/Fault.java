package org.onrecord.ingest.format.syntax;

import java.util.OptionalLong;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.input.Refused;

/**
 * Where a document cannot be read any further.
 *
 * @param position bytes before it
 */
public record Fault(Reason reason, long position, String message) {

    public Refused of(String source) {
        return new Refused(source, reason, OptionalLong.of(position), message, 1);
    }
}
