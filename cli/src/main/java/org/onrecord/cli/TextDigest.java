package org.onrecord.cli;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.onrecord.domain.Sha256;
import org.onrecord.ingest.Ingested;

/** Whether a page says the same as before, whatever its furniture has become. */
final class TextDigest {

    private TextDigest() {
    }

    /** Of the texts of all reports, without what is furniture in them; empty when there is none. */
    static String of(List<Ingested> found) {
        MessageDigest digest = Sha256.begin();
        boolean any = false;
        for (Ingested one : found) {
            if (one instanceof Ingested.Report(var article)) {
                any = true;
                digest.update(ReportText.of(article).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
        }
        return any ? Sha256.named(digest) : "";
    }

    /** 64 hex digits. */
    static String ofLines(List<String> lines) {
        return Sha256.hex(String.join("\n", lines));
    }
}
