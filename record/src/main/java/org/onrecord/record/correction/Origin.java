package org.onrecord.record.correction;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a correction comes from.
 *
 * @param by  who made it, as they call themselves
 * @param why in their words; empty: they gave no reason
 */
public record Origin(String by, Instant at, Optional<String> why) {

    /** Of a reason, in characters: some 300 words, more than a log's reader reads; a page of the log shows fifty of them. */
    private static final int LONGEST_WHY = 2_000;

    public Origin {
        if (by.isBlank()) {
            throw new IllegalArgumentException("a correction that nobody made");
        }
        Objects.requireNonNull(at, "at is null");
        Objects.requireNonNull(why, "why is null");
    }

    /** Itself, if somebody may give it for a correction. Corrections of other records keep the reasons that they have. */
    public Answer<Origin> checked() {
        return why.filter(words -> words.length() > LONGEST_WHY).isPresent()
                ? Answer.refused("why-too-long", "the reason is longer than " + LONGEST_WHY + " characters: say it in fewer words") : Answer.done(this);
    }
}
