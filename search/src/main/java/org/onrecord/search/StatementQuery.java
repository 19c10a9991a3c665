package org.onrecord.search;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is asked for: everything that is said holds at once.
 *
 * @param words     words of the content: "a b" both, "a OR b", NOT, "\"a phrase\"", "begin*", "roughly~"; empty: whatever was said
 * @param filter    for each property the values of which it must have one
 * @param said      when it was said
 * @param published when its report was published
 * @param earlier   whether the texts that a source had before its latest are searched too
 * @param show      what is given of what is found
 */
public record StatementQuery(String words, Map<Property, List<String>> filter, Days said, Days published, boolean earlier, Show show) {

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
     * Which of the statements found are given, and what is counted.
     *
     * @param order   how hits are put
     * @param skip    hits before the first given, 0 or more
     * @param most    hits given at most, 1 or more
     * @param counted properties whose values are counted among all that are found, which takes longer
     */
    public record Show(Order order, int skip, int most, Set<Property> counted) {

        /** The twenty best, nothing counted. */
        public static final Show BEST = new Show(Order.RELEVANCE, 0, 20, Set.of());

        /** So deep that everything before it is kept in memory; further on, days narrow a search better than pages. */
        public static final int DEEPEST = 100_000;

        public Show {
            Objects.requireNonNull(order, "order is null");
            if (skip < 0 || most < 1 || (long) skip + most > DEEPEST) {
                throw new IllegalArgumentException("hits " + skip + " to " + ((long) skip + most) + ": at most " + DEEPEST + " are put in order");
            }
            counted = counted.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(counted));
        }
    }

    public StatementQuery {
        Objects.requireNonNull(words, "words is null");
        Map<Property, List<String>> copy = new EnumMap<>(Property.class);
        filter.forEach((property, values) -> copy.put(property, List.copyOf(values)));
        filter = Collections.unmodifiableMap(copy);
        Objects.requireNonNull(said, "said is null");
        Objects.requireNonNull(published, "published is null");
        Objects.requireNonNull(show, "show is null");
    }

    /** Of the latest texts only. */
    public StatementQuery(String words, Map<Property, List<String>> filter, Days said, Days published, Show show) {
        this(words, filter, said, published, false, show);
    }

    /** The twenty best statements with these words. */
    public static StatementQuery of(String words) {
        return new StatementQuery(words, Map.of(), Days.ANY, Days.ANY, Show.BEST);
    }

    /** The same, of statements with this value of the property, or another one asked for before. */
    public StatementQuery with(Property property, String value) {
        Map<Property, List<String>> more = new EnumMap<>(Property.class);
        more.putAll(filter);
        more.merge(property, List.of(value), (before, added) -> Stream.concat(before.stream(), added.stream()).toList());
        return new StatementQuery(words, more, said, published, earlier, show);
    }

    /** The same, said in these days. */
    public StatementQuery said(Days days) {
        return new StatementQuery(words, filter, days, published, earlier, show);
    }

    /** The same, published in these days. */
    public StatementQuery published(Days days) {
        return new StatementQuery(words, filter, said, days, earlier, show);
    }

    /** The same, in the earlier texts of sources as well. */
    public StatementQuery withEarlier() {
        return new StatementQuery(words, filter, said, published, true, show);
    }

    /** The same, given otherwise. */
    public StatementQuery show(Show other) {
        return new StatementQuery(words, filter, said, published, earlier, other);
    }
}
