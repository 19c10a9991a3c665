package org.onrecord.ingest.format.feed;

import java.util.List;
import java.util.Optional;
import org.onrecord.ingest.format.syntax.Fault;

/**
 * A feed as it stands in its document.
 *
 * @param format  "rss", "atom" or "json-feed"
 * @param title   of the feed
 * @param site    address of the site it is of
 * @param writers of all entries that name none
 * @param taken   how many entries the feed says were taken back
 * @param fault   why not all was read
 */
record Feed(String format, Optional<String> title, Optional<String> site, Optional<String> language, List<String> writers, List<Entry> entries, int taken,
            Optional<Fault> fault) { }
