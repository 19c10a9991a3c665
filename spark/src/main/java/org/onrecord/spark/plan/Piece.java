package org.onrecord.spark.plan;

import java.util.OptionalLong;
import org.onrecord.ingest.Ingested.Unreadable;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.Share;

/**
 * A file of a split or a part of one; or what is told in its place.
 *
 * @param source  its name in what is told of it; for all but local files where it lies as well
 * @param isNamed whether it was given, and not found in a folder
 * @param bytes   of the file
 * @param from    where the part begins
 * @param to      where it ends; {@link Long#MAX_VALUE}: with the file
 * @param refused why there is nothing to read; null for a file
 */
public record Piece(String source, boolean isNamed, long bytes, long from, long to, Refusal refused) {

    /** As ingest tells it, of what has no place in a file. */
    public record Refusal(Reason reason, String message, int count) { }

    static Piece of(String source, boolean isNamed, long bytes, Share share) {
        return new Piece(source, isNamed, bytes, share.from(), share.to(), null);
    }

    static Piece of(Unreadable told) {
        return new Piece(told.source(), false, 0, Share.WHOLE.from(), Share.WHOLE.to(), new Refusal(told.reason(), told.message(), told.count()));
    }

    /** What is read of the file. */
    public Share share() {
        return new Share(from, to);
    }

    /** What is told; only where there is no file. */
    public Unreadable told() {
        return new Unreadable(source, refused.reason(), OptionalLong.empty(), refused.message(), refused.count());
    }

    /** Bytes of the file that belong to it. */
    public long size() {
        return Math.min(to, bytes) - Math.min(from, bytes);
    }
}
