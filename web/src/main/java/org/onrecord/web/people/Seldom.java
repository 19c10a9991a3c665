package org.onrecord.web.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What anybody can make happen as often as they like goes into the log once a minute, with how often it was. Safe for many threads. */
final class Seldom {

    static final Duration PAUSE = Duration.ofMinutes(1);

    /** The one that was noted first is forgotten, and so noted again. */
    private static final int REMEMBERED = 1_000;

    private final InstantSource clock;
    private final Map<String, Noted> noted = new LinkedHashMap<>();

    /** @param unsaid how often since then */
    private record Noted(Instant at, int unsaid) { }

    Seldom(InstantSource clock) {
        this.clock = clock;
    }

    /** @return what to say of it; empty: nothing, as it was said less than a minute ago */
    synchronized Optional<String> words(String what) {
        Instant now = clock.instant();
        Noted before = noted.get(what);
        if (before != null && before.at().plus(PAUSE).isAfter(now)) {
            noted.put(what, new Noted(before.at(), before.unsaid() + 1));
            return Optional.empty();
        }
        noted.remove(what);
        noted.put(what, new Noted(now, 0));
        while (noted.size() > REMEMBERED) {
            noted.remove(noted.keySet().iterator().next());
        }
        return Optional.of(before == null || before.unsaid() == 0 ? what : what + " (and " + before.unsaid() + " more since it was noted last)");
    }
}
