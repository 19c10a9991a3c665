package org.onrecord.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessTest {

    @Test
    void peopleReachItWhereThatWasSaidOrAsTheyCallIt() {
        assertThat(new Access(true, Optional.of(URI.create("https://record.example")), Limits.USUAL).address("127.0.0.1:8017")).isEqualTo("https://record.example");
        assertThat(new Access(false, Optional.empty(), Limits.USUAL).address("localhost:8017")).isEqualTo("http://localhost:8017");
    }
}
