package org.onrecord.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.onrecord.claim.Proposition;
import org.onrecord.claim.cluster.Cluster;
import org.onrecord.claim.cluster.Clusters;
import org.onrecord.claim.cluster.Constraint;
import org.onrecord.claim.pair.Among;
import org.onrecord.claim.pair.PairScorer;
import org.onrecord.claim.pair.Reason;
import org.onrecord.claim.pair.Score;
import org.onrecord.claim.side.SideReader;
import org.onrecord.record.Cited;
import org.onrecord.record.store.ClaimContent;
import org.onrecord.record.store.ClaimContent.Link;
import org.onrecord.record.store.ClaimContent.Way;
import org.onrecord.record.store.ClaimDraft;
import org.onrecord.record.store.ClaimGroup;
import org.onrecord.search.SearchFault;

/** Links contents that are probably about one proposition, and makes claims of what is linked. */
final class ClaimMaking {

    private final ClaimDraft draft;
    private final PairScorer scorer;
    private final SideReader sides;
    private final ClaimCandidates candidates;

    ClaimMaking(ClaimDraft draft, PairScorer scorer, SideReader sides, ClaimCandidates candidates) {
        this.draft = draft;
        this.scorer = scorer;
        this.sides = sides;
        this.candidates = candidates;
    }

    /**
     * Links contents anew.
     *
     * @param near for each statement those it is to be compared with; what a content was linked with is compared as well
     * @return keys of all contents whose links are others now
     */
    Set<Long> compare(List<ClaimContent> fresh, Map<String, Set<String>> near) {
        Set<Long> changed = new TreeSet<>();
        Map<Long, Set<Long>> before = new HashMap<>();
        for (ClaimContent content : fresh) {
            changed.add(content.key());
            before.put(content.key(), draft.unlink(content.key()));
        }
        Map<String, ClaimContent> found = draft.contentsOf(near.values().stream().flatMap(Set::stream).toList());
        Map<Long, ClaimContent> linked = draft.contents(before.values().stream().flatMap(Set::stream).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(ClaimContent::key, content -> content));
        Map<ClaimContent, Set<ClaimContent>> pairs = new HashMap<>();
        for (ClaimContent content : fresh) {
            Set<ClaimContent> others = new HashSet<>();
            near.getOrDefault(content.sample(), Set.of()).stream().filter(found::containsKey).map(found::get).forEach(others::add);
            before.get(content.key()).stream().filter(linked::containsKey).map(linked::get).forEach(others::add);
            others.removeIf(other -> other.key() == content.key() || !other.isCompared());
            pairs.put(content, content.isCompared() ? others : Set.of());
        }
        List<Link> links = score(pairs);
        draft.link(links);
        before.values().forEach(changed::addAll);
        return changed;
    }

