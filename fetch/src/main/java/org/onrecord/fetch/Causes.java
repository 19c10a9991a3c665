package org.onrecord.fetch;

import org.onrecord.fetch.wire.Exchange;

/** From what went wrong on the wire to why there is no page. */
final class Causes {

    private Causes() {
    }

    static Fetched.Cause of(Exchange.Trouble trouble) {
        return switch (trouble) {
            case FORBIDDEN -> Fetched.Cause.FORBIDDEN_ADDRESS;
            case UNREACHABLE -> Fetched.Cause.UNREACHABLE;
            case TOO_SLOW -> Fetched.Cause.TOO_SLOW;
            case UNTRUSTED -> Fetched.Cause.UNTRUSTED;
            case BROKEN -> Fetched.Cause.BROKEN;
        };
    }
}
