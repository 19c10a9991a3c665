package org.onrecord.search;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;

/**
 * How far an index goes, kept with each of its commits.
 *
 * @param upTo    the last change of the record that is in it; 0: none
 * @param history tells that change from those of other records; the index does not read it
 */
record Reach(long upTo, String history) {

    static final Reach NOTHING = new Reach(0, "");

    static Reach of(Map<String, String> commit, String layout) throws IOException {
        if (commit.isEmpty()) {
            return NOTHING;
        }
        if (!layout.equals(commit.get("layout"))) {
            throw new CorruptIndexException("layout " + commit.get("layout"), "index");
        }
        return new Reach(Long.parseLong(commit.get("up-to")), commit.get("history"));
    }

    Map<String, String> commit(String layout) {
        return Map.of("layout", layout, "up-to", String.valueOf(upTo), "history", history);
    }
}
