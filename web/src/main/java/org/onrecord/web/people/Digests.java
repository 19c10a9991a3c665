package org.onrecord.web.people;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.onrecord.domain.Sha256;

/** Digests of what is drawn at random: 256 bits cannot be guessed, however fast a digest is made. */
final class Digests {

    private Digests() { }

    static String of(String secret) {
        return HexFormat.of().formatHex(Sha256.begin().digest(secret.getBytes(StandardCharsets.UTF_8)));
    }
}
