package org.onrecord.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.domain.CharSpan;
import org.onrecord.search.StatementQuery.Property;

/**
 * What a query found.
 *
 * @param total  how many statements there are, those not given included
 * @param hits   the window asked for, in the order asked for
 * @param counts for each property that was to be counted its commonest values among all that were found, the commonest first
 */
public record Hits(long total, List<Hit> hits, Map<Property, List<Count>> counts) {

    /**
     * One statement.
     *
     * @param statement its id
     * @param article   id of its report
     * @param words     its content
     * @param matches   where the query's words stand, code points of {@code words}
     * @param earlier   whether its source has a later text
     */
    public record Hit(String statement, String article, String words, List<CharSpan> matches, boolean earlier) {

        public Hit {
            matches = List.copyOf(matches);
        }
    }

    public record Count(String value, int statements) { }

    public Hits {
        hits = List.copyOf(hits);
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }
}
