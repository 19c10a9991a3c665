package org.onrecord.claim.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.domain.Circumstances.Said;
import org.onrecord.domain.EdtfDays;

/**
 * When something was said, as far as that is known. In order: by the first day it may be, then the last, what has no year or no date last.
 *
 * @param date      EDTF; empty: nothing is known
 * @param published whether it is only the day on which the report came out
 */
public record When(String date, boolean published) implements Comparable<When> {

    public static final When UNKNOWN = new When("", false);

    private static final Comparator<When> ORDER = Comparator.comparing((When when) -> when.days().map(EdtfDays::first).orElse(LocalDate.MAX))
            .thenComparing(when -> when.days().map(EdtfDays::last).orElse(LocalDate.MAX)).thenComparing(when -> when.date().isEmpty())
            .thenComparing(When::date).thenComparing(When::published);

    public When {
        Objects.requireNonNull(date, "date is null");
    }

    /** @param published of the report; empty when unknown */
    static When of(Optional<Said> said, Optional<String> published) {
        return said.map(known -> new When(known.date(), known.from() == Said.From.PUBLICATION)).or(() -> published.map(day -> new When(day, true))).orElse(UNKNOWN);
    }

    /** The days it may be; empty where not even the year is known. */
    public Optional<EdtfDays> days() {
        return EdtfDays.of(date);
    }

    /** Whether it is surely before: every day it may be is before every day the other may be. */
    public boolean isBefore(When other) {
        return days().isPresent() && other.days().isPresent() && days().get().last().isBefore(other.days().get().first());
    }

    /** Whether both may be the same. */
    boolean mayBe(When other) {
        return days().isEmpty() || other.days().isEmpty() || published || other.published || !isBefore(other) && !other.isBefore(this);
    }

    /** Whichever says more: a date of saying before the day of publication, a day before a month. */
    When or(When other) {
        int rank = Integer.compare(rank(), other.rank());
        return rank > 0 || rank == 0 && compareTo(other) <= 0 ? this : other;
    }

    private int rank() {
        return date.isEmpty() ? 0 : (published ? 100 : 200) + Math.min(date.length(), 10) - (days().isPresent() ? 0 : 50);
    }

    @Override
    public int compareTo(When other) {
        return ORDER.compare(this, other);
    }
}
