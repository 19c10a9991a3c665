package org.onrecord.claim.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onrecord.claim.Proposition;
import org.onrecord.claim.pair.PairScorer;

/**
 * Puts statements into claims. Pure: the same statements, links and constraints give the same clusters, in whatever order statements and links come.
 *
 * <p>Statements of the same words are one node, however many they are. Within what hangs together by links, nodes are joined by average link:
 * two groups whose pairs are probable enough on average, no pair of which has a veto. Of what is larger than {@link #LARGEST}, stars are made
 * first ({@link Stars}), which go on as one node each.
 */
public final class Clusters {

    /** Least probability of a link that joins, and least mean of two groups that are joined: as {@code PairScorer.THRESHOLD} says. */
    private static final double ENOUGH = PairScorer.THRESHOLD;

    /** Units that are joined by average link at once: 5,000 pairs to score, 10 microseconds each. */
    static final int LARGEST = 100;

    /** Rounds of stars after which what is still too large stays as it is: a bound on the work, which ten thousand near-copies and a chain as long (ClustersTest) do not reach. */
    private static final int ROUNDS = 12;

    private final Scoring scoring;

    /** @param scoring e.g. {@code PairScorer.shipped()::among} */
    public Clusters(Scoring scoring) {
        this.scoring = scoring;
    }

    /**
     * Every statement given is in exactly one cluster.
     *
     * @param propositions of whole components: with each, all that are joined to it by links or by what people said
     * @param links        among them; others are passed over, and pairs without one are scored here where that decides
     * @param constraints  earliest first; statements that are not among those given are passed over
     * @return by id
     */
    public List<Cluster> of(Collection<Proposition> propositions, Collection<Link> links, List<Constraint> constraints) {
        SortedMap<String, Proposition> byId = propositions.stream().collect(Collectors.toMap(Proposition::id, Function.identity(), (one, _) -> one, TreeMap::new));
        Nodes nodes = Nodes.of(byId, Held.of(constraints, byId.keySet()));
        Scores scores = new Scores(scoring.among(nodes.propositions()), nodes.keys());
        nodes.known(links).forEach((pair, score) -> scores.put(pair.one(), pair.other(), score));
        List<Unit> units = nodes.units();
        List<Unit> joined = joined(units, nodes.ties(units, links, ENOUGH), scores, 0);
        Membership membership = new Membership(nodes, scores);
        return joined.stream().map(membership::of).sorted(Comparator.comparing(Cluster::id)).toList();
    }

    private static List<Unit> joined(List<Unit> units, List<Tie> ties, Scores scores, int round) {
        List<Unit> joined = new ArrayList<>();
        int[] component = new int[units.size()];
        int[] place = new int[units.size()];
        List<List<Integer>> components = Components.of(units.size(), ties);
        for (int i = 0; i < components.size(); i++) {
            for (int j = 0; j < components.get(i).size(); j++) {
                component[components.get(i).get(j)] = i;
                place[components.get(i).get(j)] = j;
            }
        }
        Map<Integer, List<Tie>> within = ties.stream().collect(Collectors.groupingBy(tie -> component[tie.one()],
                Collectors.mapping(tie -> new Tie(place[tie.one()], place[tie.other()], tie.probability()), Collectors.toList())));
        for (int i = 0; i < components.size(); i++) {
            List<Unit> own = components.get(i).stream().map(units::get).toList();
            joined.addAll(component(own, within.getOrDefault(i, List.of()), scores, round));
        }
        return joined;
    }

    private static List<Unit> component(List<Unit> units, List<Tie> ties, Scores scores, int round) {
        if (units.size() <= LARGEST) {
            return AverageLink.of(units, scores, ENOUGH);
        }
        if (round == ROUNDS) {
            return units;
        }
        Stars.Round stars = Stars.of(units, ties, scores, ENOUGH);
        return joined(stars.units(), stars.ties(), scores, round + 1);
    }
}
