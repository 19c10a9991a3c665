package org.onrecord.ingest.page.body;

import java.util.HashMap;
import java.util.Map;

/**
 * What the names of elements say that hold a segment and not the headline: a wrapper around the whole page may be called anything, the part
 * that begins after the headline or stands beside it is called what it is.
 */
final class Zones {

    /** Traits of parts that are no body. */
    private static final long ASIDE = bits(Trait.COMMENT, Trait.RELATED, Trait.SIDEBAR, Trait.NAV, Trait.FOOTER, Trait.NEWSLETTER, Trait.WALL, Trait.AD, Trait.LEGAL,
            Trait.OVERLAY, Trait.IN_ASIDE, Trait.IN_NAV, Trait.IN_FOOTER, Trait.IN_FORM, Trait.HIDDEN, Trait.CLASS_HIDDEN);

    /** Traits of parts that are rarely body. */
    private static final long DOUBTFUL = bits(Trait.TRENDING, Trait.TEASER, Trait.SOCIAL, Trait.BYLINE, Trait.META, Trait.BOX, Trait.LIVE, Trait.VIDEO, Trait.IMAGE,
            Trait.IN_HEADER, Trait.STANDFIRST, Trait.NOTE, Trait.CAPTION);

    private static final long BODILY = bits(Trait.BODY, Trait.MARKED_BODY, Trait.PARAGRAPH, Trait.CONTENT);

    private final Map<Holder, Zone> zones = new HashMap<>();

    /** @param levels elements between; @param traits of all these; @param asides how many of them have a trait of no body */
    private record Zone(int levels, long traits, int asides) { }

    private static final Zone OUTSIDE = new Zone(0, 0, 0);

    /** @param heading index of the headline's segment; -1: none, and no element holds it */
    Zones(Outline outline, int heading) {
        for (Holder holder : outline.holders) {
            if (holder.firstSegment > heading || heading >= holder.endSegment) {
                Zone around = zones.getOrDefault(holder.parent, OUTSIDE);
                long own = holder.traits;
                zones.put(holder, new Zone(around.levels + 1, around.traits | own, around.asides + ((own & ASIDE) != 0 ? 1 : 0)));
            }
        }
    }

    private static long bits(Trait... traits) {
        long bits = 0;
        for (Trait trait : traits) {
            bits |= trait.bit();
        }
        return bits;
    }

    void describe(Segment segment, Row row) {
        Zone zone = zones.getOrDefault(segment.owner, OUTSIDE);
        long traits = zone.traits | segment.inlineTraits;
        row.put("zone levels", zone.levels);
        row.put("zone aside", Long.bitCount(traits & ASIDE));
        row.put("zone asides", zone.asides);
        row.put("zone doubtful", Long.bitCount(traits & DOUBTFUL));
        row.put("zone bodily", Long.bitCount(traits & BODILY));
        row.put("zone comment", (traits & Trait.COMMENT.bit()) != 0 ? 1 : 0);
        row.put("zone hidden", (traits & (Trait.HIDDEN.bit() | Trait.CLASS_HIDDEN.bit())) != 0 ? 1 : 0);
        row.put("zone related", (traits & (Trait.RELATED.bit() | Trait.TRENDING.bit())) != 0 ? 1 : 0);
        row.put("zone pitch", (traits & (Trait.NEWSLETTER.bit() | Trait.WALL.bit())) != 0 ? 1 : 0);
    }
}
