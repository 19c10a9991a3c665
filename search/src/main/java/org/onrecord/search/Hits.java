package org.onrecord.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Passage;
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

        /**
         * Where the query's words stand in the report, code points of its text: piece by piece, as a content that a cue splits has several.
         * None where the record has other words for the statement by now.
         *
         * @param content of the statement, as the record has it
         */
        public List<CharSpan> placesIn(Passage content) {
            List<CharSpan> places = new ArrayList<>();
            if (!content.text().equals(words)) {
                return places;
            }
            int start = 0;
            for (CharSpan piece : content.spans()) {
                for (CharSpan match : matches) {
                    int from = Math.max(match.start(), start);
                    int to = Math.min(match.end(), start + piece.length());
                    if (from < to) {
                        places.add(new CharSpan(piece.start() + from - start, piece.start() + to - start));
                    }
                }
                start += piece.length() + 1;
            }
            return places;
        }
    }

    public record Count(String value, int statements) { }

    public Hits {
        hits = List.copyOf(hits);
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }
}
