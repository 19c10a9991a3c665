package org.onrecord.ingest.page.body;

import java.util.List;

/** Sums over any run of segments, at once. */
final class Sums {

    private final int[] words;
    private final int[] linkWords;
    private final int[] good;

    Sums(List<Segment> segments) {
        words = new int[segments.size() + 1];
        linkWords = new int[segments.size() + 1];
        good = new int[segments.size() + 1];
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            words[i + 1] = words[i] + segment.words;
            linkWords[i + 1] = linkWords[i] + segment.linkWords;
            good[i + 1] = good[i] + (segment.isGood() ? segment.words : 0);
        }
    }

    int words(int from, int to) {
        return words[to] - words[from];
    }

    int linkWords(int from, int to) {
        return linkWords[to] - linkWords[from];
    }

    /** Words of those segments that are good. */
    int good(int from, int to) {
        return good[to] - good[from];
    }
}
