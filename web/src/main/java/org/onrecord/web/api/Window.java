package org.onrecord.web.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;

/**
 * Some items of a list that is put in an order in which new ones may come before old ones.
 *
 * @param after where it goes on; empty: this was all
 */
record Window<T>(List<T> items, Optional<Cursor> after) {

    /**
     * Items looked at beyond those wanted, for the last one given: as many may have come before it since then. More come seldom in the
     * time that somebody takes to read one answer; then some items are given twice, and none is left out.
     */
    static final int SLACK = 50;

    /** Cursors that somebody made up lead no further: no list is so long, and what is added to it stays a whole number of 32 bits. */
    private static final int FURTHEST = 1_000_000_000;

    /** Gives some items of the whole list. */
    @FunctionalInterface
    interface Source<T> {

        List<T> some(int skip, int most) throws RecordFault, SearchFault;
    }

    /** @param id the same for the same item, whatever came meanwhile */
    static <T> Window<T> of(Source<T> source, Function<T, String> id, Given given) throws RecordFault, SearchFault {
        Cursor cursor = given.cursor();
        int from = Math.clamp(cursor.number() - 1, 0, FURTHEST);
        List<T> some = source.some(from, given.limit() + 1 + (cursor.isFirst() ? 0 : 1 + SLACK));
        int begin = cursor.isFirst() ? 0 : place(some, id, cursor.last());
        int end = Math.min(some.size(), begin + given.limit());
        List<T> items = some.subList(Math.min(begin, end), end);
        return new Window<>(items, end < some.size() && !items.isEmpty() ? Optional.of(new Cursor(from + end, id.apply(items.getLast()))) : Optional.empty());
    }

    /** Where it goes on: after the last one given; where that is gone, where it would be. */
    private static <T> int place(List<T> some, Function<T, String> id, String last) {
        for (int i = 0; i < some.size(); i++) {
            if (id.apply(some.get(i)).equals(last)) {
                return i + 1;
            }
        }
        return Math.min(1, some.size());
    }

    /** Of items that have keys and stay in their order: one more was asked for than is wanted, to know whether there are more. */
    static <T> Window<T> after(List<T> oneMore, int limit, Function<T, Long> key) {
        List<T> items = oneMore.subList(0, Math.min(limit, oneMore.size()));
        return new Window<>(items, oneMore.size() > limit ? Optional.of(new Cursor(key.apply(items.getLast()), "")) : Optional.empty());
    }
}
