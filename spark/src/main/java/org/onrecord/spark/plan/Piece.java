package org.onrecord.spark.plan;

import java.util.Optional;
import java.util.OptionalLong;
import org.onrecord.ingest.Ingested.Unreadable;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.Share;
import org.onrecord.spark.store.Stamp;

/**
 * A file of a split or a part of one; or what is told in its place.
 *
 * @param source  its name in what is told of it; for all but local files where it lies as well
 * @param isNamed whether it was given, and not found in a folder
 * @param bytes   of the file
 * @param modified see {@link Stamp}; null: whoever made the plan did not see the file
 * @param from    where the part begins
 * @param to      where it ends; {@link Long#MAX_VALUE}: with the file
 * @param refused why there is nothing to read; null for a file
 */
public record Piece(String source, boolean isNamed, long bytes, Long modified, long from, long to, Refusal refused) {

    /** As ingest tells it, of what has no place in a file. */
    public record Refusal(Reason reason, String message, int count) { }

    static Piece of(String source, boolean isNamed, Optional<Stamp> seen, Share share) {
        return new Piece(source, isNamed, seen.map(Stamp::bytes).orElse(0L), seen.map(Stamp::modified).orElse(null), share.from(), share.to(), null);
    }

    static Piece of(Unreadable told) {
        return new Piece(told.source(), false, 0, null, Share.WHOLE.from(), Share.WHOLE.to(), new Refusal(told.reason(), told.message(), told.count()));
    }

    /** What is read of the file. */
    public Share share() {
        return new Share(from, to);
    }

    /** What the file was when the job was planned; empty: it was not to be seen. */
    public Optional<Stamp> seen() {
        return Optional.ofNullable(modified).map(time -> new Stamp(bytes, time));
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
