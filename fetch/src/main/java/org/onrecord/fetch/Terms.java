package org.onrecord.fetch;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.fetch.wire.Question;

/**
 * How pages are asked for.
 *
 * @param agent    sent as User-Agent
 * @param pause    between an answer and the next request to the same host
 * @param patience longest wait for one page when its host wants to be left alone (429, 503, Retry-After)
 * @param limits   of one answer
 */
public record Terms(String agent, Duration pause, Duration patience, Question.Limits limits) {

    /** The name that robots.txt knows us by. */
    public static final String TOKEN = "onrecord";

    /** Half a request a second: slower than a person who clicks from page to page. */
    public static final Duration PAUSE = Duration.ofSeconds(2);
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    /** From the first question to the last byte. A page of 1 MB takes 30 s on a line of 270 kbit/s. */
    public static final Duration TIME = Duration.ofSeconds(60);

    /** The longest of 302 saved news pages has 1.8 million bytes. */
    public static final int BYTES = 10 << 20;

    public Terms {
        Objects.requireNonNull(agent, "agent is null");
        Objects.requireNonNull(pause, "pause is null");
        Objects.requireNonNull(patience, "patience is null");
        Objects.requireNonNull(limits, "limits is null");
    }

    /**
     * As is polite.
     *
     * @param contact where the people who run a host can write to, sent with every request; empty: nobody's
     */
    public static Terms usual(String version, Optional<String> contact) {
        String agent = TOKEN + "/" + version + " (reads news reports" + contact.map(where -> "; " + where).orElse("") + ")";
        return new Terms(agent, PAUSE, PATIENCE, new Question.Limits(TIME, BYTES));
    }
}
