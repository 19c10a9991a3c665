package org.onrecord.claim.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.claim.Invented.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.claim.Proposition;
import org.onrecord.claim.cluster.Constraint.Apart;
import org.onrecord.claim.cluster.Constraint.Together;
import org.onrecord.claim.pair.Among;
import org.onrecord.claim.pair.Reason;
import org.onrecord.claim.pair.Reason.Trait;
import org.onrecord.claim.pair.Score;
import org.onrecord.claim.pair.Score.Veto;

class ClustersTest {

    /** Pairs as they are scored; those that are not named come to 0. */
    private final Map<Set<String>, Score> pairs = new HashMap<>();
    private int scored;

    @Test
    void statementsThatAreProbablyOfOneClaimAreTogether() {
        score("a", "b", .95);
        score("c", "d", .95);
        assertThat(clusters("a b c d")).containsExactly("a b", "c d");
    }

    @Test
    void aStatementThatIsLikeNoOtherIsAloneAndWithoutReasons() {
        Cluster.Member alone = clusters(propositions("a"), List.of()).getFirst().members().getFirst();
        assertThat(alone).isEqualTo(new Cluster.Member("a", 1, Optional.empty(), List.of()));
    }

    @Test
    void aChainIsNotOneClaim() {
        score("a", "b", .9);
        score("b", "c", .9);
        assertThat(clusters("a b c")).containsExactly("a b", "c");
    }

    @Test
    void whatIsCloseOnAverageIsTogetherWhereOnePairIsNot() {
        Stream.of("a b", "a c", "a d", "b c", "b d").map(pair -> pair.split(" ")).forEach(pair -> score(pair[0], pair[1], .98));
        score("c", "d", .6);
        assertThat(clusters("a b c d")).containsExactly("a b c d");
    }

    @Test
    void aVetoKeepsApartAllThatIsWithEither() {
        score("a", "b", .99);
        score("c", "d", .99);
        score("a", "c", .98);
        score("a", "d", .98);
        score("b", "c", .98);
        veto("b", "d", .98);
        assertThat(clusters("a b c d")).containsExactly("a b", "c d");
    }

    @Test
    void everyMemberTellsToWhomItIsNearestAndWhy() {
        score("a", "b", .95);
        assertThat(clusters(propositions("a b"), List.of()).getFirst().members()).containsExactly(
                new Cluster.Member("a", .95, Optional.of("b"), List.of(new Reason(Trait.MEANING, .95, ""))),
                new Cluster.Member("b", .95, Optional.of("a"), List.of(new Reason(Trait.MEANING, .95, ""))));
    }

    @Test
    void equalWordsAreTogetherAndSaySo() {
        List<Cluster> clusters = clusters(List.of(statement("a", "The Harwick mine is safe."), statement("b", "the “Harwick” mine is safe")), List.of());
        assertThat(clusters).hasSize(1);
        assertThat(clusters.getFirst().members()).allSatisfy(member -> assertThat(member.reasons()).hasToString("[same words 1]"));
    }

    @Test
    void equalWordsOfTwoSpeakersAboutThemselvesAreNotTheSame() {
        assertThat(clusters(List.of(statement("a", "Ines Halloran", "I never saw the letter"), statement("b", "Rex Lee", "I never saw the letter")), List.of())).hasSize(2);
    }

    @Test
    void aStatementWithoutWordsIsAlone() {
        assertThat(clusters(List.of(statement("a", "\""), statement("b", "\""), statement("c", "...")), List.of())).hasSize(3);
    }

    @Test
    void whatPeoplePutTogetherIsTogether() {
        assertThat(clusters("a b c", new Together(Set.of("a", "c")))).containsExactly("a c", "b");
    }

    @Test
    void whatPeoplePartedIsApart() {
        score("a", "b", .99);
        score("a", "c", .99);
        score("b", "c", .99);
        assertThat(clusters("a b c", new Apart(Set.of("b"), Set.of("a", "c")))).containsExactly("a c", "b");
    }

    @Test
    void copiesCanBeParted() {
        List<Proposition> copies = Stream.of("a", "b", "c").map(id -> statement(id, "The mine is safe")).toList();
        assertThat(words(clusters(copies, List.of(new Apart(Set.of("b"), Set.of("a", "c")))))).containsExactly("a c", "b");
    }

    @Test
    void ofCorrectionsThatContradictEachOtherTheLaterHolds() {
        Together together = new Together(Set.of("a", "b"));
        Apart apart = new Apart(Set.of("a"), Set.of("b"));
        assertThat(clusters("a b", together, apart)).containsExactly("a", "b");
        assertThat(clusters("a b", apart, together)).containsExactly("a b");
    }

    @Test
    void anOlderMergeThroughAThirdStatementDoesNotUndoALaterSplit() {
        assertThat(clusters("a b c", new Together(Set.of("a", "c")), new Together(Set.of("b", "c")), new Apart(Set.of("a"), Set.of("b")))).containsExactly("a", "b c");
    }

    @Test
    void statementsThatPeopleNamedAndThatAreGoneArePassedOver() {
        assertThat(clusters("a", new Together(Set.of("a", "gone")), new Apart(Set.of("a", "gone"), Set.of("lost")))).containsExactly("a");
    }

