package org.onrecord.web.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Makes guessing of passwords slow: after a few wrong ones each further guess waits twice as long. Three counts, so that neither many guesses at one
 * user from everywhere nor one guess at each of many users gets far, and nobody can keep a user out from afar for longer than a minute. Safe for
 * many threads.
 */
final class Slowing {

    /** Counts that are remembered; the ones that were looked at least lately go. */
    private static final int REMEMBERED = 30_000;

    /** Without a guess for so long, all is forgotten. */
    private static final long FORGOTTEN_SECONDS = 3_600;

    private final LongSupplier clock;
    private final Map<String, Tries> tries = new LinkedHashMap<>(16, 0.75f, true);

    private record Tries(int count, long at) { }

    /** @param free guesses before it gets slow, @param most seconds that one ever waits */
    private record Count(String key, int free, long most) { }

    /** @param clock nanoseconds since any moment */
    Slowing(LongSupplier clock) {
        this.clock = clock;
    }

    /**
     * Counts a guess, which is taken for wrong until {@link #right} is told.
     *
     * @param user    as they are found
     * @param network of the machine that guesses
     * @return seconds to wait first; 0: none, the guess may be looked at
     */
    long guess(String user, String network) {
        return guess(counts(user, network));
    }

    /** Counts somebody who comes back from a provider, which proves nothing until {@link #proven} is told. @return seconds to wait first */
    long journey(String network) {
        return guess(List.of(ofJourneys(network)));
    }

    private synchronized long guess(List<Count> counts) {
        long now = clock.getAsLong();
        long wait = counts.stream().mapToLong(count -> wait(count, now)).max().orElse(0);
        if (wait == 0) {
            counts.forEach(count -> tries.merge(count.key(), new Tries(1, now), (before, _) -> new Tries(isForgotten(before, now) ? 1 : before.count() + 1, now)));
            while (tries.size() > REMEMBERED) {
                tries.remove(tries.keySet().iterator().next());
            }
        }
        return wait;
    }

    /** The guess was right. */
    synchronized void right(String user, String network) {
        counts(user, network).forEach(count -> tries.remove(count.key()));
    }

    /** Whoever came back is in. */
    synchronized void proven(String network) {
        tries.remove(ofJourneys(network).key());
    }

    private static Count ofJourneys(String network) {
        return new Count("journeys from " + network, 30, 900);
    }

    private static List<Count> counts(String user, String network) {
        return List.of(new Count("user " + user + " from " + network, 5, 900), new Count("user " + user, 20, 60), new Count("from " + network, 30, 900));
    }

    private long wait(Count count, long now) {
        Tries before = tries.get(count.key());
        if (before == null || before.count() < count.free() || isForgotten(before, now)) {
            return 0;
        }
        long whole = Math.min(count.most(), 1L << Math.min(30, before.count() - count.free()));
        return Math.max(0, whole - TimeUnit.NANOSECONDS.toSeconds(now - before.at()));
    }

    private static boolean isForgotten(Tries before, long now) {
        return now - before.at() > TimeUnit.SECONDS.toNanos(FORGOTTEN_SECONDS);
    }
}
