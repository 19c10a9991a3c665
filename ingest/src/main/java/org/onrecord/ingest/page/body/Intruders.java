package org.onrecord.ingest.page.body;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** Takes out of the body what stands in it and is said by others than the report: readers, advertisers, the house, the next report of an endless page. */
final class Intruders {

    /** An element with more than this share of the body's words is no insertion, whatever it is called: on 302 news pages such elements have 1 % of them, or all. */
    private static final double LARGEST = .5;

    /** Words of the shortest report that another may follow: two paragraphs. What comes before an article sooner may be its announcement. */
    private static final int FEWEST_WORDS = 60;

    private final Outline outline;
    private final BitSet body;
    private final int heading;

    private Intruders(Outline outline, BitSet body, int heading) {
        this.outline = outline;
        this.body = body;
        this.heading = heading;
    }

    /** @param heading index of the headline's segment, or -1 */
    static BitSet without(Outline outline, BitSet body, int heading) {
        Intruders intruders = new Intruders(outline, (BitSet) body.clone(), heading);
        intruders.leaveInsertions();
        intruders.leaveNext();
        return intruders.body;
    }

    private void leaveInsertions() {
        int[] sums = sums();
        int all = sums[sums.length - 1];
        for (Holder holder : outline.holders) {
            boolean around = holder.firstSegment <= heading && heading < holder.endSegment;
            if (holder.inserted && !around && sums[holder.endSegment] - sums[holder.firstSegment] <= LARGEST * all) {
                body.clear(holder.firstSegment, holder.endSegment);
            }
        }
    }

    /** Words of the body before each segment, and at last before the end. */
    private int[] sums() {
        int[] sums = new int[outline.segments.size() + 1];
        for (Segment segment : outline.segments) {
            sums[segment.index + 1] = sums[segment.index] + (body.get(segment.index) ? segment.words : 0);
        }
        return sums;
    }

    /** From a further article on that has a first heading of its own and does not belong to the one with the headline. */
    private void leaveNext() {
        if (heading < 0) {
            return;
        }
        Set<Holder> titled = titled();
        int[] sums = sums();
        for (Holder holder : outline.holders) {
            int before = sums[holder.firstSegment] - sums[heading];
            boolean enough = before >= FEWEST_WORDS;
            if (holder.firstSegment > heading && titled.contains(holder) && enough && !isPart(holder)) {
                body.clear(holder.firstSegment, Math.max(holder.firstSegment, body.length()));
                return;
            }
        }
    }

    /** Articles with an h1 that says something else than the headline. */
    private Set<Holder> titled() {
        Set<Holder> titled = new HashSet<>();
        for (Segment segment : outline.segments) {
            if (segment.index > heading && segment.owner.tag.equals("h1") && segment.hash != outline.segments.get(heading).hash) {
                Holder holder = segment.owner;
                while (holder != null && !holder.tag.equals("article")) {
                    holder = holder.parent;
                }
                if (holder != null) {
                    titled.add(holder);
                }
            }
        }
        return titled;
    }

    /** Whether an article around it has the headline too. */
    private boolean isPart(Holder article) {
        for (Holder holder = article.parent; holder != null; holder = holder.parent) {
            if (holder.tag.equals("article") && holder.firstSegment <= heading && heading < holder.endSegment) {
                return true;
            }
        }
        return false;
    }
}
