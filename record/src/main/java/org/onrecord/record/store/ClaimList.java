package org.onrecord.record.store;

import java.util.List;
import org.onrecord.record.ClaimSummary;

/**
 * Some claims.
 *
 * @param claims those asked for: the most disputed first, by the lesser of how many statements assert and deny, then those with the most statements
 * @param total  how many there are, those not given included
 */
public record ClaimList(List<ClaimSummary> claims, long total) {

    public ClaimList {
        claims = List.copyOf(claims);
    }
}
