package org.onrecord.desk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** Where the index of a record lies. */
final class IndexFolder {

    private static final String ENDING = "-index";

    /** Hex digits of a server's digest: enough to tell a desk's servers apart. */
    private static final int DIGITS = 12;

    private IndexFolder() { }

    /** E.g. "desk/onrecord-index" for "desk/onrecord.db"; for a server "onrecord-0123456789ab-index" in the folder one is in. */
    static Path of(String place) {
        if (place.startsWith("jdbc:")) {
            return Path.of("onrecord-" + digest(place.replaceFirst("\\?.*", "")) + ENDING);
        }
        Path record = Path.of(place);
        String name = Objects.toString(record.getFileName(), "");
        int ending = name.lastIndexOf('.');
        return record.resolveSibling((ending > 0 ? name.substring(0, ending) : name) + ENDING);
    }

    private static String digest(String address) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8))).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
