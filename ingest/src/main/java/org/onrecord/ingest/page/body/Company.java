package org.onrecord.ingest.page.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can be said of a segment once each has a first judgement: how those beside it, around it and like it were judged. */
final class Company {

    private static final int NEIGHBOURS = 5;
    private static final int[] REACHES = {2, 4, 8, 16};
    private static final int LEVELS = 5;

    /** From here on the first judgement is yes. */
    private static final double YES = .5;

    private final List<Segment> segments;
    private final float[] scores;
    private final double[] words;
    private final double[] yesWords;
    private final Map<Integer, double[]> looks = new HashMap<>();
    private final Map<Holder, double[]> siblings = new HashMap<>();
    private final Stretch best;
    private final int[] lastYes;
    private final int[] nextYes;

    /** @param scores first judgements, 0 to 1, one a segment */
    Company(List<Segment> segments, float[] scores) {
        this.segments = segments;
        this.scores = scores;
        int count = segments.size();
        words = new double[count + 1];
        yesWords = new double[count + 1];
        lastYes = new int[count];
        nextYes = new int[count];
        double[] gains = new double[count];
        for (int i = 0; i < count; i++) {
            Segment segment = segments.get(i);
            words[i + 1] = words[i] + segment.words;
            yesWords[i + 1] = yesWords[i] + segment.words * scores[i];
            lastYes[i] = scores[i] >= YES ? i : i == 0 ? -1 : lastYes[i - 1];
            gains[i] = (scores[i] - YES) * Math.sqrt(segment.words);
            add(looks, Features.look(segment), segment);
            add(siblings, segment.owner.up(1), segment);
        }
        for (int i = count - 1; i >= 0; i--) {
            nextYes[i] = scores[i] >= YES ? i : i == count - 1 ? -1 : nextYes[i + 1];
        }
        best = Stretch.best(gains);
    }

    private <K> void add(Map<K, double[]> groups, K key, Segment segment) {
        double[] group = groups.computeIfAbsent(key, _ -> new double[3]);
        group[0] += segment.words;
        group[1] += segment.words * scores[segment.index];
        group[2] = Math.max(group[2], scores[segment.index]);
    }

    void describe(int index, Row row) {
        Segment s = segments.get(index);
        row.put("score", scores[index]);
        for (int by = -NEIGHBOURS; by <= NEIGHBOURS; by++) {
            if (by != 0) {
                row.put("score beside", by, index + by >= 0 && index + by < scores.length ? scores[index + by] : -1);
            }
        }
        for (int reach : REACHES) {
            row.put("yes before", reach, share(Math.max(0, index - reach), index));
            row.put("yes after", reach, share(index + 1, Math.min(scores.length, index + 1 + reach)));
        }
        around(s, row);
        groups(s, row);
        place(index, row);
    }

    /** Of the words in a run of segments, the share judged to be body; -1 for no words. */
    private double share(int from, int to) {
        return to <= from || words[to] == words[from] ? -1 : (yesWords[to] - yesWords[from]) / (words[to] - words[from]);
    }

    private void around(Segment s, Row row) {
        double yes = Math.max(1, yesWords[scores.length]);
        for (int level = 0; level < LEVELS; level++) {
            Holder holder = s.owner.up(level);
            row.put("up yes", level, share(holder.firstSegment, holder.endSegment));
            row.put("up yes of page", level, (yesWords[holder.endSegment] - yesWords[holder.firstSegment]) / yes);
            row.put("up others yes", level, others(s, holder));
        }
    }

    private double others(Segment s, Holder holder) {
        double all = words[holder.endSegment] - words[holder.firstSegment] - s.words;
        double yes = yesWords[holder.endSegment] - yesWords[holder.firstSegment] - s.words * scores[s.index];
        return all <= 0 ? -1 : yes / all;
    }

    private void groups(Segment s, Row row) {
        double[] alike = looks.get(Features.look(s));
        row.put("alike yes", alike[1] / Math.max(1, alike[0]));
        row.put("alike yes words", alike[1]);
        row.put("alike most", alike[2]);
        double[] beside = siblings.get(s.owner.up(1));
        row.put("beside yes", beside[1] / Math.max(1, beside[0]));
        row.put("beside yes words", beside[1]);
        row.put("beside most", beside[2]);
    }

    private void place(int index, Row row) {
        double yes = Math.max(1, yesWords[scores.length]);
        row.put("yes words", yes);
        row.put("yes before share", yesWords[index] / yes);
        row.put("yes after share", (yesWords[scores.length] - yesWords[index + 1]) / yes);
        row.put("since yes", index == 0 || lastYes[index - 1] < 0 ? 999 : index - lastYes[index - 1]);
        row.put("until yes", index == scores.length - 1 || nextYes[index + 1] < 0 ? 999 : nextYes[index + 1] - index);
        row.put("words since yes", index == 0 || lastYes[index - 1] < 0 ? 9999 : words[index] - words[lastYes[index - 1] + 1]);
        row.put("words until yes", index == scores.length - 1 || nextYes[index + 1] < 0 ? 9999 : words[nextYes[index + 1]] - words[index + 1]);
        row.put("after stretch start", index - best.start());
        row.put("before stretch end", best.end() - index);
        row.put("in stretch", best.holds(index) ? 1 : 0);
        row.put("stretch yes share", (yesWords[best.end()] - yesWords[best.start()]) / yes);
    }
}
