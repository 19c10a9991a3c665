package org.onrecord.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Statements about one proposition, whichever side they take.
 *
 * @param id      the least of its members' ids, compared character by character; another when that member goes
 * @param wording the proposition, put in the affirmative
 * @param name    what people call it; empty: nobody named it
 * @param members at least one, in the order of their statements' ids, none twice
 */
public record Claim(String id, String wording, Optional<String> name, List<Member> members) {

    public Claim {
        if (wording.isBlank()) {
            throw new IllegalArgumentException("a claim without words: a statement that says nothing belongs to no claim");
        }
        Objects.requireNonNull(name, "name is null");
        members = List.copyOf(members);
        for (int i = 1; i < members.size(); i++) {
            if (members.get(i - 1).statement().compareTo(members.get(i).statement()) >= 0) {
                throw new IllegalArgumentException("members out of order: " + members.get(i - 1).statement() + ", " + members.get(i).statement());
            }
        }
        if (members.isEmpty() || !id.equals(members.getFirst().statement())) {
            throw new IllegalArgumentException("a claim's id is that of its first member, not " + id);
        }
    }

    /** The claim of some statements, in any order. */
    public static Claim of(String wording, Optional<String> name, List<Member> members) {
        List<Member> ordered = members.stream().sorted(Comparator.comparing(Member::statement)).toList();
        if (ordered.isEmpty()) {
            throw new IllegalArgumentException("a claim without members");
        }
        return new Claim(ordered.getFirst().statement(), wording, name, ordered);
    }

    /**
     * A statement of the claim.
     *
     * @param statement its id
     * @param stance    its side
     * @param closeness how surely it is about the same proposition as the other members, on average: 0 to 1; 1 for one alone
     * @param reasons   why it is here, in words for people, e.g. "the same words", "both name Harwick"; empty for one alone
     */
    public record Member(String statement, Stance stance, double closeness, List<String> reasons) {

        public Member {
            Objects.requireNonNull(statement, "statement is null");
            Objects.requireNonNull(stance, "stance is null");
            if (!(closeness >= 0 && closeness <= 1)) {
                throw new IllegalArgumentException("closeness " + closeness + " is not between 0 and 1");
            }
            reasons = List.copyOf(reasons);
        }
    }
}
