package org.onrecord.record.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.onrecord.domain.Article;
import org.onrecord.record.format.RecordLines;

/** Digests by which texts and readings are told apart, "sha256:" and 64 hex digits. */
final class Reading {

    private Reading() { }

    /** Of all that is known of a report: its record line without statements. */
    static String of(Article article) {
        MessageDigest sha = sha256();
        try (DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), sha)) {
            new RecordLines(out).write(article, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written anywhere", e);
        }
        return hex(sha.digest());
    }

    /** Of the text alone. */
    static String ofText(String text) {
        return hex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String hex(byte[] digest) {
        return "sha256:" + HexFormat.of().formatHex(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
