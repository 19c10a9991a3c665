package org.onrecord.record.correction;

import java.util.Objects;
import org.onrecord.domain.Sha256;

/**
 * Something a person changed in the record. It is never deleted; whether it holds is told by those after it.
 *
 * @param number counts up in one record
 * @param id     16 hex digits, the same in every record that it is brought into
 */
public record Correction(long number, String id, Origin origin, Remedy remedy) {

    private static final int DIGITS = 16;

    public Correction {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(origin, "origin is null");
        Objects.requireNonNull(remedy, "remedy is null");
    }

    /** A new one. */
    public static Correction of(long number, Origin origin, Remedy remedy) {
        return new Correction(number, Sha256.hex(number + "\0" + origin + "\0" + remedy).substring(0, DIGITS), origin, remedy);
    }
}
