package org.onrecord.fetch.wire;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.onrecord.fetch.address.WebAddress;

/**
 * What is asked of a host.
 *
 * @param headers sent besides Host
 * @param limits  of the answer
 * @param wanted  from status and headers: whether the body is taken
 */
public record Question(WebAddress address, List<Headers.Field> headers, Limits limits, Predicate<Head> wanted) {

    public Question {
        Objects.requireNonNull(address, "address is null");
        Objects.requireNonNull(limits, "limits is null");
        Objects.requireNonNull(wanted, "wanted is null");
        headers = List.copyOf(headers);
    }

    /** The beginning of an answer. */
    public record Head(int status, Headers headers) { }

    /**
     * How much is borne.
     *
     * @param time  for all of it: look-up, connection, head, body
     * @param bytes of the body as transferred; what is longer is cut
     */
    public record Limits(Duration time, int bytes) { }
}
