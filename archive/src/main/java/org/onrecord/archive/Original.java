package org.onrecord.archive;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The earlier capture that a revisit refers to.
 *
 * @param date   when it was captured, if the revisit says so
 * @param digest of its body as it was transferred, e.g. "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ"; empty: unknown
 */
public record Original(String address, Optional<Instant> date, Optional<String> digest) {

    public Original {
        Objects.requireNonNull(address, "address is null");
        Objects.requireNonNull(date, "date is null");
        Objects.requireNonNull(digest, "digest is null");
    }
}
