package org.onrecord.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private final Secrets secrets = new Secrets();

    @Test
    void aTokenComesBackFromItsMask() {
        String token = secrets.token("a cookie");
        assertThat(Secrets.unmasked(secrets.masked(token))).contains(token);
        assertThat(secrets.masked(token)).isNotEqualTo(secrets.masked(token)).doesNotContain(token);
    }

    @Test
    void whoHasNoTokenGetsNone() {
        assertThat(secrets.masked("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AAAA====", "ÄÖÜ", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB"})
    void whatWasNotWrittenSoIsNone(String written) {
        assertThat(Secrets.unmasked(written)).isEmpty();
    }
}
