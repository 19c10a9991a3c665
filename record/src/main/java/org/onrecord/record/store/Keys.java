package org.onrecord.record.store;

import java.util.Collection;
import java.util.stream.Collectors;

/** Keys in a query. */
final class Keys {

    private Keys() { }

    /** " in (3, 5) "; numbers need no binding. For none " in (null) ", which nothing is. */
    static String in(Collection<Long> keys) {
        return " in (" + (keys.isEmpty() ? "null" : keys.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "))) + ") ";
    }
}
