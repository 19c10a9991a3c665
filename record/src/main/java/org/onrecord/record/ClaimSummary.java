package org.onrecord.record;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.domain.Stance;

/**
 * A claim as a list shows it.
 *
 * @param id      of the claim
 * @param wording in the affirmative
 * @param named   what people call it; empty: nobody named it
 * @param sides   how many take each side; sides that nobody takes are left out
 */
public record ClaimSummary(String id, String wording, Optional<String> named, Map<Stance, Count> sides, Extent extent) {

    /** @param speakers unknown ones are not counted */
    public record Count(int statements, int speakers) { }

    /**
     * Where and when its statements were said.
     *
     * @param reports how many have them
     * @param first   the earliest day of saying, or of publication where that is not known, EDTF; empty: none is known
     * @param last    the latest
     */
    public record Extent(int reports, Optional<String> first, Optional<String> last) {

        public Extent {
            Objects.requireNonNull(first, "first is null");
            Objects.requireNonNull(last, "last is null");
        }
    }

    public ClaimSummary {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(wording, "wording is null");
        Objects.requireNonNull(named, "named is null");
        sides = Map.copyOf(sides);
        Objects.requireNonNull(extent, "extent is null");
    }

    /** How many statements it has. */
    public int statements() {
        return sides.values().stream().mapToInt(Count::statements).sum();
    }
}
