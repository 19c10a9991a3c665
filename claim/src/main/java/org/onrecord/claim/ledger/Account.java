package org.onrecord.claim.ledger;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.onrecord.claim.Proposition;
import org.onrecord.claim.side.Sided;
import org.onrecord.domain.Speaker;

/**
 * What one statement says of an event.
 *
 * @param claim the claim it belongs to, in words, to which it takes the side
 */
public record Account(Proposition statement, String claim, Sided side) {

    public Account {
        Objects.requireNonNull(statement, "statement is null");
        Objects.requireNonNull(claim, "claim is null");
        Objects.requireNonNull(side, "side is null");
    }

    /** Who gives it, as the ledger names them. */
    public String who() {
        List<Speaker> speakers = statement.statement().speakers();
        String words = statement.source().isBlank() ? "somebody" : statement.source();
        return speakers.isEmpty() ? words : speakers.stream().map(Speaker::name).collect(Collectors.joining(", "));
    }
}
