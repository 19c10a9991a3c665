package org.onrecord.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SeldomTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2031-04-08T12:00:00Z"));
    private final Seldom seldom = new Seldom(now::get);

    @Test
    void whatHappensOftenIsSaidOnceAMinuteWithHowOftenItWas() {
        assertThat(seldom.words("it is down")).contains("it is down");
        assertThat(seldom.words("it is down")).isEmpty();
        assertThat(seldom.words("it is slow")).contains("it is slow");
        assertThat(seldom.words("it is down")).isEmpty();
        now.updateAndGet(moment -> moment.plus(Seldom.PAUSE));
        assertThat(seldom.words("it is down")).contains("it is down (and 2 more since it was noted last)");
        now.updateAndGet(moment -> moment.plus(Seldom.PAUSE));
        assertThat(seldom.words("it is down")).contains("it is down");
    }
}
