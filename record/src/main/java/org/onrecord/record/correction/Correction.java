package org.onrecord.record.correction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

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
        return new Correction(number, digest(number + "\0" + origin + "\0" + remedy), origin, remedy);
    }

    private static String digest(String of) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
