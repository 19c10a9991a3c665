package org.onrecord.origin.match;

import java.util.Map;
import java.util.Set;
import org.onrecord.origin.text.FoldedText;

/** The reports that were compared before. Asked by one thread. */
public interface Shelf {

    /** The first {@link Matcher#CARRIERS} or more reports that carry each mark, in the order in which they came; marks that none carries are left out. */
    Map<Integer, Carriers> carriers(Set<Integer> marks);

    /** The texts of reports; those that are not there any more are left out. */
    Map<Long, Shelved> texts(Set<Long> keys);

    /** What is known of these reports and of all that {@link #carriers} named; those that are not there any more are left out. Nobody else writes to it. */
    Standings standings(Set<Long> keys);

    /** The report by which texts of the same words are known, by {@link FoldedText#digest}. */
    Map<Long, Long> twins(Set<Long> digests);

    /**
     * What is known of a report.
     *
     * @param outlet who published it; empty: unknown
     * @param family key of the first report that has nearly the same text, or its own
     * @param words  how many its text has
     */
    record Standing(String outlet, long family, int words) { }
}
