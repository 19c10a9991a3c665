package org.onrecord.ingest.language;

import java.util.Objects;

/**
 * The language of a text.
 *
 * @param code ISO 639-1, e.g. "en"; ISO 639-3 for a language that has no code of two letters; {@link Language#UNDETERMINED}
 * @param sure whether the text alone decides; false: what its publisher says of it counts more
 */
public record Detected(String code, boolean sure) {

    static final Detected UNDETERMINED = new Detected(Language.UNDETERMINED, false);

    public Detected {
        Objects.requireNonNull(code, "code is null");
    }
}
