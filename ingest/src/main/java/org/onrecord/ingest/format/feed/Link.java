package org.onrecord.ingest.format.feed;

import java.util.Objects;
import java.util.Optional;

/**
 * An entry of a feed or sitemap.
 *
 * @param address   absolute; of the page that the entry is about
 * @param published EDTF, with the zone as given; empty when the feed does not say, or says no date
 */
public record Link(String address, Optional<String> published, Optional<String> title) {

    public Link {
        if (address.isEmpty()) {
            throw new IllegalArgumentException("an entry without an address");
        }
        Objects.requireNonNull(published, "published is null");
        Objects.requireNonNull(title, "title is null");
    }
}
