package org.onrecord.domain;

import java.util.List;
import java.util.Objects;

/**
 * Reports that tell of one event, as the program grouped them.
 *
 * @param id      the least of its reports' ids, compared character by character; another when that report goes
 * @param members at least one, the clearest first: the one that is most like the others
 */
public record Story(String id, List<Member> members) {

    public Story {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a story without reports");
        }
        if (!members.stream().map(Member::report).min(String::compareTo).orElseThrow().equals(id)) {
            throw new IllegalArgumentException("a story's id is the least of its reports', not " + id);
        }
    }

    /** The story of some reports, the clearest first. */
    public static Story of(List<Member> members) {
        return new Story(members.stream().map(Member::report).min(String::compareTo).orElse(""), members);
    }

    /**
     * A report of the story.
     *
     * @param report    its id
     * @param closeness how much it has in common with the others, on average: 0 to 1; 1 for one alone
     * @param words     what it shares with them that few other reports have, the most telling first; empty for one alone
     */
    public record Member(String report, double closeness, List<String> words) {

        public Member {
            Objects.requireNonNull(report, "report is null");
            if (!(closeness >= 0 && closeness <= 1)) {
                throw new IllegalArgumentException("closeness " + closeness + " is not between 0 and 1");
            }
            words = List.copyOf(words);
        }
    }
}
