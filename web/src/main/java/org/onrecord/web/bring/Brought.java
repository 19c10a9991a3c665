package org.onrecord.web.bring;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.record.store.Receipt;

/**
 * How far an import is.
 *
 * @param again   whether it was taken up again after the server was stopped: what it had read before is among what is there already
 * @param done    of its bytes and addresses together, out of 1,000
 * @param inputs  that were taken so far
 * @param present reports that were there as this version reads them
 * @param notRead inputs that gave no report, the first ones
 * @param fault   why it ended before its end, or waits to be begun again, in words for people; empty: it did neither
 */
public record Brought(long number, String by, String what, boolean again, Phase phase, int done, int inputs, int statements, int present, List<NotRead> notRead, int notReadMore, Receipt kept,
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

    /** Whether it goes on. */
    public boolean isOpen() {
        return phase == Phase.WAITING || phase == Phase.READING;
    }
}
