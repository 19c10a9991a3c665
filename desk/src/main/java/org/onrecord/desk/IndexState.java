package org.onrecord.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.onrecord.record.store.Point;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementSearch;

/**
 * How an index stands to its record.
 *
 * @param folder  where it lies, or would
 * @param bytes   of its files
 * @param missing reports that it still lacks
 * @param told    what is wrong; empty: nothing
 */
public record IndexState(Kind kind, Path folder, long bytes, long missing, String told) {

    /** What there is to do about it. */
    public enum Kind {
        /** Nothing. */
        UP_TO_DATE,
        /** The next search brings it up. */
        BEHIND,
        /** The next search makes it. */
        MISSING,
        /** It is of another record, or of what this one held before it was restored: the next search makes it again. */
        OF_ANOTHER,
        /** It is to be made again. */
        DAMAGED,
        /** Something else is in its place, or it may not be read. */
        FORBIDDEN
    }

    /** An index up to this size is always read through: that takes about a tenth of a second. */
    private static final long SMALL = 100L << 20;

    static IndexState of(RecordStore record, Path folder, boolean whole) throws RecordFault {
        long bytes = bytes(folder);
        try (StatementSearch search = StatementSearch.open(folder)) {
            if (whole || bytes <= SMALL) {
                search.prove();
            }
            boolean ours = search.upTo() == 0 || record.holds(new Point(search.upTo(), search.history()));
            long missing = record.changedAfter(ours ? search.upTo() : 0);
            Kind kind = !ours ? Kind.OF_ANOTHER : missing > 0 ? Kind.BEHIND : Kind.UP_TO_DATE;
            return new IndexState(kind, folder, bytes, missing, "");
        } catch (SearchFault fault) {
            Kind kind = switch (fault.kind()) {
                case MISSING -> Files.exists(folder) && !Files.isDirectory(folder) ? Kind.FORBIDDEN : Kind.MISSING;
                case DAMAGED -> Kind.DAMAGED;
                default -> Kind.FORBIDDEN;
            };
            return new IndexState(kind, folder, bytes, record.changedAfter(0), fault.getMessage());
        }
    }

    private static long bytes(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException | UncheckedIOException e) {
            // Not to be looked into: opening it says why.
            return 0;
        }
    }
}
