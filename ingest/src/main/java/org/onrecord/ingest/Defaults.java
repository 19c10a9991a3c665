package org.onrecord.ingest;

import java.util.Objects;
import java.util.Optional;
import org.onrecord.domain.Publication;

/**
 * What to take for reports that do not say it themselves.
 *
 * @param published date of publication, EDTF, e.g. "2017-07-08"
 * @param outlet    who publishes, e.g. "The Quarry Post"
 */
public record Defaults(Optional<String> published, Optional<String> outlet) {

    /** Nothing is taken for granted. */
    public static final Defaults NONE = new Defaults(Optional.empty(), Optional.empty());

    public Defaults {
        Objects.requireNonNull(published, "published is null");
        Objects.requireNonNull(outlet, "outlet is null");
    }

    /** The same, with date and outlet filled in where they are unknown. */
    Publication fill(Publication known) {
        return new Publication(known.source(), known.headline(), known.outlet().or(() -> outlet), known.byline(),
                known.credits(), known.published().or(() -> published), known.language());
    }
}
