package org.onrecord.cli;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.onrecord.ingest.Ingested;

/** Whether a page says the same as before, whatever its furniture has become. */
final class TextDigest {

    private TextDigest() {
    }

    /** Of the texts of all reports, without what is furniture in them; empty when there is none. */
    static String of(List<Ingested> found) {
        MessageDigest digest = sha256();
        boolean any = false;
        for (Ingested one : found) {
            if (one instanceof Ingested.Report(var article)) {
                any = true;
                digest.update(ReportText.of(article).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
        }
        return any ? "sha256:" + HexFormat.of().formatHex(digest.digest()) : "";
    }

    /** 64 hex digits. */
    static String ofLines(List<String> lines) {
        return HexFormat.of().formatHex(sha256().digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
