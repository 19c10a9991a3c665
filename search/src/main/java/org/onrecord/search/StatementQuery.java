package org.onrecord.search;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is asked for: everything that is said holds at once.
 *
 * @param words  words of the content: "a b" both, "a OR b", NOT, "\"a phrase\"", "begin*", "roughly~"; empty: whatever was said
 * @param filter for each property the value it must have
 * @param said   when it was said
 * @param order  how hits are put
 * @param window which of them are given
 */
public record StatementQuery(String words, Map<Property, String> filter, Days said, Days published, Order order, Window window) {

    /** What a statement can be told by besides its words. */
    public enum Property { SPEAKER, ACT, KIND, FORM, OUTLET, ADDRESSEE }

    /** RELEVANCE: the best match first. DATE: the latest publication first. */
    public enum Order { RELEVANCE, DATE }

    /**
     * From the first to the last day, both included.
     *
     * @param from empty: since ever
     * @param to   empty: until now
     */
    public record Days(Optional<LocalDate> from, Optional<LocalDate> to) {

        public static final Days ANY = new Days(Optional.empty(), Optional.empty());

        boolean isAny() {
            return from.isEmpty() && to.isEmpty();
        }
    }

    /**
     * @param skip hits before the first given, 0 or more
     * @param most hits given at most, 1 or more
     */
    public record Window(int skip, int most) {

        /** So deep that everything before it is kept in memory; further on, days narrow a search better than pages. */
        private static final int DEEPEST = 100_000;

        public Window {
            if (skip < 0 || most < 1 || skip + most > DEEPEST) {
                throw new IllegalArgumentException("hits " + skip + " to " + (skip + most) + ": at most " + DEEPEST + " are put in order");
            }
        }
    }

    public StatementQuery {
        Objects.requireNonNull(words, "words is null");
        filter = filter.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(filter));
        Objects.requireNonNull(said, "said is null");
        Objects.requireNonNull(published, "published is null");
        Objects.requireNonNull(order, "order is null");
        Objects.requireNonNull(window, "window is null");
    }

    /** The first twenty statements with these words. */
    public static StatementQuery of(String words) {
        return new StatementQuery(words, Map.of(), Days.ANY, Days.ANY, Order.RELEVANCE, new Window(0, 20));
    }

    /** The same, of statements with this property. */
    public StatementQuery with(Property property, String value) {
        Map<Property, String> more = new EnumMap<>(Property.class);
        more.putAll(filter);
        more.put(property, value);
        return new StatementQuery(words, more, said, published, order, window);
    }
}
