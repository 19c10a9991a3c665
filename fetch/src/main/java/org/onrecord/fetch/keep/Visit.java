package org.onrecord.fetch.keep;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.fetch.Validators;

/**
 * The last time an address was asked for, and what is known of its page since then or from earlier times.
 *
 * @param address  as it was named
 * @param result   what came of it, e.g. "new", "changed", "same", "feed", or why there was no page, e.g. "robots"
 * @param failures how many times in a row there was no page
 * @param page     what is known of the page; empty: it was never there
 */
public record Visit(Instant at, String address, String result, int failures, Optional<Page> page) {

    /** Results of visits that found something. */
    public static final String NEW = "new";
    public static final String CHANGED = "changed";
    public static final String SAME = "same";
    public static final String FEED = "feed";

    /**
     * A page as it was last kept.
     *
     * @param validators for asking whether it has changed
     * @param payload    digest of the body as received, as archives write it
     * @param kept       when the body was received that has this digest
     * @param text       digest of the text that was read from it; empty: it gave no report
     * @param since      when this text was first seen
     */
    public record Page(Validators validators, String payload, Instant kept, String text, Instant since) {

        public Page {
            Objects.requireNonNull(validators, "validators is null");
            Objects.requireNonNull(payload, "payload is null");
            Objects.requireNonNull(kept, "kept is null");
            Objects.requireNonNull(text, "text is null");
            Objects.requireNonNull(since, "since is null");
        }
    }

    public Visit {
        Objects.requireNonNull(at, "at is null");
        Objects.requireNonNull(address, "address is null");
        Objects.requireNonNull(result, "result is null");
        Objects.requireNonNull(page, "page is null");
    }

    /** Something was there. */
    public static Visit found(Instant at, String address, String result, Page page) {
        return new Visit(at, address, result, 0, Optional.of(page));
    }

    /** Nothing was there this time; what is known of earlier times stays. */
    public static Visit failed(Instant at, String address, String result, Optional<Visit> before) {
        return new Visit(at, address, result, before.map(Visit::failures).orElse(0) + 1, before.flatMap(Visit::page));
    }
}
