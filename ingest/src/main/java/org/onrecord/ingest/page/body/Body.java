package org.onrecord.ingest.page.body;

import java.util.List;

/** The main text of a page. @param blocks in reading order; none when the page has no report in it */
public record Body(List<Block> blocks) {

    /** A page without a report. */
    public static final Body NONE = new Body(List.of());

    public Body {
        blocks = List.copyOf(blocks);
    }
}
