package org.onrecord.web.picture;

import org.onrecord.web.ask.Table;

/** Something to look at that a table says as well. Lengths are in pixels of the picture, from its left upper corner. */
public sealed interface Picture permits Attention, Grid, OriginPicture, Timeline {

    /** What it shows, in a few words. */
    String title();

    /** The same in a sentence, for those who do not see it. */
    String description();

    int width();

    int height();

    Table table();
}
