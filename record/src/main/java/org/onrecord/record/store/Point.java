package org.onrecord.record.store;

import java.util.Objects;

/**
 * Up to where a record goes.
 *
 * @param change number of its last change, counted from 1
 * @param token  drawn when it was written: another record, or one that was restored, has another under the same number
 */
public record Point(long change, String token) {

    public Point {
        Objects.requireNonNull(token, "token is null");
    }
}
