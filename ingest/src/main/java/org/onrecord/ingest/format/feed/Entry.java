package org.onrecord.ingest.format.feed;

import java.util.List;
import java.util.Optional;
import org.onrecord.ingest.format.report.Block;

/**
 * An entry of a feed as it stands there, dates and names unread.
 *
 * @param id       what the feed calls it by
 * @param address  absolute; of its page
 * @param outlet   who published it, when that is not the feed's
 * @param language a tag, when it is not the feed's
 * @param content  the element meant for the whole text
 * @param summary  the one meant for a summary, as HTML or text
 * @param captions what its pictures show
 */
record Entry(Optional<String> id, Optional<String> address, Optional<String> title, Optional<String> published, Optional<String> updated,
             List<String> writers, Optional<String> outlet, Optional<String> language, List<Block> content, Optional<String> summary, List<String> captions) {

    /** One that says nothing. */
    static final Entry EMPTY = new Entry(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
            Optional.empty(), List.of(), Optional.empty(), List.of());
}
