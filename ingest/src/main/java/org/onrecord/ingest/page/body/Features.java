package org.onrecord.ingest.page.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can be said of a segment before any is judged: its text, its tag, what holds it, where it stands, what is beside it. */
final class Features {

    private static final Trait[] TRAITS = Trait.values();
    private static final Cue[] CUES = Cue.values();
    private static final int NEIGHBOURS = 3;
    private static final int LEVELS = 4;
    private static final Segment NOBODY = new Segment(-1, new Holder(null, "#none", "", 0, 0), 0);

    private final Outline outline;
    private final Witness witness;
    private final List<Segment> segments;
    private final Sums all;
    private final Map<Integer, int[]> looks = new HashMap<>();
    private final Map<Holder, int[]> siblings = new HashMap<>();
    private final Map<Integer, Integer> copies = new HashMap<>();
    private final int heading;
    private final int bestStart;
    private final int bestEnd;

    Features(Outline outline, Witness witness) {
        this.outline = outline;
        this.witness = witness;
        segments = outline.segments;
        all = new Sums(segments);
        for (Segment segment : segments) {
            count(looks, look(segment), segment);
            count(siblings, segment.owner.up(1), segment);
            copies.merge(segment.hash, 1, Integer::sum);
        }
        heading = heading();
        Holder best = best();
        bestStart = best == null ? 0 : best.firstSegment;
        bestEnd = best == null ? segments.size() : best.endSegment;
    }

    private static int look(Segment segment) {
        return segment.owner.look * 31 + segment.owner.up(1).look;
    }

    private static <K> void count(Map<K, int[]> groups, K key, Segment segment) {
        int[] group = groups.computeIfAbsent(key, _ -> new int[3]);
        group[0]++;
        group[1] += segment.words;
        group[2] += segment.isGood() ? segment.words : 0;
    }

    /** The first h1 whose words are the title's, else the first h1. */
    private int heading() {
        int first = -1;
        for (Segment segment : segments) {
            if (segment.owner.tag.equals("h1")) {
                if (Witness.share(outline.words, segment.firstWord, segment.endWord(), witness.title) > .6) {
                    return segment.index;
                }
                first = first < 0 ? segment.index : first;
            }
        }
        return first;
    }

    /** The deepest element with most of what the best of its kind has: each good segment counts for what holds it, half as much for what holds that. */
    private Holder best() {
        Map<Holder, Double> scores = new HashMap<>();
        Holder best = null;
        for (Segment segment : segments) {
            if (segment.isGood()) {
                Holder holder = segment.owner.up(Tags.isText(segment.owner.tag) ? 1 : 0);
                scores.merge(holder, (double) segment.words, Double::sum);
                if (holder.parent != null) {
                    scores.merge(holder.parent, segment.words * .5, Double::sum);
                }
            }
        }
        for (Holder holder : outline.holders) {
            double score = scores.getOrDefault(holder, 0.0);
            if (score > 0 && (best == null || score > scores.get(best))) {
                best = holder;
            }
        }
        return best;
    }

    void describe(int index, Row row) {
        Segment segment = segments.get(index);
        text(segment, row);
        cues(segment, row);
        traits(segment, row);
        place(segment, row);
        around(segment, row);
        groups(segment, row);
        for (int by = -NEIGHBOURS; by <= NEIGHBOURS; by++) {
            if (by != 0) {
                neighbour(segment, by, row);
            }
        }
    }

    private void text(Segment s, Row row) {
        double words = Math.max(1, s.words);
        row.put("words", s.words);
        row.put("letters per word", s.letters / words);
        row.put("stops", s.stops);
        row.put("words per stop", words / Math.max(1, s.stops));
        row.put("commas per word", s.commas / words);
        row.put("marks per word", s.marks / words);
        row.put("quotes", s.quotes);
        row.put("link share", s.linkShare());
        row.put("links", s.links);
        row.put("strong share", s.strongWords / words);
        row.put("capital share", s.capitalWords / words);
        row.put("shouted share", s.shoutedWords / words);
        row.put("number share", s.numberWords / words);
        row.put("first", s.first);
        row.put("last", s.last);
        row.put("nodes", s.nodes.size());
    }

