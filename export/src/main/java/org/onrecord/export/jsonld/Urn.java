package org.onrecord.export.jsonld;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.onrecord.domain.Sha256;
import org.onrecord.domain.Speaker;
import org.onrecord.record.store.Run;

/** Names of things, the same in every export. Nothing is to be found under them: they are made on this machine, of this machine's data. */
final class Urn {

    private static final String OURS = "urn:onrecord:";
    private static final int RUN_DIGITS = 16;

    private Urn() { }

    static String article(String id) {
        return OURS + "article:" + encoded(id);
    }

    static String statement(String id) {
        return OURS + "statement:" + encoded(id);
    }

    static String correction(String id) {
        return OURS + "correction:" + encoded(id);
    }

    /** Groups and anonymous sources are known in their report only. */
    static String speaker(String article, Speaker speaker) {
        return OURS + "speaker:" + switch (speaker.type()) {
            case PERSON, ORGANIZATION -> encoded(speaker.id());
            case GROUP, ANONYMOUS, DOCUMENT, AUTHOR -> encoded(article) + ":" + encoded(speaker.id());
        };
    }

    /** By what it was, as its number holds in one record only. */
    static String run(Run run) {
        return OURS + "run:" + Sha256.hex(run.started() + "\0" + run.program() + "\0" + run.model()).substring(0, RUN_DIGITS);
    }

    /** Bytes that a URN's last part cannot have are "%41" and so on. */
    private static String encoded(String id) {
        StringBuilder encoded = new StringBuilder(id.length() + 8);
        for (byte unit : id.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (unit & 0xFF);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~:".indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(unit));
            }
        }
        return encoded.toString();
    }
}
