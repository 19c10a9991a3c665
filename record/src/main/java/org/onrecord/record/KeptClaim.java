package org.onrecord.record;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.onrecord.domain.Claim;

/**
 * A claim as it is kept.
 *
 * @param whySides why each statement is on its side, in words for people; statements that plainly are have none
 */
public record KeptClaim(Claim claim, Map<String, List<String>> whySides) {

    public KeptClaim {
        Objects.requireNonNull(claim, "claim is null");
        whySides = Map.copyOf(whySides);
    }
}
