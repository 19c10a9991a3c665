package org.onrecord.web.running;

import java.util.Objects;
import java.util.Optional;

/**
 * A request that was answered, as far as it may be told: no word of it that somebody searched for, no name that stands in its address.
 *
 * @param route  the path as it was declared, "/claims/{id}"; empty: there is none
 * @param nanos  from its arrival to the last byte
 * @param bytes  of the answer
 * @param asker  who asked; empty: nobody had signed in
 */
public record Served(String method, Optional<String> route, int status, long nanos, long bytes, Optional<String> asker) {

    public Served {
        Objects.requireNonNull(method, "method is null");
        Objects.requireNonNull(route, "route is null");
        Objects.requireNonNull(asker, "asker is null");
    }
}
