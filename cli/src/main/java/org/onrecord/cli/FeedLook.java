package org.onrecord.cli;

import java.util.List;
import org.onrecord.ingest.Ingested;
import org.onrecord.ingest.input.Link;

/** What came of a look at a feed. */
sealed interface FeedLook {

    /** The entries that it names, in its order; none is no fault. */
    record Links(List<Link> links) implements FeedLook {

        public Links {
            links = List.copyOf(links);
        }
    }

    /** No feed was to be had. */
    record Nothing(Ingested why) implements FeedLook { }
}
