package org.onrecord.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a report besides its text.
 *
 * @param source    path or address as given; never empty
 * @param headline  empty when unknown
 * @param outlet    who publishes the report, e.g. "The Quarry Post"; empty when unknown
 * @param byline    the writers' names
 * @param credits   agencies and others named as contributing to the report
 * @param published date of publication as EDTF, e.g. "2017-07-08" or "2017-07-08T14:05:00Z"; empty when unknown,
 *                  never the time of reading
 * @param language  ISO 639-1 code, e.g. "en" (639-3 for a language that has none); "und" when it cannot be told
 */
public record Publication(String source, Optional<String> headline, Optional<String> outlet, List<String> byline,
                          List<String> credits, Optional<String> published, String language) {

    public Publication {
        if (source.isEmpty()) {
            throw new IllegalArgumentException("a report needs a source: the path or address it was read from");
        }
        Objects.requireNonNull(headline, "headline is null");
        Objects.requireNonNull(outlet, "outlet is null");
        Objects.requireNonNull(published, "published is null");
        Objects.requireNonNull(language, "language is null");
        byline = List.copyOf(byline);
        credits = List.copyOf(credits);
    }

    /** A report of which only its source is known, in English. */
    public static Publication of(String source) {
        return new Publication(source, Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty(), "en");
    }
}
