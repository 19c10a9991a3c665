package org.onrecord.fetch;

import java.net.ProxySelector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.fetch.Fetched.Cause;
import org.onrecord.fetch.Fetched.Nothing;
import org.onrecord.fetch.Fetched.Step;
import org.onrecord.fetch.address.AddressRule;
import org.onrecord.fetch.address.NoAddress;
import org.onrecord.fetch.address.WebAddress;
import org.onrecord.fetch.wire.Wire;

/** Fetches pages, politely and one after another. For one thread at a time; close it when no more are wanted. */
public final class Fetcher implements AutoCloseable {

    private final Terms terms;
    private final Wire wire;
    private final PoliteAsker asker;

    /**
     * @param rule    which machines may be asked at all
     * @param proxies as {@link ProxySelector#getDefault()}
     * @param shelf   where each host's robots.txt is kept
     * @param rests   where it is kept until when each host is left alone
     */
    public Fetcher(Terms terms, AddressRule rule, ProxySelector proxies, RobotsShelf shelf, Rests rests, Timekeeper time) {
        this.terms = terms;
        this.wire = new Wire(rule, proxies);
        this.asker = new PoliteAsker(wire, terms, new RobotsDesk(wire, time, terms, shelf), time, rests);
    }

    /**
     * Fetches one page, redirects followed.
     *
     * @param address as written by a person or a feed
     * @param known   of an earlier time: it is only asked whether the page has changed since
     * @throws InterruptedException when the thread was interrupted while it waited; nothing is left open
     */
    public Fetched fetch(String address, Optional<Validators> known) throws InterruptedException {
        return switch (WebAddress.of(address)) {
            case NoAddress(String message) -> new Nothing(List.of(), Cause.NO_ADDRESS, message, Optional.empty());
            case WebAddress start -> follow(start, known);
        };
    }

    /** Until when the host of an address wants to be left alone, if that is too long to wait for: before, it is not asked. */
    public Optional<Instant> rest(String address) {
        return WebAddress.of(address) instanceof WebAddress known ? asker.rest(known) : Optional.empty();
    }

    private Fetched follow(WebAddress start, Optional<Validators> known) throws InterruptedException {
        List<Step> steps = new ArrayList<>();
        Set<WebAddress> seen = new HashSet<>();
        WebAddress address = start;
        while (seen.add(address)) {
            WebAddress here = address;
            Optional<Validators> knownHere = known.filter(validators -> validators.address().equals(here));
            PoliteAsker.Reply reply = asker.ask(here, knownHere);
            if (reply instanceof PoliteAsker.Refused(Cause cause, String message, Optional<Instant> again)) {
                return new Nothing(steps, cause, message, again);
            }
            PoliteAsker.Given given = (PoliteAsker.Given) reply;
            steps.add(new Step(here, given.at(), given.sent(), given.answer()));
            Optional<String> target = Redirects.target(given.answer());
            if (target.isEmpty()) {
                return Verdicts.of(steps, knownHere.isPresent(), terms.limits().bytes());
            }
            switch (onwards(here, target.get(), steps)) {
                case Onwards(WebAddress next) -> address = next;
                case NoWay(Nothing nothing) -> {
                    return nothing;
                }
            }
        }
        return nothing(steps, Cause.REDIRECTS, "the page leads back to itself, as pages do that want cookies, and none are kept: save it with a browser and read the file");
    }

    private sealed interface Way { }

    private record Onwards(WebAddress next) implements Way { }

    private record NoWay(Nothing nothing) implements Way { }

    private static Way onwards(WebAddress from, String target, List<Step> steps) {
        if (steps.size() > Redirects.MOST) {
            return new NoWay(nothing(steps, Cause.REDIRECTS, "more than " + Redirects.MOST + " redirects one after another: name the page where they end"));
        }
        return switch (from.resolve(target)) {
            case NoAddress(String message) -> new NoWay(nothing(steps, Cause.REDIRECTS, "the page leads on to no address of a page: " + message));
            case WebAddress next when from.isSecure() && !next.isSecure() -> new NoWay(nothing(steps, Cause.UNTRUSTED,
                    "the page leads from https to http, where anybody on the way can read and change it: name " + next + " itself if that is meant"));
            case WebAddress next -> new Onwards(next);
        };
    }

    private static Nothing nothing(List<Step> steps, Cause cause, String message) {
        return new Nothing(steps, cause, message, Optional.empty());
    }

    @Override
    public void close() {
        wire.close();
    }
}
