package org.onrecord.ingest.page.meta;

import java.util.Locale;

/** Where on a page something was found. */
public enum Origin {

    /** A script of schema.org's vocabulary. */
    JSON_LD,
    /** Attributes itemprop or property in the markup. */
    MICRODATA,
    /** Open Graph's meta elements, article: included. */
    OG,
    /** Any other meta, link or title element, and html's own attributes. */
    META,
    /** What readers see. */
    TEXT,
    /** The page's address. */
    ADDRESS;

    /** The name in the record, e.g. "json-ld". */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
