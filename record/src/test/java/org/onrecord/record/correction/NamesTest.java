package org.onrecord.record.correction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void aNameHasOneSpaceBetweenItsWords() {
        assertThat(Names.read("  Ines\u00A0\tHalloran ")).isEqualTo(Answer.done("Ines\u00A0 Halloran"));
    }

    @Test
    void whatIsNoNameIsTold() {
        assertThat(code("  ")).isEqualTo("no-name");
        assertThat(code("x".repeat(10_000))).isEqualTo("name-too-long");
        assertThat(code("In\u0007es")).isEqualTo("name-unprintable");
        assertThat(code("In\u202Ees")).isEqualTo("name-unprintable");
    }

    private static String code(String name) {
        return ((Answer.Refused<String>) Names.read(name)).code();
    }
}
