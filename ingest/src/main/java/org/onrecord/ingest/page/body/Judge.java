package org.onrecord.ingest.page.body;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says which segments are body: each is judged for itself, then again with what was said of its company, then the page as a whole. */
final class Judge {

    private static final Forest FIRST = Forest.load("first.trees");
    private static final Forest SECOND = Forest.load("second.trees");

    /** A segment that is body rather than not is never left out. */
    private static final float SURE = .5f;

    /** Judged below this, on sites not learnt from, were 38 of 8,350 segments of bodies and 78 % of all: company is not asked about them. */
    private static final float HOPELESS = .02f;

    /** From this many words on a segment that was said already is a copy; shorter ones may be said twice (recipes, interviews). */
    private static final int LONG_REPEAT = 60;

    /** Share of its runs of words that make it a copy. */
    private static final double REPEATED = .8;
    private static final int SHINGLE = 4;

    private Judge() { }

    static BitSet body(Outline outline, Features features) {
        List<Segment> segments = outline.segments;
        float[][] rows = new float[segments.size()][];
        float[] first = new float[segments.size()];
        Row row = Row.unnamed();
        for (int i = 0; i < rows.length; i++) {
            row.clear();
            features.describe(i, row);
            rows[i] = row.values();
            first[i] = FIRST.judge(rows[i]);
        }
        Company company = new Company(segments, first);
        float[] second = new float[segments.size()];
        for (int i = 0; i < rows.length; i++) {
            second[i] = first[i] < HOPELESS ? first[i] : SECOND.judge(describe(company, i, rows[i], row));
        }
        return withoutCopies(outline, chosen(segments, second));
    }

    private static float[] describe(Company company, int index, float[] first, Row row) {
        row.clear();
        company.describe(index, row);
        row.put(first);
        return row.view();
    }

    /** Those whose words, with what each is likely to be, make the expected F1 of the page's words greatest. */
    static BitSet chosen(List<Segment> segments, float[] scores) {
        float limit = Math.min(SURE, limit(segments, scores));
        BitSet chosen = new BitSet();
        for (int i = 0; i < scores.length; i++) {
            chosen.set(i, scores[i] >= limit);
        }
        return chosen;
    }

    private static float limit(List<Segment> segments, float[] scores) {
        // Score and place in one number, so that sorting boxes nothing; scores are not negative, so that their bits sort as they do.
        long[] order = new long[scores.length];
        for (int i = 0; i < scores.length; i++) {
            order[i] = -((long) Float.floatToIntBits(scores[i]) << 32) + i;
        }
        Arrays.sort(order);
        double expected = 0;
        for (Segment segment : segments) {
            expected += (double) segment.words * scores[segment.index];
        }
        double right = 0;
        double taken = 0;
        double most = 0;
        float limit = SURE;
        for (long one : order) {
            int i = (int) (one & Integer.MAX_VALUE);
            right += (double) segments.get(i).words * scores[i];
            taken += segments.get(i).words;
            if (2 * right / (taken + expected) > most) {
                most = 2 * right / (taken + expected);
                limit = scores[i];
            }
        }
        return limit;
    }

    private static BitSet withoutCopies(Outline outline, BitSet chosen) {
        Set<Integer> said = new HashSet<>();
        BitSet kept = new BitSet();
        for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
            Segment segment = outline.segments.get(i);
            int known = 0;
            int all = 0;
            for (int word = segment.firstWord; word + SHINGLE <= segment.endWord(); word++, all++) {
                known += said.contains(outline.words.run(word, SHINGLE)) ? 1 : 0;
            }
            if (segment.words < LONG_REPEAT || known < REPEATED * all) {
                kept.set(i);
                for (int word = segment.firstWord; word + SHINGLE <= segment.endWord(); word++) {
                    said.add(outline.words.run(word, SHINGLE));
                }
            }
        }
        return kept;
    }
}
