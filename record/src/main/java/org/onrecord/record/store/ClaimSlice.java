package org.onrecord.record.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.domain.Claim;
import org.onrecord.domain.Stance;

/**
 * Some statements of a claim: of each side those that are asked for.
 *
 * @param members  in no order
 * @param whySides why each is on its side, in words for people; statements that plainly are have none
 * @param totals   how many there are of each side, those not given included
 */
public record ClaimSlice(List<Claim.Member> members, Map<String, List<String>> whySides, Map<Stance, Integer> totals) {

    public ClaimSlice {
        members = List.copyOf(members);
        whySides = Map.copyOf(whySides);
        totals = Map.copyOf(totals);
    }

    /**
     * Whose statements are meant.
     *
     * @param outlet  in whose reports they are; empty: whoever's
     * @param speaker id of whom they are of; empty: whoever's
     */
    public record Of(Optional<String> outlet, Optional<String> speaker) {

        /** All of them. */
        public static final Of ALL = new Of(Optional.empty(), Optional.empty());

        public Of {
            Objects.requireNonNull(outlet, "outlet is null");
            Objects.requireNonNull(speaker, "speaker is null");
        }
    }

    /**
     * How many statements of a claim were said on a day.
     *
     * @param day EDTF, of saying or, where no year of that is known, of publication; empty: neither is known
     */
    public record OnDay(Stance side, Optional<String> day, int statements) { }

    /**
     * Who takes a side of a claim, or in whose reports that is.
     *
     * @param claim id
     * @param id    of the speaker; of an outlet its name
     */
    public record Voice(String claim, String id, String name, Stance side, int statements) { }
}
