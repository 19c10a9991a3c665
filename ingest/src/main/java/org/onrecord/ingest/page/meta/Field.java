package org.onrecord.ingest.page.meta;

import java.util.Locale;

/** What a page says of its report in one string; the names are the record format's. */
public enum Field {
    HEADLINE, STANDFIRST, OUTLET, PUBLISHED, CHANGED, LANGUAGE, CANONICAL, SECTION;

    /** The name in the record, e.g. "headline". */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
