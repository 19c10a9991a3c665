package org.onrecord.origin.tree;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A report as far as its origin depends on it.
 *
 * @param key       its key, greater than those of reports that came before
 * @param outlet    who published it; empty: unknown
 * @param credits   agencies that it names
 * @param published EDTF; empty: unknown
 */
public record Printed(long key, Optional<String> outlet, List<String> credits, Optional<String> published) {

    private static final int DAY = "2031-05-07".length();
    private static final Pattern DATED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    public Printed {
        Objects.requireNonNull(outlet, "outlet is null");
        credits = List.copyOf(credits);
        Objects.requireNonNull(published, "published is null");
    }

    /** Whether it is known to have been published earlier. */
    boolean isBefore(Printed other) {
        return order(other) < 0;
    }

    /** Below 0: earlier; 0: the same day and no more is known, or unknown. Moments are compared where both are known, else days as they were there. */
    int order(Printed other) {
        String mine = published.orElse("");
        String theirs = other.published.orElse("");
        if (!isDay(mine) || !isDay(theirs)) {
            return 0;
        }
        Optional<Instant> moment = moment();
        Optional<Instant> another = other.moment();
        return moment.isPresent() && another.isPresent() ? moment.get().compareTo(another.get()) : mine.substring(0, DAY).compareTo(theirs.substring(0, DAY));
    }

    /** To sort by: moments, of each day after them the reports of which only the day is known, then the others. */
    String when() {
        return moment().map(Instant::toString).orElseGet(() -> published.filter(Printed::isDay).map(date -> date.substring(0, DAY) + "T~").orElse("unknown"));
    }

    private Optional<Instant> moment() {
        if (published.isEmpty() || published.get().indexOf('T') < 0) {
            return Optional.empty();
        }
        try {
            return published.map(date -> OffsetDateTime.parse(date).toInstant());
        } catch (DateTimeParseException onlyADay) {
            return Optional.empty();
        }
    }

    private static boolean isDay(String date) {
        return DATED.matcher(date).lookingAt();
    }

    /** Whether it names the other's outlet as the agency that it has its text from. */
    boolean isCreditedTo(Printed other) {
        return other.outlet.isPresent() && credits.stream().anyMatch(credit -> folded(credit).equals(folded(other.outlet.get())));
    }

    private static String folded(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return plain.startsWith("the ") ? plain.substring("the ".length()) : plain;
    }
}
