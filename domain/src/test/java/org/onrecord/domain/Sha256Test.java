package org.onrecord.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

class Sha256Test {

    /** The example of FIPS 180-2, appendix B.1. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void textsAndBytesHaveTheDigestOfTheStandard() {
        assertThat(Sha256.hex("abc")).isEqualTo(ABC);
        assertThat(Sha256.hex("abc".getBytes(StandardCharsets.UTF_8))).isEqualTo(ABC);
        assertThat(Sha256.of("abc")).hasSize(32).startsWith(0xba, 0x78);
        assertThat(Sha256.named("abc")).isEqualTo("sha256:" + ABC);
    }

    @Test
    void whatIsFedInPiecesHasTheDigestOfTheWhole() {
        MessageDigest digest = Sha256.begin();
        digest.update((byte) 'a');
        digest.update("bc".getBytes(StandardCharsets.UTF_8));
        assertThat(Sha256.named(digest)).isEqualTo("sha256:" + ABC);
    }
}
