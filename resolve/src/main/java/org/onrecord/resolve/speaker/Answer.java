package org.onrecord.resolve.speaker;

import java.util.List;
import org.onrecord.domain.Speaker;

/**
 * What a sieve says of a source.
 *
 * @param who        empty: the report leaves it open
 * @param confidence 0 to 1; see {@link Confidence}
 */
record Answer(List<Identity> who, Speaker.ResolvedBy by, double confidence) {

    static final Answer OPEN = new Answer(List.of(), Speaker.ResolvedBy.DESCRIPTION, 0);

    Answer {
        who = List.copyOf(who);
    }

    static Answer of(Identity who, Speaker.ResolvedBy by, double confidence) {
        return new Answer(List.of(who), by, confidence);
    }

    /** The same answer, found in another way. */
    Answer by(Speaker.ResolvedBy other) {
        return new Answer(who, other, confidence);
    }

    boolean isOpen() {
        return who.isEmpty();
    }
}
