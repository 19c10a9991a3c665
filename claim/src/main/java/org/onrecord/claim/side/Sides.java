package org.onrecord.claim.side;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.onrecord.claim.Proposition;

/**
 * A claim in words, and the side of each of its statements to them.
 *
 * @param members by statement id
 */
public record Sides(CanonicalWording wording, Map<String, Sided> members) {

    public Sides {
        Objects.requireNonNull(wording, "wording is null");
        members = Map.copyOf(members);
    }

    /** Of statements none of which is known to speak of another. */
    public static Sides of(SideReader reader, Collection<Proposition> members) {
        return of(reader, members, List.of());
    }

    /**
     * Of the same statements the same, in whatever order they come.
     *
     * @param members    of one claim: one at least, and one of them with words
     * @param references in their reports, in the order of {@link References#of}; those to statements of other claims are passed over
     */
    public static Sides of(SideReader reader, Collection<Proposition> members, List<Reference> references) {
        Siding siding = new Siding(reader, members);
        return siding.to(siding.wording(), references);
    }

    /** The same to a wording that people gave the claim. */
    public static Sides of(SideReader reader, Collection<Proposition> members, List<Reference> references, String name) {
        Siding siding = new Siding(reader, members);
        return siding.to(new CanonicalWording(name, siding.wording().statement(), CanonicalWording.Kind.NAMED), references);
    }
}