    private static void cues(Segment s, Row row) {
        for (Cue cue : CUES) {
            row.put("cue " + cue, s.cues[cue.ordinal()]);
        }
        row.put("function share", (double) s.cues[Cue.FUNCTION.ordinal()] / Math.max(1, s.words));
        row.put("first cue", s.firstCue == null ? -1 : s.firstCue.ordinal());
    }

    private static void traits(Segment s, Row row) {
        for (Trait trait : TRAITS) {
            row.put("near " + trait, (s.inlineTraits & trait.bit()) != 0 ? 0 : s.owner.nearest[trait.ordinal()]);
        }
        row.put("tag", Tags.code(s.owner.tag));
        row.put("tag above", Tags.code(s.owner.up(1).tag));
        row.put("depth", s.owner.depth);
    }

    private void place(Segment s, Row row) {
        double words = Math.max(1, outline.words.count());
        row.put("page words", words);
        row.put("page good words", all.good(0, segments.size()));
        row.put("page segments", segments.size());
        row.put("index share", (double) s.index / segments.size());
        row.put("words before share", s.firstWord / words);
        row.put("good before share", all.good(0, s.index) / Math.max(1.0, all.good(0, segments.size())));
        row.put("after heading", heading < 0 ? -1000 : s.index - heading);
        row.put("words after heading", heading < 0 ? -1 : s.firstWord - segments.get(heading).endWord());
        row.put("good after heading", heading < 0 || s.index < heading ? -1 : all.good(heading, s.index));
        row.put("title share", Witness.share(outline.words, s.firstWord, s.endWord(), witness.title));
        row.put("description share", Witness.share(outline.words, s.firstWord, s.endWord(), witness.description));
        row.put("witness share", witness.bodyShare(outline.words, s.firstWord, s.endWord()));
        row.put("copies", copies.get(s.hash));
        row.put("steps", s.steps);
        row.put("images", s.imagesBefore);
    }

    private void around(Segment s, Row row) {
        double goodOfPage = Math.max(1, all.good(0, segments.size()));
        for (int level = 0; level < LEVELS; level++) {
            Holder holder = s.owner.up(level);
            int from = holder.firstSegment;
            int to = holder.endSegment;
            double words = Math.max(1, all.words(from, to));
            row.put("up " + level + " segments", to - from);
            row.put("up " + level + " link share", all.linkWords(from, to) / words);
            row.put("up " + level + " good share", all.good(from, to) / goodOfPage);
            row.put("up " + level + " good of words", all.good(from, to) / words);
            row.put("up " + level + " place", (double) (s.index - from) / Math.max(1, to - from));
        }
        row.put("in best", isInBest(s) ? 1 : 0);
        row.put("after best start", s.index - bestStart);
        row.put("before best end", bestEnd - s.index);
        row.put("best good share", all.good(bestStart, bestEnd) / goodOfPage);
    }

    boolean isInBest(Segment s) {
        return s.index >= bestStart && s.index < bestEnd;
    }

    private void groups(Segment s, Row row) {
        double goodOfPage = Math.max(1, all.good(0, segments.size()));
        int[] alike = looks.get(look(s));
        row.put("alike", alike[0]);
        row.put("alike words", (double) alike[1] / alike[0]);
        row.put("alike good share", alike[2] / goodOfPage);
        int[] beside = siblings.get(s.owner.up(1));
        row.put("beside", beside[0]);
        row.put("beside words", (double) beside[1] / beside[0]);
        row.put("beside good share", beside[2] / goodOfPage);
    }

    private void neighbour(Segment s, int by, Row row) {
        int at = s.index + by;
        Segment other = at >= 0 && at < segments.size() ? segments.get(at) : NOBODY;
        row.put(by + " words", other.words);
        row.put(by + " link share", other.linkShare());
        row.put(by + " tag", other == NOBODY ? -1 : Tags.code(other.owner.tag));
        row.put(by + " look", other.owner.look == s.owner.look ? 1 : 0);
        row.put(by + " parent", other.owner.up(1) == s.owner.up(1) ? 1 : 0);
        row.put(by + " last", other.last);
        row.put(by + " first cue", other.firstCue == null ? -1 : other.firstCue.ordinal());
        row.put(by + " steps", other.steps);
    }
}
