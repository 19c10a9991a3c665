package org.onrecord.web.bring;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.record.store.Receipt;

/**
 * How far an import is.
 *
 * @param done    of its bytes and addresses together, out of 1,000
 * @param inputs  that were taken so far
 * @param present reports that were there as this version reads them
 * @param notRead inputs that gave no report, the first ones
 * @param fault   why it ended before its end, in words for people; empty: it did not
 */
public record Brought(long number, String by, String what, Phase phase, int done, int inputs, int statements, int present, List<NotRead> notRead, int notReadMore, Receipt kept,
                      Optional<String> fault) {

    /** Where it stands. */
    public enum Phase { WAITING, READING, DONE, STOPPED }

    /** An input that gave no report. @param code as 'onrecord add' tells it, @param fault whether something is wrong with it */
    public record NotRead(String source, String code, String message, boolean fault) {

        public NotRead {
            Objects.requireNonNull(source, "source is null");
            Objects.requireNonNull(code, "code is null");
            Objects.requireNonNull(message, "message is null");
        }
    }

    static Brought waiting(long number, String by, String what) {
        return new Brought(number, by, what, Phase.WAITING, 0, 0, 0, 0, List.of(), 0, Receipt.NONE, Optional.empty());
    }

    /** Whether it goes on. */
    public boolean isOpen() {
        return phase == Phase.WAITING || phase == Phase.READING;
    }
}
