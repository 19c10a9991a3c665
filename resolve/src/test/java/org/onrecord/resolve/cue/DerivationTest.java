package org.onrecord.resolve.cue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DerivationTest {

    @Test
    void aNounIsTracedToItsVerb() {
        assertThat(Derivation.bases("exhortations")).contains("exhort");
        assertThat(Derivation.bases("reproval")).contains("reprove");
    }

    @Test
    void aPrefixIsTakenOff() {
        assertThat(Derivation.bases("co-sponsored")).contains("sponsored");
    }

    @Test
    void aShortStemIsNone() {
        assertThat(Derivation.bases("nation")).isEmpty();
    }
}
