package org.onrecord.ingest.page.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much of each segment the page says elsewhere: earlier, or later. Counted in runs of four words. */
final class Repeats {

    private static final int SHINGLE = 4;

    private final float[] earlier;
    private final float[] later;

    Repeats(List<Segment> segments, Words words) {
        earlier = new float[segments.size()];
        later = new float[segments.size()];
        Map<Integer, Integer> first = new HashMap<>();
        Map<Integer, Integer> last = new HashMap<>();
        for (Segment segment : segments) {
            for (int i = segment.firstWord; i + SHINGLE <= segment.endWord(); i++) {
                int shingle = words.run(i, SHINGLE);
                first.putIfAbsent(shingle, segment.index);
                last.put(shingle, segment.index);
            }
        }
        for (Segment segment : segments) {
            int all = Math.max(1, segment.words - SHINGLE + 1);
            for (int i = segment.firstWord; i + SHINGLE <= segment.endWord(); i++) {
                int shingle = words.run(i, SHINGLE);
                earlier[segment.index] += first.get(shingle) < segment.index ? 1f / all : 0;
                later[segment.index] += last.get(shingle) > segment.index ? 1f / all : 0;
            }
        }
    }

    float earlier(int segment) {
        return earlier[segment];
    }

    float later(int segment) {
        return later[segment];
    }
}
