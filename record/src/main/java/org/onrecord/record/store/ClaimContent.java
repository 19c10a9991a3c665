package org.onrecord.record.store;

import java.util.Objects;
import java.util.Optional;

/**
 * Statements of the same words, as claims are made of them.
 *
 * @param key    of the record, for as long as the content is there
 * @param sample the least id of its statements, which stands for all of them
 * @param claim  key of the claim that it is in; empty: it is in none yet, or can be in none
 * @param isCompared whether its words are compared with others'; else it only speaks of another content
 */
public record ClaimContent(long key, String sample, Optional<Long> claim, boolean isCompared) {

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
     * @param refers  what it speaks of; empty: of what it says itself
     */
    public record Arrival(String statement, String content, String way, Optional<String> whyNone, Optional<Refers> refers) {

        /** Of a statement that speaks of no other. */
        public Arrival(String statement, String content, String way, Optional<String> whyNone) {
            this(statement, content, way, whyNone, Optional.empty());
        }

        public Arrival {
            Objects.requireNonNull(statement, "statement is null");
            Objects.requireNonNull(content, "content is null");
            Objects.requireNonNull(way, "way is null");
            Objects.requireNonNull(whyNone, "whyNone is null");
            Objects.requireNonNull(refers, "refers is null");
        }
    }

    /**
     * That a content speaks of another one.
     *
     * @param content digest of the other
     * @param way     digest of the way in which that is said
     * @param takes   how it takes it, as the module of claims names it
     * @param told    whether its report says so, while its own words can be compared
     * @param why     the words that tell
     */
    public record Refers(String content, String way, String takes, boolean told, String why) { }

    /** The same between contents that are there. @param to key of the way that is spoken of */
    public record Reference(long from, long to, Refers refers) { }

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
