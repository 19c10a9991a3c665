package org.onrecord.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Claim.Member;

class ClaimTest {

    @Test
    void isCalledAfterTheLeastOfItsMembers() {
        Claim claim = Claim.of("Harwick sold the mill", Optional.empty(), List.of(member("c3", Stance.DENIES), member("a1", Stance.ASSERTS)));
        assertThat(claim.id()).isEqualTo("a1");
        assertThat(claim.members()).extracting(Member::statement).containsExactly("a1", "c3");
    }

    @Test
    void hasEachStatementOnce() {
        assertThatThrownBy(() -> Claim.of("Harwick sold the mill", Optional.empty(), List.of(member("a1", Stance.DENIES), member("a1", Stance.ASSERTS))))
                .hasMessageContaining("a1");
    }

    @Test
    void hasWords() {
        assertThatThrownBy(() -> Claim.of(" ", Optional.empty(), List.of(member("a1", Stance.ASSERTS)))).hasMessageContaining("without words");
    }

    @Test
    void hasMembers() {
        assertThatThrownBy(() -> Claim.of("Harwick sold the mill", Optional.empty(), List.of())).hasMessageContaining("without members");
    }

    private static Member member(String statement, Stance stance) {
        return new Member(statement, stance, 1, List.of());
    }
}
