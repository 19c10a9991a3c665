package org.onrecord.fetch;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.fetch.address.WebAddress;
import org.onrecord.fetch.wire.Exchange;
import org.onrecord.fetch.wire.Headers;

/** What came of an address. Whatever a host does is a value here, never an exception. */
public sealed interface Fetched {

    /** What was asked and answered: redirects, and last the page. */
    List<Step> steps();

    /**
     * One request and its answer.
     *
     * @param at   when it was asked
     * @param sent header fields of the request, besides Host
     */
    record Step(WebAddress address, Instant at, List<Headers.Field> sent, Exchange.Answer answer) {

        public Step {
            Objects.requireNonNull(address, "address is null");
            Objects.requireNonNull(at, "at is null");
            Objects.requireNonNull(answer, "answer is null");
            sent = List.copyOf(sent);
        }
    }

    /** The page is there, the answer of the last step. */
    record Page(List<Step> steps) implements Fetched {

        public Page {
            steps = List.copyOf(steps);
            Objects.checkIndex(0, steps.size());
        }

        public Step last() {
            return steps.getLast();
        }
    }

    /** The host says that the page is what it was when its validators were given out. */
    record Unchanged(List<Step> steps) implements Fetched {

        public Unchanged {
            steps = List.copyOf(steps);
            Objects.checkIndex(0, steps.size());
        }
    }

    /**
     * No page.
     *
     * @param message one line: what is wrong and what to do about it
     * @param again   when the host wants to be asked again; empty: it does not say
     */
    record Nothing(List<Step> steps, Cause cause, String message, Optional<Instant> again) implements Fetched {

        public Nothing {
            steps = List.copyOf(steps);
            Objects.requireNonNull(cause, "cause is null");
            Objects.requireNonNull(message, "message is null");
            Objects.requireNonNull(again, "again is null");
        }
    }

    /** Why there is no page. */
    enum Cause {
        /** Not an address of the web. */
        NO_ADDRESS,
        /** A machine that is not asked. */
        FORBIDDEN_ADDRESS,
        /** The host's robots.txt forbids it. */
        ROBOTS,
        /** The host's robots.txt cannot be had. */
        ROBOTS_UNKNOWN,
        /** No such host, or no connection. */
        UNREACHABLE,
        /** A certificate that is not to be trusted, or a way from https to http. */
        UNTRUSTED,
        /** Longer than the time limit. */
        TOO_SLOW,
        /** Longer than the size limit. */
        TOO_LARGE,
        /** The host has too much to do, or has been asked too often. */
        BUSY,
        /** The host has said so, and it is not asked before the time that it named. */
        RESTING,
        /** Not there, or no more. */
        GONE,
        /** For subscribers, members or another country. */
        REFUSED,
        /** A picture, a film, a PDF, or nothing at all. */
        NO_PAGE,
        /** Too many redirects, or in a circle, or to nowhere. */
        REDIRECTS,
        /** The host's own fault. */
        BROKEN;

        /** The name in lists, e.g. "too-slow". */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether it may be another time, without anything that the user does. */
        public boolean passes() {
            return switch (this) {
                case ROBOTS_UNKNOWN, UNREACHABLE, UNTRUSTED, TOO_SLOW, BUSY, RESTING, BROKEN -> true;
                case NO_ADDRESS, FORBIDDEN_ADDRESS, ROBOTS, TOO_LARGE, GONE, REFUSED, NO_PAGE, REDIRECTS -> false;
            };
        }
    }
}
