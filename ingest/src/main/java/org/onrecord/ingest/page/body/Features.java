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
    private final int[] topical;
    private final Repeats repeats;
    private final Candidates candidates;
    private final int[] headings;
    private final int[] rivals;
    private final Zones zones;

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
        heading = findHeading();
        topical = new int[segments.size()];
        headings = new int[segments.size()];
        rivals = new int[segments.size() + 1];
        zones = new Zones(outline, heading);
        for (Segment segment : segments) {
            topical[segment.index] = topical(segment);
            rivals[segment.index + 1] = rivals[segment.index] + (heading >= 0 && segment.index > heading && segment.owner.look == segments.get(heading).owner.look ? 1 : 0);
            headings[segment.index] = isHeading(segment) ? segment.index : segment.index == 0 ? -1 : headings[segment.index - 1];
        }
        repeats = new Repeats(segments, outline.words);
        candidates = new Candidates(outline, topical, repeats);
    }

    private static boolean isHeading(Segment segment) {
        return Tags.isHeading(segment.owner.tag) || segment.words > 0 && segment.words < 8 && segment.strongWords == segment.words && segment.stops == 0;
    }

    /** How many of its words are the title's or the description's, and more than function words. */
    private int topical(Segment segment) {
        int count = 0;
        for (int i = segment.firstWord; i < segment.endWord(); i++) {
            int word = outline.words.at(i);
            count += (witness.title.contains(word) || witness.description.contains(word)) && Cue.bits(word) == 0 ? 1 : 0;
        }
        return count;
    }

    static int look(Segment segment) {
        return segment.owner.look * 31 + segment.owner.up(1).look;
    }

    private static <K> void count(Map<K, int[]> groups, K key, Segment segment) {
        int[] group = groups.computeIfAbsent(key, _ -> new int[3]);
        group[0]++;
        group[1] += segment.words;
        group[2] += segment.isGood() ? segment.words : 0;
    }

    /** The heading that says most of the title's words and little else, the first of equals; else the first h1. */
    private int findHeading() {
        int best = -1;
        double most = 0;
        for (Segment segment : segments) {
            if (Tags.isHeading(segment.owner.tag)) {
                double share = Witness.share(outline.words, segment.firstWord, segment.endWord(), witness.title);
                double fit = share < .6 ? 0 : share * segment.words + (segment.owner.tag.equals("h1") ? 2 : 0);
                fit = fit == 0 && best < 0 && segment.owner.tag.equals("h1") ? .1 : fit;
                if (fit > most) {
                    most = fit;
                    best = segment.index;
                }
            }
        }
        return best;
    }

    /** Index of the headline's segment; -1: none found. */
    int heading() {
        return heading;
    }

    void describe(int index, Row row) {
        Segment segment = segments.get(index);
        text(segment, row);
        cues(segment, row);
        traits(segment, row);
        place(segment, row);
        around(segment, row);
        candidates(segment, row);
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
            row.put("cue", cue, s.cues[cue.ordinal()]);
        }
        row.put("function share", (double) s.cues[Cue.FUNCTION.ordinal()] / Math.max(1, s.words));
        row.put("first cue", s.firstCue == null ? -1 : s.firstCue.ordinal());
    }

    private static void traits(Segment s, Row row) {
        for (Trait trait : TRAITS) {
            row.put("near", trait, (s.inlineTraits & trait.bit()) != 0 ? 0 : s.owner.nearest[trait.ordinal()]);
        }
        row.put("tag", s.owner.code);
        row.put("tag above", s.owner.up(1).code);
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
        row.put("rival headings", rivals[s.index]);
        row.put("rival headings of page", rivals[segments.size()]);
        zones.describe(s, row);
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
            row.put("up segments", level, to - from);
            row.put("up link share", level, all.linkWords(from, to) / words);
            row.put("up good share", level, all.good(from, to) / goodOfPage);
            row.put("up good of words", level, all.good(from, to) / words);
            row.put("up pitch", level, all.pitch(from, to) / words);
            row.put("up said", level, all.said(from, to) / words);
            row.put("up stops", level, all.stops(from, to) / words);
            row.put("up place", level, (double) (s.index - from) / Math.max(1, to - from));
        }
    }

    private void candidates(Segment s, Row row) {
        double worth = Math.max(1, candidates.worth(0, segments.size()));
        int in = 0;
        int named = 0;
        for (Stretch run : candidates.runs) {
            boolean holds = run.holds(s.index);
            in += holds ? 1 : 0;
            row.put("candidate in", named, holds ? 1 : 0);
            row.put("candidate after start", named, s.index - run.start());
            row.put("candidate before end", named, run.end() - s.index);
            row.put("candidate worth share", named, candidates.worth(run.start(), run.end()) / worth);
            row.put("candidate size", named++, run.end() - run.start());
        }
        row.put("candidates in", in);
        row.put("worth", candidates.worth(s.index, s.index + 1));
        for (int level = 0; level < LEVELS; level++) {
            Holder holder = s.owner.up(level);
            row.put("up worth share", level, candidates.worth(holder.firstSegment, holder.endSegment) / worth);
            row.put("up worth of words", level, candidates.worth(holder.firstSegment, holder.endSegment) / Math.max(1, all.words(holder.firstSegment, holder.endSegment)));
        }
        row.put("topical", topical[s.index]);
        row.put("topical share", (double) topical[s.index] / Math.max(1, s.words));
        row.put("said earlier", repeats.earlier(s.index));
        row.put("said later", repeats.later(s.index));
        heading(s, row);
    }

    private static final Cue[] TOLD = {Cue.YOU, Cue.SIGNUP, Cue.RELATED, Cue.AUTHOR, Cue.COMMENT, Cue.NOTE, Cue.SITE};

    private void heading(Segment s, Row row) {
        Segment above = s.index == 0 || headings[s.index - 1] < 0 ? NOBODY : segments.get(headings[s.index - 1]);
        row.put("since heading", above == NOBODY ? 999 : s.index - above.index);
        row.put("heading words", above.words);
        row.put("heading topical", above == NOBODY ? 0 : topical[above.index]);
        row.put("heading tag", above == NOBODY ? -1 : above.owner.code);
        row.put("heading look", above.owner.look == s.owner.look ? 1 : 0);
        for (Cue cue : TOLD) {
            row.put("heading", cue, above.cues[cue.ordinal()]);
        }
    }

    boolean isInBest(Segment s) {
        return candidates.runs.getFirst().holds(s.index);
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
        row.put("beside words", by, other.words);
        row.put("beside link share", by, other.linkShare());
        row.put("beside tag", by, other == NOBODY ? -1 : other.owner.code);
        row.put("beside look", by, other.owner.look == s.owner.look ? 1 : 0);
        row.put("beside parent", by, other.owner.up(1) == s.owner.up(1) ? 1 : 0);
        row.put("beside last", by, other.last);
        row.put("beside first cue", by, other.firstCue == null ? -1 : other.firstCue.ordinal());
        row.put("beside steps", by, other.steps);
    }
}
