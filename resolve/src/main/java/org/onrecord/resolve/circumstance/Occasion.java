package org.onrecord.resolve.circumstance;

import java.util.List;
import java.util.Optional;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Relay;

/**
 * To whom, through whom and where one thing was said.
 *
 * @param relays nearest to the outlet first
 */
public record Occasion(Optional<Passage> addressee, List<Relay> relays, Optional<Passage> setting) {

    /** Nothing is told. */
    static final Occasion UNKNOWN = new Occasion(Optional.empty(), List.of(), Optional.empty());

    public Occasion {
        relays = List.copyOf(relays);
    }
}
