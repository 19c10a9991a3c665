package org.onrecord.claim.cluster;

import java.util.List;
import java.util.Optional;
import org.onrecord.claim.pair.Reason;

/**
 * Statements of one claim.
 *
 * @param members by id; one or more
 */
public record Cluster(List<Member> members) {

    /**
     * One of them.
     *
     * @param closeness 0 to 1: the mean probability that it is of one claim with the others; 1 where it is alone
     * @param nearest   the member that it is closest to, which the reasons are about; empty where it is alone
     * @param reasons   why it is together with that one; empty where it is alone
     */
    public record Member(String statement, double closeness, Optional<String> nearest, List<Reason> reasons) {

        public Member {
            reasons = List.copyOf(reasons);
        }
    }

    public Cluster {
        members = List.copyOf(members);
    }

    /** The least id of its members, which is the claim's. */
    public String id() {
        return members.getFirst().statement();
    }
}
