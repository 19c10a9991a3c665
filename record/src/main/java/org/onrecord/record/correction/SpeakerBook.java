package org.onrecord.record.correction;

import java.util.Optional;
import org.onrecord.domain.Speaker;

/** The speakers that a record knows. */
public interface SpeakerBook {

    /**
     * Whom a person means; never a guess: a name that fits several, or none, is refused with those who come near.
     *
     * @param name  a name or an id
     * @param fresh what they are if the record does not know them; empty: they must be known
     */
    Answer<Speaker> find(String name, Optional<Speaker.Type> fresh);
}
