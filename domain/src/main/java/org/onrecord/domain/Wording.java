package org.onrecord.domain;

import java.util.Objects;
import java.util.Optional;

/**
 * The words of a statement in the report.
 *
 * @param source  the words that name the source; empty: the text names none here
 * @param cue     the reporting words with auxiliaries and negation ("has not denied"); empty: none stand here
 * @param content what was said, quotation marks included
 */
public record Wording(Optional<Passage> source, Optional<Passage> cue, Passage content) {

    public Wording {
        Objects.requireNonNull(source, "source is null");
        Objects.requireNonNull(cue, "cue is null");
        Objects.requireNonNull(content, "content is null");
    }
}
