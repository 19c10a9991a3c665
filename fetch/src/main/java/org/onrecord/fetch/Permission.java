package org.onrecord.fetch;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.fetch.robots.Robots;

/** What a host's robots.txt comes to. */
sealed interface Permission {

    /** It was read, or there is none. */
    record Known(Robots robots) implements Permission {

        public Known {
            Objects.requireNonNull(robots, "robots is null");
        }
    }

    /** It could not be had, so nothing may be asked of the host. */
    record Unknown(Fetched.Cause cause, String message, Optional<Instant> again) implements Permission {

        public Unknown {
            Objects.requireNonNull(cause, "cause is null");
            Objects.requireNonNull(message, "message is null");
            Objects.requireNonNull(again, "again is null");
        }
    }
}
