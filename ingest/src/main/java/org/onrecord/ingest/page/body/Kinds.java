package org.onrecord.ingest.page.body;

import java.util.BitSet;
import java.util.Optional;
import org.onrecord.ingest.page.body.Block.Kind;

/** What each segment is that goes into the report: those judged to be body, and what stands between them and belongs to the report. */
final class Kinds {

    /** How far up, in elements, a name still speaks of this segment and not of the whole page. */
    private static final int CLOSE = 3;

    /** Words of the longest credit line; what is longer tells of somebody. */
    private static final int LONGEST_CREDIT = 25;

    /** Words of the shortest caption; shorter ones are buttons and counters. */
    private static final int SHORTEST_CAPTION = 3;

    private final Outline outline;
    private final BitSet body;
    private final BitSet pulled;
    private final int first;
    private final int last;

    /** @param heading index of the headline's segment, or -1: between it and the body stand the first picture and its caption */
    Kinds(Outline outline, BitSet body, int heading) {
        this.outline = outline;
        this.body = body;
        pulled = PullQuotes.of(outline, body);
        first = heading >= 0 && heading < body.nextSetBit(0) ? heading + 1 : body.nextSetBit(0);
        last = body.length();
    }

    /** Empty: not in the report. */
    Optional<Kind> of(Segment segment) {
        if (body.get(segment.index)) {
            return Optional.of(inBody(segment));
        }
        return segment.index < first || segment.index >= last ? Optional.empty() : between(segment);
    }

    private Kind inBody(Segment segment) {
        if (isPost(segment)) {
            return Kind.EMBED;
        }
        if (pulled.get(segment.index)) {
            return Kind.FURNITURE;
        }
        return switch (segment.owner.tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Kind.CROSSHEAD;
            case "figcaption" -> Kind.CAPTION;
            case "li", "dd", "dt" -> Kind.ITEM;
            default -> Kind.PARAGRAPH;
        };
    }

    private Optional<Kind> between(Segment segment) {
        if (isPost(segment)) {
            return Optional.of(Kind.EMBED);
        }
        if (isCaption(segment)) {
            return Optional.of(Kind.CAPTION);
        }
        boolean credit = isClose(segment, Trait.BYLINE, CLOSE) && segment.firstCue == Cue.AUTHOR && segment.words <= LONGEST_CREDIT && segment.index > body.nextSetBit(0);
        return credit ? Optional.of(Kind.CREDIT) : Optional.empty();
    }

    /** A post of some network, set out as a quotation. */
    private static boolean isPost(Segment segment) {
        return isClose(segment, Trait.EMBED, CLOSE) && isClose(segment, Trait.IN_QUOTE, CLOSE);
    }

    private boolean isCaption(Segment segment) {
        boolean named = segment.owner.tag.equals("figcaption") || isClose(segment, Trait.CAPTION, 2) && segment.owner.within(Trait.IN_FIGURE);
        return named && segment.words >= SHORTEST_CAPTION && segment.linkShare() < .5 && !isSaid(segment);
    }

    /** Whether the segment before says the same: captions are often there twice, for two sizes of screen. */
    private boolean isSaid(Segment segment) {
        return segment.index > 0 && outline.segments.get(segment.index - 1).hash == segment.hash;
    }

    private static boolean isClose(Segment segment, Trait trait, int levels) {
        return (segment.inlineTraits & trait.bit()) != 0 || segment.owner.nearest[trait.ordinal()] <= levels;
    }
}
