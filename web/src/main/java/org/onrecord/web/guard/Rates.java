package org.onrecord.web.guard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How often each asker asks: a bucket of tokens each, which fills as time goes. Safe for many threads. */
final class Rates {

    /** The asker that asked least lately is forgotten, and has a full bucket again: 10,000 take about 2 MB. */
    private static final int REMEMBERED = 10_000;

    private static final double NANOS = 1e9;

    private final int perSecond;
    private final int atOnce;
    private final LongSupplier clock;

    /** In the order of their last request. */
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    private record Bucket(double tokens, long at) { }

    /** @param clock nanoseconds since any moment */
    Rates(Limits limits, LongSupplier clock) {
        this.perSecond = limits.perSecond();
        this.atOnce = limits.atOnce();
        this.clock = clock;
    }

    /** Takes a token. @return seconds after which to ask again; 0: now */
    synchronized long wait(String asker) {
        if (perSecond == 0) {
            return 0;
        }
        long now = clock.getAsLong();
        Bucket last = buckets.getOrDefault(asker, new Bucket(atOnce, now));
        double tokens = Math.min(atOnce, last.tokens() + (now - last.at()) / NANOS * perSecond);
        boolean enough = tokens >= 1;
        buckets.put(asker, new Bucket(enough ? tokens - 1 : tokens, now));
        if (buckets.size() > REMEMBERED) {
            buckets.remove(buckets.keySet().iterator().next());
        }
        return enough ? 0 : Math.max(1, (long) Math.ceil((1 - tokens) / perSecond));
    }
}
