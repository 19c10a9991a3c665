package org.onrecord.record.store;

import java.util.Objects;
import java.util.Optional;

/**
 * Statements of the same words, as claims are made of them.
 *
 * @param key    of the record, for as long as the content is there
 * @param sample the least id of its statements, which stands for all of them
 * @param claim  key of the claim that it is in; empty: it is in none yet, or can be in none
 */
public record ClaimContent(long key, String sample, Optional<Long> claim) {

    public ClaimContent {
        Objects.requireNonNull(sample, "sample is null");
        Objects.requireNonNull(claim, "claim is null");
    }

    /**
     * One way of saying it: statements that have source and cue in common as well.
     *
     * @param sample     the least id of its statements
     * @param statements how many there are
     */
    public record Way(long key, long content, String sample, int statements) { }

    /**
     * A statement on its way into the claims.
     *
     * @param content digest of its words, and of whom they speak where the words alone do not tell
     * @param way     digest of source and cue
     * @param whyNone why it can be in no claim, for people; empty: it can
     */
    public record Arrival(String statement, String content, String way, Optional<String> whyNone) {

        public Arrival {
            Objects.requireNonNull(statement, "statement is null");
            Objects.requireNonNull(content, "content is null");
            Objects.requireNonNull(way, "way is null");
            Objects.requireNonNull(whyNone, "whyNone is null");
        }
    }

    /**
     * Two contents that are probably about one proposition.
     *
     * @param probability 0 to 1
     * @param veto        why they are never of one claim, whatever the probability; empty: they may be
     */
    public record Link(long one, long other, double probability, Optional<String> veto) {

        public Link {
            Objects.requireNonNull(veto, "veto is null");
        }
    }
}
