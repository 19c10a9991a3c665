package org.onrecord.claim.side;

import java.util.Objects;

/**
 * A statement that speaks of another one instead of saying what it is about: "refuted Lee's claim".
 *
 * @param from  id of the statement that speaks
 * @param to    id of the one it speaks of, earlier in the same report
 * @param takes how
 * @param told  whether the report says so, and not the words of the statement: "gave a differing account"
 * @param reason in words for people
 */
public record Reference(String from, String to, Takes takes, boolean told, String reason) {

    /** UP: it takes the same side; AGAINST: the other; NEUTRALLY: none. */
    public enum Takes { UP, AGAINST, NEUTRALLY }

    public Reference {
        Objects.requireNonNull(from, "from is null");
        Objects.requireNonNull(to, "to is null");
        Objects.requireNonNull(takes, "takes is null");
        Objects.requireNonNull(reason, "reason is null");
    }
}
