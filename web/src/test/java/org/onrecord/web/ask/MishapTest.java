package org.onrecord.web.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class MishapTest {

    @Test
    void saysWhereAndWhatKindOfFaultAndNoWordOfAReport() {
        IllegalStateException fault = new IllegalStateException("The ferry was never safe", new IOException("/home/mara/onrecord.db"));
        assertThat(Mishap.words("/claims/{id}", fault)).startsWith("onrecord: a fault at /claims/{id}: java.lang.IllegalStateException")
                .contains("    at org.onrecord.web.ask.MishapTest.saysWhere", "  because of java.io.IOException").doesNotContain("ferry", "/home");
    }
}
