package org.onrecord.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.people.Scope;
import org.onrecord.record.people.User;
import org.onrecord.record.people.UserRole;

class PeopleNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Mara Quill", "mara.quill@quarry.example", "Zoë O'Brien", "李明", "m", "J. R. Lind Jr."})
    void namesOfPeopleAreTaken(String name) {
        assertThat(User.named(name)).isEqualTo(Answer.done(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<script>", "a\nb", "a\u202Eb", "a\u0000", "-rf", "a/b", "a\"b", "a;b", "a:b"})
    void whatTerminalsPagesAndHeadersTakeForSomethingElseIsNot(String name) {
        assertThat(User.named(name)).isInstanceOf(Answer.Refused.class);
        assertThat(User.named("x".repeat(65))).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void aKeyMayNeverDoMoreThanItsUser() {
        assertThat(Scope.most(Set.of(Scope.ADMIN), UserRole.READER)).isEqualTo(UserRole.READER);
        assertThat(Scope.most(Set.of(Scope.READ), UserRole.ADMIN)).isEqualTo(UserRole.READER);
        assertThat(Scope.most(Set.of(Scope.READ, Scope.WRITE), UserRole.ADMIN)).isEqualTo(UserRole.EDITOR);
    }
}
