package org.onrecord.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.onrecord.fetch.Fetched;
import org.onrecord.fetch.Timekeeper;
import org.onrecord.fetch.keep.Visit;
import org.onrecord.ingest.Defaults;
import org.onrecord.ingest.Ingested;
import org.onrecord.ingest.input.Link;

/** Goes round the feeds: each round is what they name and was not read yet. */
final class Watch implements Rounds {

    /** A page that was not to be had so often is not asked for any more. */
    private static final int MOST_FAILURES = 3;

    /** However often a feed has failed, it is asked once in this time. */
    private static final Duration LONGEST_REST = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 10;

    private final Plan plan;
    private final Defaults defaults;
    private final Supplier<Visiting> visitings;
    private final Timekeeper time;
    private Instant nextRound = Instant.MIN;

    /**
     * What to watch, and how.
     *
     * @param every between two looks at a feed
     * @param again after which time a page that is still named is asked for changes
     * @param most  pages of one feed in one round
     * @param once  whether one round is all
     */
    record Plan(List<String> feeds, Duration every, Duration again, int most, boolean once) {

        Plan {
            feeds = List.copyOf(feeds);
        }
    }

    /** @param visitings opened anew each round: other programs may have added pages meanwhile */
    Watch(Plan plan, Defaults defaults, Supplier<Visiting> visitings, Timekeeper time) {
        this.plan = plan;
        this.defaults = defaults;
        this.visitings = visitings;
        this.time = time;
    }

    @Override
    public Optional<Supply> next(Notes tell) throws InterruptedException {
        if (!nextRound.equals(Instant.MIN)) {
            if (plan.once()) {
                return Optional.empty();
            }
            time.pause(Duration.between(time.now(), nextRound));
        }
        nextRound = time.now().plus(plan.every());
        Visiting visiting = visitings.get();
        List<Ingested> failed = new ArrayList<>();
        List<VisitSupply.Call> calls = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (String feed : plan.feeds()) {
            if (isDue(visiting, feed)) {
                calls.addAll(look(visiting, feed, failed).filter(call -> named.add(Visiting.key(call.address()))).limit(plan.most()).toList());
            }
        }
        return Optional.of(new VisitSupply(visiting, failed, calls, tell));
    }

    private Stream<VisitSupply.Call> look(Visiting visiting, String feed, List<Ingested> failed) throws InterruptedException {
        return switch (visiting.feed(feed)) {
            case FeedLook.Nothing(Ingested why) -> {
                failed.add(why);
                yield Stream.of();
            }
            case FeedLook.Links(List<Link> links) -> {
                List<Link> wanted = new ArrayList<>();
                for (Link link : links) {
                    if (isWanted(visiting, link) && !visiting.isResting(link.address())) {
                        wanted.add(link);
                    }
                }
                yield wanted.stream().map(link -> new VisitSupply.Call(link.address(),
                        new Defaults(link.published().or(defaults::published), defaults.outlet().or(link::outlet))));
            }
        };
    }

    /** A feed that has failed rests for longer each time; by half a round less, as rounds are not exact. */
    private boolean isDue(Visiting visiting, String feed) throws InterruptedException {
        if (visiting.isResting(feed)) {
            return false;
        }
        Optional<Visit> last = visiting.last(feed).filter(visit -> visit.failures() > 0);
        if (last.isEmpty()) {
            return true;
        }
        Duration rest = plan.every().multipliedBy(1L << Math.min(last.get().failures() - 1, MOST_DOUBLINGS)).minus(plan.every().dividedBy(2));
        return !last.get().at().plus(rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST).isAfter(time.now());
    }

    private boolean isWanted(Visiting visiting, Link link) {
        Optional<Visit> last = visiting.last(link.address());
        if (last.isEmpty()) {
            return true;
        }
        Visit visit = last.get();
        boolean old = !visit.at().plus(plan.again()).isAfter(time.now());
        if (visit.failures() == 0 || visit.result().equals(Fetched.Cause.ROBOTS.code())) {
            return old;
        }
        return visit.failures() < MOST_FAILURES && passes(visit.result());
    }

    private static boolean passes(String result) {
        return Stream.of(Fetched.Cause.values()).anyMatch(cause -> cause.code().equals(result) && cause.passes());
    }
}
