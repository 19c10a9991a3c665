package org.onrecord.ingest.page.body;

import java.util.List;

/** Sums over any run of segments, at once. */
final class Sums {

    private final int[] words;
    private final int[] linkWords;
    private final int[] good;
    private final int[] pitch;
    private final int[] said;
    private final int[] stops;

    Sums(List<Segment> segments) {
        words = new int[segments.size() + 1];
        linkWords = new int[segments.size() + 1];
        good = new int[segments.size() + 1];
        pitch = new int[segments.size() + 1];
        said = new int[segments.size() + 1];
        stops = new int[segments.size() + 1];
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            words[i + 1] = words[i] + segment.words;
            linkWords[i + 1] = linkWords[i] + segment.linkWords;
            good[i + 1] = good[i] + (segment.isGood() ? segment.words : 0);
            pitch[i + 1] = pitch[i] + segment.cues[Cue.YOU.ordinal()] + segment.cues[Cue.WE.ordinal()] + segment.cues[Cue.SIGNUP.ordinal()];
            said[i + 1] = said[i] + segment.cues[Cue.SAID.ordinal()];
            stops[i + 1] = stops[i] + segment.stops;
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

    /** Words that want something of the reader. */
    int pitch(int from, int to) {
        return pitch[to] - pitch[from];
    }

    int said(int from, int to) {
        return said[to] - said[from];
    }

    int stops(int from, int to) {
        return stops[to] - stops[from];
    }
}
