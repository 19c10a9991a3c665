package org.onrecord.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What names texts and files by what is in them. */
public final class Sha256 {

    private static final String PREFIX = "sha256:";

    private Sha256() {
    }

    /** To be fed piece by piece. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** 32 bytes, of a text in UTF-8. */
    public static byte[] of(String text) {
        return begin().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** 64 hex digits in lower case, of a text in UTF-8. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }

    /** 64 hex digits in lower case. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(begin().digest(bytes));
    }

    /** "sha256:" and 64 hex digits, as ids and file hashes have it, of what was fed; the digest begins anew. */
    public static String named(MessageDigest fed) {
        return PREFIX + HexFormat.of().formatHex(fed.digest());
    }

    /** "sha256:" and 64 hex digits, of a text in UTF-8. */
    public static String named(String text) {
        return PREFIX + hex(text);
    }
}
