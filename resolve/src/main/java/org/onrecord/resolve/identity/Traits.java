package org.onrecord.resolve.identity;

import java.util.HashSet;
import java.util.Set;

/**
 * What a report tells of a person or body besides the name, in any spelling that is the same in every report: "senator",
 * "Marland", "Harbor Party".
 *
 * @param ids of the person in other collections, e.g. "wikidata:Q42"
 */
public record Traits(Set<String> offices, Set<String> countries, Set<String> parties, Set<String> ids) {

    /** Nothing is told. */
    public static final Traits NONE = new Traits(Set.of(), Set.of(), Set.of(), Set.of());

    public Traits {
        offices = Set.copyOf(offices);
        countries = Set.copyOf(countries);
        parties = Set.copyOf(parties);
        ids = Set.copyOf(ids);
    }

    /** What either tells. */
    Traits and(Traits other) {
        return new Traits(union(offices, other.offices), union(countries, other.countries), union(parties, other.parties), union(ids, other.ids));
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> union = new HashSet<>(a);
        union.addAll(b);
        return union;
    }

    /** The first trait that both share: the surest first. Null when they share none. */
    Reason shared(Traits other) {
        return meet(ids, other.ids) ? Reason.SAME_ID : meet(offices, other.offices) ? Reason.SAME_OFFICE
                : meet(parties, other.parties) ? Reason.SAME_PARTY : meet(countries, other.countries) ? Reason.SAME_COUNTRY : null;
    }

    private static boolean meet(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(b::contains);
    }

    /** Whether both have ids and share none: then they are two, whatever their names. */
    boolean haveOtherIds(Traits other) {
        return !ids.isEmpty() && !other.ids.isEmpty() && !meet(ids, other.ids);
    }

    /** Whether both tell countries, and no common one, and share nothing else. */
    boolean contradict(Traits other) {
        return !countries.isEmpty() && !other.countries.isEmpty() && shared(other) == null;
    }
}
