package org.onrecord.ingest.format;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.ingest.format.feed.Link;
import org.onrecord.ingest.input.Found;
import org.onrecord.ingest.input.Received;

/** Feeds, agency items and dumps, known by what is in them. Takes time and memory in proportion to the document. */
public final class Formats {

    private Formats() { }

    /**
     * What a document holds: in its order, a draft for each report in it and a refusal for what gives none.
     *
     * @return empty: it is of no format known here
     */
    public static Optional<List<Found>> read(Received document) {
        Objects.requireNonNull(document, "document is null");
        return Optional.empty();
    }

    /** The entries of a feed or sitemap that have an address, each address once, in its order; of anything else, none. */
    public static List<Link> links(Received document) {
        Objects.requireNonNull(document, "document is null");
        return List.of();
    }
}
