package org.onrecord.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.onrecord.record.Cited;
import org.onrecord.record.store.Point;

/**
 * What a search for denials found, and what was searched.
 *
 * @param found   those that may be of the claim, the most alike first
 * @param nearest denials by the speaker of something else, as far as can be told, the most alike first; at most three
 * @param upTo    the last change of the record; empty: it holds nothing
 */
public record Denials(List<Denial> found, List<Denial> nearest, Searched searched, Optional<Point> upTo) {

    public Denials {
        found = List.copyOf(found);
        nearest = List.copyOf(nearest);
        Objects.requireNonNull(searched, "searched is null");
        Objects.requireNonNull(upTo, "upTo is null");
    }

    /** Why a statement is a denial. ACT: the report says so by its words. SIDE: it takes the side "denies" of a claim that the words are about. */
    public enum Ground { ACT, SIDE }

    /**
     * A denial.
     *
     * @param likeness of its meaning to that of the words: 1 is the same
     * @param hasWords whether it has the words themselves
     */
    public record Denial(Cited cited, double likeness, boolean hasWords, Set<Ground> grounds) {

        public Denial {
            Objects.requireNonNull(cited, "cited is null");
            grounds = Set.copyOf(grounds);
        }
    }

    /**
     * What was searched: the present texts of sources.
     *
     * @param reports  all of them
     * @param undated  of them without a date of publication
     * @param outlets  who published them, by their names; those whose outlet is not known are missing
     * @param speakers names of those who are meant by the name that was asked for
     * @param speaking reports with a statement of theirs
     * @param denying  statements of theirs that are reported as denials
     */
    public record Searched(long reports, long undated, List<Outlet> outlets, List<String> speakers, long speaking, long statements, long denying) {

        public Searched {
            outlets = List.copyOf(outlets);
            speakers = List.copyOf(speakers);
        }

        /** The first date of publication, EDTF; empty: none is known. */
        public Optional<String> first() {
            return outlets.stream().flatMap(outlet -> outlet.first().stream()).min(String::compareTo);
        }

        /** The last. */
        public Optional<String> last() {
            return outlets.stream().flatMap(outlet -> outlet.last().stream()).max(String::compareTo);
        }
    }

    /**
     * Reports of one outlet.
     *
     * @param name  empty: not known
     * @param first date of publication, EDTF; empty: none is known
     */
    public record Outlet(Optional<String> name, long reports, Optional<String> first, Optional<String> last) { }
}
