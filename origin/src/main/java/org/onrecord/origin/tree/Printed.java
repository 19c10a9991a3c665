package org.onrecord.origin.tree;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

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

    public Printed {
        Objects.requireNonNull(outlet, "outlet is null");
        credits = List.copyOf(credits);
        Objects.requireNonNull(published, "published is null");
    }

    /** Whether it is known to have been published earlier. */
    boolean isBefore(Printed other) {
        return order(other) < 0;
    }

    /** Below 0: earlier; 0: the same day and no more is known, or unknown. Hours are compared where both are of Greenwich. */
    int order(Printed other) {
        String mine = published.orElse("");
        String theirs = other.published.orElse("");
        if (!isDay(mine) || !isDay(theirs)) {
            return 0;
        }
        int days = mine.substring(0, DAY).compareTo(theirs.substring(0, DAY));
        return days == 0 && mine.endsWith("Z") && theirs.endsWith("Z") ? mine.compareTo(theirs) : days;
    }

    private static boolean isDay(String date) {
        return date.matches("\\d{4}-\\d{2}-\\d{2}.*");
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
