package org.onrecord.record.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.record.correction.Answer;

class SubjectTest {

    @Test
    void anAddressIsOneHoweverItIsWritten() {
        assertThat(Subject.ofMail(" Mara@Quarry.Example ")).isEqualTo(Answer.done(new Subject("mailto:mara@quarry.example")));
        assertThat(new Subject("mailto:mara@quarry.example").words()).isEqualTo("mara@quarry.example");
    }

    /** Whoever has an address with the sign of Kelvin is not whom an administrator awaits. */
    @Test
    void anAddressOfOtherLettersIsAnother() {
        assertThat(Subject.ofMail("mar\u212a@quarry.example")).isNotEqualTo(Subject.ofMail("mark@quarry.example"));
    }

    @Test
    void anIdentifierIsOneOfItsServiceAlone() {
        assertThat(Subject.ofIdentifier("auth0|248289")).isEqualTo(Answer.done(new Subject("sub:auth0|248289")));
        assertThat(Subject.at("https://login.quarry.example", "248289").map(Subject::words)).isEqualTo(Answer.done("248289 at https://login.quarry.example"));
    }

    /** Who calls themselves by another's address at the service is not whom that address names. */
    @Test
    void anIdentifierThatLooksLikeAnAddressIsNone() {
        assertThat(Subject.ofIdentifier("mara@quarry.example")).isNotEqualTo(Subject.ofMail("mara@quarry.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mara", "mara@", "@quarry.example", "a b@quarry.example", "a@b@c", "<mara@quarry.example>", "mara@quarry.example\nsub:1"})
    void whatIsNoAddressIsRefused(String typed) {
        assertThat(Subject.ofMail(typed)).isInstanceOf(Answer.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00e9", "one\ntwo", "1\u0000"})
    void whatIsNoIdentifierIsRefused(String typed) {
        assertThat(Subject.ofIdentifier(typed)).isInstanceOf(Answer.Refused.class);
        assertThat(Subject.at("https://login.quarry.example", typed)).isInstanceOf(Answer.Refused.class);
        assertThat(Subject.ofIdentifier("x".repeat(256))).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void whatSaysNothingIsNoSubject() {
        assertThatThrownBy(() -> new Subject("x")).isInstanceOf(IllegalArgumentException.class);
    }
}
