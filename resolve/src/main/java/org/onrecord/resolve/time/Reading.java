package org.onrecord.resolve.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntFunction;

/** What a date expression means before it is known what it is read against. */
@FunctionalInterface
interface Reading {

    /** Its days; empty when the context does not tell them. */
    Optional<Period> in(Context context);

    /** The same of a given year, where the expression leaves the year open. */
    default Optional<Period> inYear(int year) {
        return Optional.empty();
    }

    /** Whether the expression leaves the year open ("July 8"). */
    default boolean isYearless() {
        return false;
    }

    static Reading of(Period period) {
        return context -> Optional.of(period);
    }

    static Reading of(Optional<Period> period) {
        return context -> period;
    }

    /** A day or month that every year has: the last one up to publication, or the next one where the clause looks ahead. */
    record Yearly(IntFunction<Optional<Period>> ofYear, Optional<Period> ofAnyYear) implements Reading {

        /** February 29 comes every four years, or eight. */
        private static final int LONGEST_GAP = 8;

        @Override
        public Optional<Period> in(Context context) {
            if (context.published().isEmpty()) {
                return ofAnyYear;
            }
            LocalDate today = context.published().get();
            int step = context.future() ? 1 : -1;
            for (int i = 0; i <= LONGEST_GAP; i++) {
                Optional<Period> found = ofYear.apply(today.getYear() + step * i);
                if (found.isPresent() && fits(found.get(), today, context.future())) {
                    return found;
                }
            }
            return Optional.empty();
        }

        private static boolean fits(Period period, LocalDate today, boolean future) {
            return future ? !period.last().orElseThrow().isBefore(today) : !period.first().orElseThrow().isAfter(today);
        }

        @Override
        public Optional<Period> inYear(int year) {
            return ofYear.apply(year);
        }

        @Override
        public boolean isYearless() {
            return true;
        }
    }
}
