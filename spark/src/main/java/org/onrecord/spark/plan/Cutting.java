package org.onrecord.spark.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.onrecord.ingest.Share;

/**
 * How large splits are.
 *
 * @param files most files of a split
 * @param bytes a split takes files up to so many bytes; a file of twice as many is cut where it can be
 */
public record Cutting(int files, long bytes) {

    /**
     * A task of 64 pages takes some seconds on a core, beside which the 50 ms of its own do not count; 32 MB of a compressed web archive are
     * about 1,300 pages, that is minutes, and what is read again of a file of 1 GB to come to its 32 parts is 3 % of the work.
     */
    public static final Cutting USUAL = new Cutting(64, 32L << 20);

    /** If going through a file for 32 parts is 3 % of the work, it is about as much as all the rest for so many. */
    private static final long MOST_PARTS = 1_000;

    public Cutting {
        if (files < 1 || bytes < 1) {
            throw new IllegalArgumentException("splits of nothing: " + files + " files, " + bytes + " bytes");
        }
    }

    /** The parts of a file, of about the same size; one where it is not large, or of a kind whose parts do not stand in their order. */
    List<Share> shares(String source, long size) {
        String name = source.toLowerCase(Locale.ROOT);
        if (size / 2 < bytes || Stream.of(".warc", ".warc.gz", ".warc.zst", ".jsonl", ".parquet").noneMatch(name::endsWith)) {
            return List.of(Share.WHOLE);
        }
        long parts = Math.min(size / bytes, MOST_PARTS);
        List<Share> shares = new ArrayList<>();
        for (long part = 0; part < parts; part++) {
            shares.add(new Share(size / parts * part, part == parts - 1 ? Long.MAX_VALUE : size / parts * (part + 1)));
        }
        return shares;
    }
}
