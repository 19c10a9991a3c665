package org.onrecord.fetch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.fetch.address.NoAddress;
import org.onrecord.fetch.address.WebAddress;
import org.onrecord.fetch.robots.Robots;
import org.onrecord.fetch.wire.Exchange;
import org.onrecord.fetch.wire.Headers;
import org.onrecord.fetch.wire.Question;
import org.onrecord.fetch.wire.Wire;

/**
 * Knows what the hosts allow, and asks those it does not know (RFC 9309, 2.3.1): 4xx is no robots.txt, so all is allowed; 429, 5xx
 * and no answer are no permission.
 */
final class RobotsDesk {

    static final Duration KEPT = Duration.ofDays(1);

    /** A host whose robots.txt could not be had is not asked for it again sooner. */
    private static final Duration KEPT_FAILURE = Duration.ofMinutes(10);

    /** RFC 9309, 2.5: at least this much is read; what follows is not. */
    static final int BYTES = 500 << 10;

    /** RFC 9309, 2.3.1.2. */
    private static final int REDIRECTS = 5;
    private static final Duration TIME = Duration.ofSeconds(30);
    private static final int TOO_MANY_REQUESTS = 429;

    private final Wire wire;
    private final Timekeeper time;
    private final Terms terms;
    private final RobotsShelf shelf;
    private final Map<String, Failure> failures = new HashMap<>();

    private record Failure(Permission.Unknown unknown, Instant until) { }

    RobotsDesk(Wire wire, Timekeeper time, Terms terms, RobotsShelf shelf) {
        this.wire = wire;
        this.time = time;
        this.terms = terms;
        this.shelf = shelf;
    }

    Permission of(WebAddress page) throws InterruptedException {
        String origin = page.origin();
        Instant now = time.now();
        Optional<RobotsShelf.Copy> copy = shelf.find(origin).filter(kept -> !kept.at().isAfter(now) && kept.at().plus(KEPT).isAfter(now));
        if (copy.isPresent()) {
            return known(copy.get().text());
        }
        Failure failure = failures.get(origin);
        if (failure != null && failure.until().isAfter(now)) {
            return failure.unknown();
        }
        return ask(page);
    }

    private Permission ask(WebAddress page) throws InterruptedException {
        WebAddress address = (WebAddress) page.resolve("/robots.txt");
        for (int i = 0; i <= REDIRECTS; i++) {
            Exchange exchange = wire.ask(new Question(address, headers(), limits(), _ -> true));
            if (exchange instanceof Exchange.Failed failed) {
                return remember(page, new Permission.Unknown(Causes.of(failed.trouble()), failed.message(), Optional.empty()));
            }
            Exchange.Answer answer = (Exchange.Answer) exchange;
            Optional<String> next = Redirects.target(answer);
            if (next.isEmpty()) {
                return judge(page, answer);
            }
            switch (address.resolve(next.get())) {
                case WebAddress further -> address = further;
                case NoAddress _ -> {
                    return keep(page, "");
                }
            }
        }
        return keep(page, "");
    }

    private Permission judge(WebAddress page, Exchange.Answer answer) {
        int kind = answer.status() / 100;
        if (kind == 2) {
            return keep(page, text(answer));
        }
        if (kind == 4 && answer.status() != TOO_MANY_REQUESTS || kind == 3) {
            return keep(page, "");
        }
        return remember(page, new Permission.Unknown(Fetched.Cause.ROBOTS_UNKNOWN, page.host() + " does not say what robots may fetch (its robots.txt is answered with "
                + answer.status() + "), so nothing is fetched there: try again later, or save the page with a browser and read the file",
                RetryAfter.of(answer.headers(), time.now())));
    }

    private Permission keep(WebAddress page, String text) {
        shelf.put(page.origin(), new RobotsShelf.Copy(time.now(), text));
        return known(text);
    }

    private Permission remember(WebAddress page, Permission.Unknown unknown) {
        Instant soon = time.now().plus(KEPT_FAILURE);
        failures.put(page.origin(), new Failure(unknown, unknown.again().filter(later -> later.isAfter(soon)).orElse(soon)));
        return unknown;
    }

    private static Permission known(String text) {
        return new Permission.Known(Robots.parse(text, Terms.TOKEN));
    }

    private List<Headers.Field> headers() {
        return List.of(new Headers.Field("User-Agent", terms.agent()), new Headers.Field("Accept", "text/plain, */*;q=0.5"));
    }

    private Question.Limits limits() {
        Duration allowed = terms.limits().time();
        return new Question.Limits(allowed.compareTo(TIME) < 0 ? allowed : TIME, BYTES);
    }

    /** Some hosts pack what nobody asked them to. */
    private static String text(Exchange.Answer answer) {
        return new String(Unpacked.of(answer, BYTES).bytes(), StandardCharsets.UTF_8);
    }
}
