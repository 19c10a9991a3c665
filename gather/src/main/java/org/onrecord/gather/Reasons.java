package org.onrecord.gather;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.archive.Payload;
import org.onrecord.fetch.Fetched;
import org.onrecord.ingest.input.Reason;

/** The reason codes of what is fetched in vain: the same as for all other inputs. */
public final class Reasons {

    private Reasons() {
    }

    public static Reason of(Fetched.Cause cause) {
        return switch (cause) {
            case ROBOTS, ROBOTS_UNKNOWN -> Reason.ROBOTS;
            case FORBIDDEN_ADDRESS -> Reason.FORBIDDEN_ADDRESS;
            case TOO_SLOW -> Reason.TOO_SLOW;
            case TOO_LARGE -> Reason.TOO_LARGE;
            case GONE -> Reason.GONE;
            case NO_ADDRESS, UNREACHABLE, UNTRUSTED, BUSY, RESTING, REFUSED, NO_PAGE, REDIRECTS, BROKEN -> Reason.NOT_FETCHED;
        };
    }

    /** Codes of pages that were not had. */
    public static Set<String> ofFetching() {
        return Stream.of(Fetched.Cause.values()).map(Reasons::of).filter(reason -> reason != Reason.TOO_LARGE).map(Reason::code).collect(Collectors.toSet());
    }

    public static Reason of(Payload.Why why) {
        return why == Payload.Why.TOO_LARGE ? Reason.TOO_LARGE : why == Payload.Why.UNKNOWN_ENCODING ? Reason.BAD_ENCODING : Reason.NOT_FETCHED;
    }
}
