package org.onrecord.record;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How many statements each speaker had when they were counted. In arrays, as a record may have half a million speakers. */
public final class SpeakerCounts {

    /** Sorted. */
    private final long[] speakers;
    private final int[] statements;

    /** Places in both, those with the most statements first. */
    private final int[] ranks;

    private SpeakerCounts(long[] speakers, int[] statements, int[] ranks) {
        this.speakers = speakers;
        this.statements = statements;
        this.ranks = ranks;
    }

    /** @param counts of statements, by the speakers' keys */
    public static SpeakerCounts of(Map<Long, Integer> counts) {
        long[] speakers = counts.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        int[] statements = Arrays.stream(speakers).mapToInt(counts::get).toArray();
        int[] ranks = IntStream.range(0, speakers.length).boxed().sorted(Comparator.comparingInt((Integer place) -> -statements[place]).thenComparing(place -> place))
                .mapToInt(Integer::intValue).toArray();
        return new SpeakerCounts(speakers, statements, ranks);
    }

    /** How many speakers there are who have said something. */
    public int size() {
        return speakers.length;
    }

    /** Keys of speakers, those with the most statements first. */
    public List<Long> most(int skip, int most) {
        return Arrays.stream(ranks).skip(skip).limit(most).mapToObj(place -> speakers[place]).toList();
    }

    /** How many statements a speaker has; 0 for one who was not there when they were counted. */
    public int of(long speaker) {
        int place = Arrays.binarySearch(speakers, speaker);
        return place < 0 ? 0 : statements[place];
    }
}
