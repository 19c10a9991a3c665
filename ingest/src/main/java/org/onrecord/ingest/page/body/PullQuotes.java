package org.onrecord.ingest.page.body;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Finds quotations set out large that only say again what the body says, with the lines that name their speakers. */
final class PullQuotes {

    private static final int SHINGLE = 4;

    /** Share of its runs of words that the body has elsewhere; editors shorten. */
    private static final double REPEATED = .8;

    /** More words than any pull quote has. */
    private static final int LONGEST = 80;

    private PullQuotes() { }

    static BitSet of(Outline outline, BitSet body) {
        Map<Integer, Integer> runs = new HashMap<>();
        for (int i = body.nextSetBit(0); i >= 0; i = body.nextSetBit(i + 1)) {
            count(outline, outline.segments.get(i), runs, 1);
        }
        BitSet found = new BitSet();
        for (Holder holder : outline.holders) {
            if (isQuote(holder) && !found.get(holder.firstSegment) && repeats(outline, body, holder, runs)) {
                found.set(holder.firstSegment, holder.endSegment);
            }
        }
        return found;
    }

    private static boolean isQuote(Holder holder) {
        return holder.firstSegment < holder.endSegment && (holder.has(Trait.QUOTE) || holder.tag.equals("blockquote") || holder.tag.equals("aside"));
    }

    private static void count(Outline outline, Segment segment, Map<Integer, Integer> runs, int by) {
        for (int word = segment.firstWord; word + SHINGLE <= segment.endWord(); word++) {
            runs.merge(outline.words.run(word, SHINGLE), by, Integer::sum);
        }
    }

    private static boolean repeats(Outline outline, BitSet body, Holder holder, Map<Integer, Integer> runs) {
        int words = 0;
        for (int i = body.nextSetBit(holder.firstSegment); i >= 0 && i < holder.endSegment && words <= LONGEST; i = body.nextSetBit(i + 1)) {
            words += outline.segments.get(i).words;
        }
        if (words < SHINGLE || words > LONGEST) {
            return false;
        }
        Map<Integer, Integer> own = new HashMap<>();
        for (int i = body.nextSetBit(holder.firstSegment); i >= 0 && i < holder.endSegment; i = body.nextSetBit(i + 1)) {
            count(outline, outline.segments.get(i), own, 1);
        }
        long again = own.entrySet().stream().filter(run -> runs.getOrDefault(run.getKey(), 0) > run.getValue()).count();
        return !own.isEmpty() && again >= REPEATED * own.size();
    }
}
