package org.onrecord.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.fetch.Fetched.Cause;
import org.onrecord.fetch.address.WebAddress;
import org.onrecord.fetch.wire.Exchange;
import org.onrecord.fetch.wire.Headers;
import org.onrecord.fetch.wire.Question;
import org.onrecord.fetch.wire.Wire;

/** Asks for one address as the host wants it: if its robots.txt allows, when it is time, and later again if it says so. */
final class PoliteAsker {

    /** Who says three times that it has no time is left alone. */
    private static final int MOST_TRIES = 3;

    /** When the host does not say for how long: doubled each time. */
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final Wire wire;
    private final Terms terms;
    private final RobotsDesk robots;
    private final Timekeeper time;
    private final Pace pace;

    sealed interface Reply { }

    record Given(Instant at, List<Headers.Field> sent, Exchange.Answer answer) implements Reply {

        public Given {
            Objects.requireNonNull(at, "at is null");
            sent = List.copyOf(sent);
            Objects.requireNonNull(answer, "answer is null");
        }
    }

    record Refused(Cause cause, String message, Optional<Instant> again) implements Reply { }

    PoliteAsker(Wire wire, Terms terms, RobotsDesk robots, Timekeeper time, Rests rests) {
        this.wire = wire;
        this.terms = terms;
        this.robots = robots;
        this.time = time;
        this.pace = new Pace(time, terms.pause(), terms.patience(), rests);
    }

    Reply ask(WebAddress address, Optional<Validators> known) throws InterruptedException {
        Optional<Instant> rest = rest(address);
        if (rest.isPresent()) {
            return resting(address.host(), rest.get());
        }
        return switch (robots.of(address)) {
            case Permission.Unknown(Cause cause, String message, Optional<Instant> again) -> {
                again.ifPresent(later -> pace.hold(address.host(), later));
                yield new Refused(cause, message, again);
            }
            case Permission.Known(var rules) when !rules.allows(address.path()) -> new Refused(Cause.ROBOTS,
                    "the robots.txt of " + address.host() + " forbids this page to programs: save it with a browser and read the file", Optional.empty());
            case Permission.Known(var rules) -> ask(question(address, known), rules.delay());
        };
    }

    private Reply ask(Question question, Optional<Duration> delay) throws InterruptedException {
        String host = question.address().host();
        for (int tries = 1;; tries++) {
            Optional<Instant> hold = pace.await(host);
            if (hold.isPresent()) {
                return tries == 1 ? resting(host, hold.get()) : busy(host, hold.get());
            }
            Instant at = time.now();
            Exchange exchange = wire.ask(question);
            pace.answered(host, delay);
            if (exchange instanceof Exchange.Failed failed) {
                return new Refused(Causes.of(failed.trouble()), failed.message(), Optional.empty());
            }
            Exchange.Answer answer = (Exchange.Answer) exchange;
            if (answer.status() != TOO_MANY_REQUESTS && answer.status() != UNAVAILABLE) {
                return new Given(at, question.headers(), answer);
            }
            Instant later = RetryAfter.of(answer.headers(), time.now()).orElse(time.now().plus(FIRST_WAIT.multipliedBy(1L << tries - 1)));
            pace.hold(host, later);
            if (tries == MOST_TRIES) {
                return busy(host, later);
            }
        }
    }

    /** Until when a host wants to be left alone, if that is too long to wait for. */
    Optional<Instant> rest(WebAddress address) {
        return pace.rest(address.host());
    }

    private static Refused resting(String host, Instant later) {
        return new Refused(Cause.RESTING, host + " wants to be left alone, so it was not asked: try again after " + later.truncatedTo(ChronoUnit.SECONDS),
                Optional.of(later));
    }

    private static Refused busy(String host, Instant later) {
        return new Refused(Cause.BUSY, host + " has too much to do or was asked too often: try again after " + later.truncatedTo(ChronoUnit.SECONDS),
                Optional.of(later));
    }

    private Question question(WebAddress address, Optional<Validators> known) {
        List<Headers.Field> headers = new ArrayList<>(List.of(new Headers.Field("User-Agent", terms.agent()),
                new Headers.Field("Accept", MediaTypes.ACCEPT), new Headers.Field("Accept-Encoding", "gzip")));
        known.ifPresent(validators -> headers.addAll(validators.headers()));
        return new Question(address, headers, terms.limits(), this::isWanted);
    }

    /** Of an answer that is no page the body says nothing; of a redirect it is short, and the connection can be used again. */
    private boolean isWanted(Question.Head head) {
        return head.status() == OK ? MediaTypes.canBePage(head.headers()) : head.status() / 100 == 3;
    }
}
