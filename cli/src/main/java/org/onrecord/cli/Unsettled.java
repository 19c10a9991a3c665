package org.onrecord.cli;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.onrecord.fetch.keep.Visit;

/** Visits whose pages are on their way into the record: each is noted when all that it brought is kept. */
final class Unsettled {

    private final Queue<Visited> visited = new ArrayDeque<>();
    private long given;

    /** To be noted when so many of what was given are kept. */
    private record Visited(long given, List<Visit> visits) { }

    /** @param ready what they brought and was not given yet, with all before it */
    void add(List<Visit> visits, int ready) {
        visited.add(new Visited(given + ready, visits));
    }

    /** One more was given. */
    void give() {
        given++;
    }

    /** @param outcomes how many of what was given are kept, the first ones */
    void settle(long outcomes, Visiting visiting) {
        while (!visited.isEmpty() && visited.peek().given() <= outcomes) {
            visited.remove().visits().forEach(visiting::note);
        }
    }
}
