package org.onrecord.ingest.container;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.input.Refused;

/** What an archive holds besides pages, counted by what it is, and told in one line. */
final class LeftOut {

    private final Map<String, Integer> counts = new TreeMap<>();
    private int all;

    /** @param what in the plural, e.g. "images" */
    void add(String what) {
        counts.merge(what, 1, Integer::sum);
        all++;
    }

    Optional<Item> told(Origin origin, Reason reason, String message) {
        if (all == 0) {
            return Optional.empty();
        }
        return Optional.of(new Item.None(new Refused(origin.source(), reason, OptionalLong.empty(), message + " (" + FileNames.counted(counts) + ")", all)));
    }
}
