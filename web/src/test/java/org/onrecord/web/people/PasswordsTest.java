package org.onrecord.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.web.people.Passwords.Match;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void aDigestIsArgon2idAndSaysHowItWasMade() {
        assertThat(Passwords.digest("quarry moon kettle")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(Passwords.digest("quarry moon kettle"));
    }

    @Test
    void aPasswordIsItsDigestsHoweverAnAccentWasTyped() {
        Optional<String> digest = Optional.of(Passwords.digest("caf\u00e9 quarry moon"));
        assertThat(passwords.match("cafe\u0301 quarry moon", digest)).isEqualTo(Match.SAME);
        assertThat(passwords.match("cafe quarry moon", digest)).isEqualTo(Match.OTHER);
        assertThat(passwords.match("", digest)).isEqualTo(Match.OTHER);
        assertThat(passwords.match("x".repeat(1_000_000), digest)).isEqualTo(Match.OTHER);
    }

    @Test
    void whoHasNoPasswordSignsInWithNone() {
        assertThat(passwords.match("nobody has this password", Optional.empty())).isEqualTo(Match.OTHER);
        assertThat(passwords.match("anything at all, long", Optional.of("no digest"))).isEqualTo(Match.OTHER);
    }

    @ParameterizedTest
    @CsvSource({"short one, 15 characters", "aaaaaaaaaaaaaaaaaaaa, over and over", "mara quill 12345, more than"})
    void aWeakPasswordIsNone(String password, String why) {
        assertThat(Passwords.mistake(password, "Mara Quill")).hasValueSatisfying(mistake -> assertThat(mistake).contains(why));
        assertThat(Passwords.mistake("quarry moon kettle", "Mara Quill")).isEmpty();
    }
}