    private List<Link> score(Map<ClaimContent, Set<ClaimContent>> pairs) {
        Map<Long, String> samples = new HashMap<>();
        pairs.forEach((content, others) -> {
            samples.put(content.key(), content.sample());
            others.forEach(other -> samples.put(other.key(), other.sample()));
        });
        Map<String, Proposition> propositions = propositions(samples.values());
        List<Proposition> given = List.copyOf(propositions.values());
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            places.put(given.get(i).id(), i);
        }
        Among among = scorer.among(given);
        Map<String, Link> links = new HashMap<>();
        pairs.forEach((content, others) -> others.forEach(other -> {
            Integer one = places.get(content.sample());
            Integer two = places.get(other.sample());
            String pair = Math.min(content.key(), other.key()) + " " + Math.max(content.key(), other.key());
            if (one != null && two != null && !links.containsKey(pair)) {
                Score score = among.score(one, two);
                if (score.probability() >= org.onrecord.claim.cluster.Link.WORTH_KEEPING) {
                    links.put(pair, new Link(content.key(), other.key(), score.probability(),
                            score.veto().map(veto -> veto.name().toLowerCase(Locale.ROOT))));
                }
            }
        }));
        return List.copyOf(links.values());
    }

    /** The statements with these ids, as far as the record has them. */
    private Map<String, Proposition> propositions(Collection<String> statements) {
        Map<String, Proposition> propositions = new HashMap<>();
        draft.cited(statements).forEach((id, cited) -> propositions.put(id, proposition(cited)));
        return propositions;
    }

    private Proposition proposition(Cited cited) {
        try {
            return new Proposition(cited.statement(), new Proposition.Report(cited.article(), cited.publication().outlet(), cited.publication().published(),
                    cited.publication().language(), Optional.empty()), candidates.meaning(cited.statement().id()));
        } catch (SearchFault fault) {
            throw new Refused(fault);
        }
    }

    /** Makes claims of all that some contents are joined with. */
    void group(Collection<Long> seeds) {
        ClaimRules rules = ClaimRules.of(draft);
        Set<Long> all = new TreeSet<>(seeds);
        Set<Long> claims = draft.contents(all).stream().flatMap(content -> content.claim().stream()).collect(Collectors.toSet());
        draft.ofClaims(claims).forEach(content -> all.add(content.key()));
        List<ClaimGroup> groups = new ArrayList<>();
        for (Set<Long> component : new Components(draft, rules, PairScorer.THRESHOLD).of(all)) {
            groups.addAll(groups(component, rules));
        }
        draft.regroup(groups);
    }

    private List<ClaimGroup> groups(Set<Long> component, ClaimRules rules) {
        Map<String, ClaimContent> contents = draft.contents(component).stream().collect(Collectors.toMap(ClaimContent::sample, content -> content));
        Map<Long, List<Way>> ways = draft.ways(component).stream().collect(Collectors.groupingBy(Way::content));
        Map<String, Proposition> propositions = propositions(contents.keySet());
        Map<String, Proposition> said = new HashMap<>(propositions);
        said.putAll(propositions(ways.values().stream().flatMap(List::stream).map(Way::sample).filter(sample -> !propositions.containsKey(sample)).toList()));
        Map<Long, String> samples = new HashMap<>();
        contents.values().forEach(content -> samples.put(content.key(), content.sample()));
        List<org.onrecord.claim.cluster.Link> links = component.size() == 1 ? List.of() : draft.links(component, 0).stream()
                .filter(link -> samples.containsKey(link.one()) && samples.containsKey(link.other()))
                .map(link -> org.onrecord.claim.cluster.Link.of(samples.get(link.one()), samples.get(link.other()), new Score(link.probability(), List.of(),
                        link.veto().map(veto -> Score.Veto.valueOf(veto.toUpperCase(Locale.ROOT)))))).toList();
        Mentions mentions = Mentions.of(draft, component);
        List<Constraint> constraints = new ArrayList<>(mentions.constraints(samples));
        constraints.addAll(rules.constraints());
        List<Cluster> clusters = new Clusters(scorer::among).of(propositions.values(), links, constraints);
        return clusters.stream().map(cluster -> group(cluster, contents, new Said(ways, said, mentions), rules)).toList();
    }

    /** A statement that another one speaks of is held together with it as people's are, but nobody said so. */
    private static List<String> reasons(Cluster.Member member, long content, Optional<String> mention, ClaimRules rules) {
        return mention.map(List::of).orElseGet(() -> member.reasons().stream()
                .filter(reason -> reason.trait() != Reason.Trait.PEOPLE || !rules.together(content).isEmpty()).map(Reason::toString).toList());
    }

    /** In which ways contents are said, by which statements, and which of them speak of others. */
    private record Said(Map<Long, List<Way>> ways, Map<String, Proposition> propositions, Mentions mentions) { }

    private ClaimGroup group(Cluster cluster, Map<String, ClaimContent> contents, Said said, ClaimRules rules) {
        List<Cluster.Member> members = cluster.members();
        Set<Long> keys = members.stream().map(member -> contents.get(member.statement()).key()).collect(Collectors.toCollection(TreeSet::new));
        List<Way> ways = keys.stream().flatMap(key -> said.ways().getOrDefault(key, List.of()).stream()).toList();
        ClaimSides told = ClaimSides.of(sides, ways, said.propositions(), said.mentions().references(ways));
        List<ClaimGroup.Seat> seats = members.stream().map(member -> {
            long key = contents.get(member.statement()).key();
            return new ClaimGroup.Seat(key, member.closeness(), reasons(member, key, said.mentions().why(key, keys), rules),
                    told.of(said.ways().getOrDefault(key, List.of())));
        }).toList();
        return new ClaimGroup(told.wording(), rules.name(keys), seats);
    }
}
