package org.onrecord.ingest.input;

import java.util.Objects;
import java.util.Optional;

/**
 * An entry of a feed or sitemap.
 *
 * @param address   absolute; of the page that the entry is about, or, in an index of sitemaps, of a sitemap
 * @param published EDTF, with the zone as given; empty when the feed does not say, or says no date
 * @param changed   the same, of the last change
 * @param outlet    who publishes it, e.g. "The Quarry Post"
 */
public record Link(String address, Optional<String> published, Optional<String> changed, Optional<String> title, Optional<String> outlet) {

    public Link {
        if (address.isEmpty()) {
            throw new IllegalArgumentException("an entry without an address");
        }
        Objects.requireNonNull(published, "published is null");
        Objects.requireNonNull(changed, "changed is null");
        Objects.requireNonNull(title, "title is null");
        Objects.requireNonNull(outlet, "outlet is null");
    }
}
