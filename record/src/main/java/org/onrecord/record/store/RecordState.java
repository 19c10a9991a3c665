package org.onrecord.record.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What can be told of a record without changing it.
 *
 * @param place     as it is told to people
 * @param shape     how it is kept
 * @param counts    what it holds; empty when that cannot be read
 * @param lastRun   when the last run began, by the clock of then; empty: none did
 * @param leftOvers files that a run or backup left which was stopped by force; or one that is being made just now
 * @param fault     what is wrong; empty: nothing was found
 */
public record RecordState(String place, Shape shape, Optional<Counts> counts, Optional<Instant> lastRun, List<Path> leftOvers,
        Optional<RecordFault> fault) {

    /**
     * How a record is kept.
     *
     * @param isServer whether it is on a server, not in a file
     * @param schema   version of its tables; 0: there are none, or they cannot be read
     * @param bytes    of its file, or of the server's database
     */
    public record Shape(boolean isServer, int schema, long bytes) { }

    public RecordState {
        leftOvers = List.copyOf(leftOvers);
    }

    /**
     * Looks at a record.
     *
     * @param place a file or an address
     * @param whole whether everything is read: each page, each reference, each text with its digest
     */
    public static RecordState of(String place, boolean whole) throws InterruptedException {
        try {
            Address address = Address.of(place);
            return new Examination(address, whole).state();
        } catch (RecordFault fault) {
            return new RecordState(place.replaceFirst("(?s)\\?.*", ""), new Shape(place.startsWith("jdbc:"), 0, 0), Optional.empty(), Optional.empty(), List.of(), Optional.of(fault));
        }
    }
}
