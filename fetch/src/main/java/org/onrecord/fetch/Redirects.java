package org.onrecord.fetch;

import java.util.Optional;
import java.util.Set;
import org.onrecord.fetch.wire.Exchange;

/** Answers that only lead on. */
final class Redirects {

    /** As RFC 9309 has it for robots.txt; browsers go on to 20. */
    static final int MOST = 5;

    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    private Redirects() {
    }

    /** Where to, as written; empty: the answer does not lead on. */
    static Optional<String> target(Exchange.Answer answer) {
        return STATUSES.contains(answer.status()) ? answer.headers().first("Location") : Optional.empty();
    }
}