    @Test
    void aStatementOnBothSidesOfASplitIsOnNeither() {
        score("a", "b", .99);
        assertThat(clusters("a b", new Apart(Set.of("a", "b"), Set.of("b")))).containsExactly("a b");
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 60, 400})
    void noOrderChangesTheOutcome(int size) {
        Random random = new Random(size);
        List<String> ids = IntStream.range(0, size).mapToObj(i -> "s%04d".formatted(i)).toList();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < 6 * size; i++) {
            int one = random.nextInt(size);
            int other = (one + 1 + random.nextInt(5)) % size;
            score(ids.get(one), ids.get(other), .5 + random.nextInt(50) / 100.0);
        }
        pairs.forEach((pair, score) -> links.add(Link.of(List.copyOf(pair).get(0), List.copyOf(pair).get(1), score)));
        List<Constraint> constraints = List.of(new Apart(Set.of(ids.get(1), ids.get(2)), Set.of(ids.get(3), ids.get(5))), new Together(Set.of(ids.get(2), ids.get(9))));
        List<Proposition> propositions = new ArrayList<>(propositions(String.join(" ", ids)));
        List<Cluster> expected = new Clusters(this::among).of(propositions, links, constraints);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(propositions, random);
            Collections.shuffle(links, random);
            assertThat(new Clusters(this::among).of(propositions, links, constraints)).isEqualTo(expected);
        }
    }

    @Test
    void tenThousandCopiesCostNoPair() {
        List<Proposition> copies = IntStream.range(0, 10_000).mapToObj(i -> statement("s%05d".formatted(i), "The Harwick mine is safe")).toList();
        assertThat(new Clusters(this::among).of(copies, List.of(), List.of())).singleElement().satisfies(cluster -> assertThat(cluster.members()).hasSize(10_000));
        assertThat(scored).isZero();
    }

    /** As an index hands them over: each with some that are like it, which are any of the others. */
    @Test
    void tenThousandNearCopiesAreOneClaimAndCostAFewPairsEach() {
        int size = 10_000;
        Random random = new Random(7);
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < 10; j++) {
                int other = random.nextInt(size);
                if (other != i) {
                    links.add(Link.of("s%05d".formatted(i), "s%05d".formatted(other), new Score(.99, List.of(), Optional.empty())));
                }
            }
        }
        List<Proposition> near = IntStream.range(0, size).mapToObj(i -> statement("s%05d".formatted(i), "The Harwick mine is safe, said miner " + i)).toList();
        List<Cluster> clusters = new Clusters(_ -> (_, _) -> counted(.99)).of(near, links, List.of());
        assertThat(clusters).singleElement().satisfies(cluster -> assertThat(cluster.members()).hasSize(size));
        assertThat(scored).isLessThan(40 * size);
    }

    @Test
    void aLongChainIsManyClaimsAndCostsAFewPairsEach() {
        int size = 10_000;
        List<Link> links = IntStream.range(1, size).mapToObj(i -> Link.of("s%05d".formatted(i - 1), "s%05d".formatted(i), new Score(.95, List.of(), Optional.empty()))).toList();
        List<Proposition> chain = IntStream.range(0, size).mapToObj(i -> statement("s%05d".formatted(i), "link " + i + " of the chain")).toList();
        List<Cluster> clusters = new Clusters(_ -> (a, b) -> counted(Math.abs(a - b) == 1 ? .95 : 0)).of(chain, links, List.of());
        assertThat(clusters).hasSizeGreaterThan(size / 4).allSatisfy(cluster -> assertThat(cluster.members()).hasSizeLessThanOrEqualTo(3));
        assertThat(scored).isLessThan(40 * size);
    }

    private List<String> clusters(String ids, Constraint... constraints) {
        return words(clusters(propositions(ids), List.of(constraints)));
    }

    private static List<String> words(List<Cluster> clusters) {
        return clusters.stream().map(cluster -> String.join(" ", cluster.members().stream().map(Cluster.Member::statement).toList())).toList();
    }

    private List<Cluster> clusters(List<Proposition> propositions, List<Constraint> constraints) {
        List<Link> links = pairs.entrySet().stream().map(pair -> Link.of(List.copyOf(pair.getKey()).get(0), List.copyOf(pair.getKey()).get(1), pair.getValue())).toList();
        return new Clusters(this::among).of(propositions, links, constraints);
    }

    /** Of one-word contents, which are the ids. */
    private static List<Proposition> propositions(String ids) {
        return Stream.of(ids.split(" ")).map(id -> statement(id, "word" + id)).toList();
    }

    private void score(String a, String b, double probability) {
        pairs.put(Set.of(a, b), new Score(probability, List.of(new Reason(Trait.MEANING, probability, "")), Optional.empty()));
    }

    private void veto(String a, String b, double probability) {
        pairs.put(Set.of(a, b), new Score(probability, List.of(), Optional.of(Veto.NUMBER)));
    }

    private Among among(List<Proposition> propositions) {
        return (a, b) -> {
            scored++;
            return pairs.getOrDefault(Set.of(propositions.get(a).id(), propositions.get(b).id()), new Score(0, List.of(), Optional.empty()));
        };
    }

    private Score counted(double probability) {
        scored++;
        return new Score(probability, List.of(), Optional.empty());
    }
}
