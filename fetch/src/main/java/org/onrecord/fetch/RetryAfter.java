package org.onrecord.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onrecord.fetch.wire.Headers;

/** When a host wants to be asked again: in seconds, or at a date (RFC 9110, 10.2.3). */
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,18}");

    /** More is no answer to the question. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private RetryAfter() {
    }

    /** Empty: it does not say, or not in a form that is known. */
    static Optional<Instant> of(Headers headers, Instant now) {
        return headers.first("Retry-After").flatMap(value -> SECONDS.matcher(value).matches()
                ? Optional.of(now.plusSeconds(Math.min(Long.parseLong(value), LONGEST.toSeconds()))) : date(value, now));
    }

    private static Optional<Instant> date(String value, Instant now) {
        try {
            Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Optional.of(date.isBefore(now) ? now : date.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
