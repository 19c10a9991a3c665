package org.onrecord.ingest.page.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Several simple extractors' answers to where the body is, each a run of segments; the trees learn when to believe which. */
final class Candidates {

    private static final Trait[] ASIDE = {Trait.HIDDEN, Trait.OVERLAY, Trait.COMMENT, Trait.RELATED, Trait.IN_FOOTER, Trait.FOOTER, Trait.IN_ASIDE, Trait.IN_NAV, Trait.LEGAL,
        Trait.NEWSLETTER};

    private final Outline outline;
    private final double[] worth;
    private final double[] worths;

    /** The runs, in a fixed order. */
    final List<Stretch> runs;

    /** @param topical for each segment, how many of its words are the title's own */
    Candidates(Outline outline, int[] topical, Repeats repeats) {
        this.outline = outline;
        int count = outline.segments.size();
        worth = new double[count];
        worths = new double[count + 1];
        double[] gains = new double[count];
        for (Segment segment : outline.segments) {
            int i = segment.index;
            worth[i] = segment.isGood() ? worth(segment, topical[i]) * (1 - repeats.earlier(i)) : 0;
            worths[i + 1] = worths[i] + worth[i];
            gains[i] = segment.isGood() ? Math.sqrt(worth[i]) : -Math.min(3, .5 + segment.linkShare() * segment.words * .3);
        }
        runs = List.of(dense(segment -> segment.isGood() ? segment.words : 0), dense(segment -> worth[segment.index]), heaviest(h -> h.has(Trait.BODY) || h.has(Trait.MARKED_BODY)),
                heaviest(h -> h.has(Trait.IN_ARTICLE) || h.has(Trait.ARTICLE)), heaviest(h -> h.has(Trait.CONTENT)), Stretch.best(gains));
    }

    private static double worth(Segment s, int topical) {
        double pitch = s.cues[Cue.YOU.ordinal()] + s.cues[Cue.WE.ordinal()] + 2 * s.cues[Cue.SIGNUP.ordinal()] + s.cues[Cue.LEGAL.ordinal()];
        double worth = s.words * Math.max(.1, 1 - 4 * pitch / s.words) * (1 + .3 * Math.min(4, topical));
        for (Trait trait : ASIDE) {
            if (s.owner.within(trait) && s.owner.nearest[trait.ordinal()] < 6) {
                worth *= .4;
            }
        }
        return worth;
    }

    double worth(int from, int to) {
        return worths[to] - worths[from];
    }

    private interface Weight {
        double of(Segment segment);
    }

    /** The element whose segments weigh most, those of the elements in it half as much. */
    private Stretch dense(Weight weight) {
        Map<Holder, Double> scores = new HashMap<>();
        for (Segment segment : outline.segments) {
            double of = weight.of(segment);
            if (of > 0) {
                Holder holder = segment.owner.up(Tags.isText(segment.owner.tag) ? 1 : 0);
                scores.merge(holder, of, Double::sum);
                if (holder.parent != null) {
                    scores.merge(holder.parent, of * .5, Double::sum);
                }
            }
        }
        Holder best = null;
        for (Holder holder : outline.holders) {
            double score = scores.getOrDefault(holder, 0.0);
            if (score > 0 && (best == null || score > scores.get(best))) {
                best = holder;
            }
        }
        return best == null ? Stretch.NONE : new Stretch(best.firstSegment, best.endSegment);
    }

    /** Among such elements the one with most worth, the innermost where it makes no difference. */
    private Stretch heaviest(Predicate<Holder> which) {
        Stretch best = Stretch.NONE;
        for (Holder holder : outline.holders) {
            if (which.test(holder) && worth(holder.firstSegment, holder.endSegment) > 0
                    && worth(holder.firstSegment, holder.endSegment) >= worth(best.start(), best.end())) {
                best = new Stretch(holder.firstSegment, holder.endSegment);
            }
        }
        return best;
    }
}
