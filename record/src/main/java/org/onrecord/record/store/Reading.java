package org.onrecord.record.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import org.onrecord.domain.Article;
import org.onrecord.domain.Sha256;
import org.onrecord.record.format.RecordLines;

/** Digests by which texts and readings are told apart, "sha256:" and 64 hex digits. */
final class Reading {

    private Reading() { }

    /** Of all that is known of a report: its record line without statements. */
    static String of(Article article) {
        MessageDigest sha = Sha256.begin();
        try (DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), sha)) {
            new RecordLines(out).write(article, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written anywhere", e);
        }
        return Sha256.named(sha);
    }

    /** Of the text alone. */
    static String ofText(String text) {
        return Sha256.named(text);
    }
}
