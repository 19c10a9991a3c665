package org.onrecord.web.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.onrecord.web.guard.Secrets;
import org.onrecord.web.provider.Journey;

/** Who is on the way to the provider and back. Each comes back once, in the browser that went, or not at all. Safe for many threads. */
final class Journeys {

    /** Whoever is asked for a second factor there needs a minute or two. */
    static final Duration LIFE = Duration.ofMinutes(10);

    /** The one who left first is forgotten: one machine may ask 20 times a second, and so needs more than eight minutes to make the server forget anybody. */
    private static final int REMEMBERED = 10_000;

    private final InstantSource clock;
    private final Map<String, Going> going = new LinkedHashMap<>();

    /** @param digest of what the browser keeps */
    private record Going(Journey journey, String digest, String to, Instant until) { }

    Journeys(InstantSource clock) {
        this.clock = clock;
    }

    /** @param secret that the browser keeps, @param to where they want to go in the end */
    synchronized void begin(Journey journey, String secret, String to) {
        Instant now = clock.instant();
        going.values().removeIf(one -> !one.until().isAfter(now));
        while (going.size() >= REMEMBERED) {
            going.remove(going.keySet().iterator().next());
        }
        going.put(journey.state(), new Going(journey, Digests.of(secret), to, now.plus(LIFE)));
    }

    /** Somebody who is back. */
    record Back(Journey journey, String to) { }

    /** @param secret that the browser kept, @return empty: nobody left with these, or they have been back, or it was too long ago */
    synchronized Optional<Back> end(String state, String secret) {
        Going one = going.get(state);
        if (one == null || !Secrets.areSame(one.digest(), Digests.of(secret))) {
            return Optional.empty();
        }
        going.remove(state);
        return one.until().isAfter(clock.instant()) ? Optional.of(new Back(one.journey(), one.to())) : Optional.empty();
    }
}
