package org.onrecord.fetch.robots;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Any robots.txt is read; CONTRIBUTING.md has the command. */
class RobotsFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void rules(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Robots robots = Robots.parse(text, "onrecord");
        robots.allows("/private/open");
        robots.allows(text);
        assertThat(robots.delay().filter(Duration::isNegative)).isEmpty();
        assertThat(robots.allows("/robots.txt")).isTrue();
    }
}
