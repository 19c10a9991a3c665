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
import org.onrecord.claim.cluster.Link;
import org.onrecord.claim.pair.PairScorer;
import org.onrecord.claim.pair.Readings;
import org.onrecord.claim.pair.Reason;
import org.onrecord.claim.pair.Score;
import org.onrecord.claim.side.SideReader;
import org.onrecord.record.store.ClaimContent;
import org.onrecord.record.store.ClaimContent.Way;
import org.onrecord.record.store.ClaimDraft;
import org.onrecord.record.store.ClaimGroup;

/** Makes claims of what is linked. A claim that comes out as it was is left as it is: of what a new statement is joined with, most are. */
final class ClaimMaking {

    /** Contents of components that are read at once: each query costs more than a hundred rows do. */
    private static final int AT_ONCE = 1_000;

    /**
     * Contents of a claim of which it is known that the same ones make the same claim. In a larger one, closeness is told by some of them, and by which may depend
     * on what is beside it.
     */
    private static final int TOLD_BY_ALL = 12;

    private final ClaimDraft draft;
    private final SideReader sides;
    private final Propositions statements;
    private final Readings readings;
    private final ClaimRules rules;

    ClaimMaking(ClaimDraft draft, SideReader sides, Propositions statements, Readings readings) {
        this.draft = draft;
        this.sides = sides;
        this.statements = statements;
        this.readings = readings;
        this.rules = ClaimRules.of(draft);
    }

    /** Makes claims of all that some contents are joined with. @param seeds contents of which something changed */
    void group(Collection<Long> seeds) {
        Set<Long> changed = Set.copyOf(seeds);
        Set<Long> all = new TreeSet<>(seeds);
        Set<Long> claims = draft.contents(all).stream().flatMap(content -> content.claim().stream()).collect(Collectors.toSet());
        draft.ofClaims(claims).forEach(content -> all.add(content.key()));
        List<ClaimGroup> groups = new ArrayList<>();
        List<Set<Long>> some = new ArrayList<>();
        int contents = 0;
        for (Set<Long> component : new Components(draft, rules, PairScorer.THRESHOLD).of(all)) {
            some.add(component);
            contents += component.size();
            if (contents >= AT_ONCE) {
                groups.addAll(groups(some, changed));
                some.clear();
                contents = 0;
            }
        }
        groups.addAll(groups(some, changed));
        draft.regroup(groups);
    }

    /** Contents that make a claim. */
    private record Made(Cluster cluster, Map<String, ClaimContent> contents, Mentions mentions) {

        ClaimContent content(Cluster.Member member) {
            return contents.get(member.statement());
        }

        Set<Long> keys() {
            return cluster.members().stream().map(member -> content(member).key()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private List<ClaimGroup> groups(List<Set<Long>> components, Set<Long> changed) {
        Set<Long> keys = components.stream().flatMap(Set::stream).collect(Collectors.toSet());
        Map<Long, ClaimContent> contents = draft.contents(keys).stream().collect(Collectors.toMap(ClaimContent::key, content -> content));
        statements.of(contents.values().stream().map(ClaimContent::sample).toList());
        Map<Long, Integer> places = new HashMap<>();
        for (int i = 0; i < components.size(); i++) {
            int place = i;
            components.get(i).forEach(content -> places.put(content, place));
        }
        Set<Long> joined = components.stream().filter(component -> component.size() > 1).flatMap(Set::stream).collect(Collectors.toSet());
        Map<Integer, List<ClaimContent.Link>> links = draft.links(joined, 0).stream().filter(link -> contents.containsKey(link.one()) && contents.containsKey(link.other()))
                .filter(link -> places.get(link.one()).equals(places.get(link.other()))).collect(Collectors.groupingBy(link -> places.get(link.one())));
        Mentions mentions = Mentions.of(draft, keys);
        List<Made> made = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            Map<String, ClaimContent> own = components.get(i).stream().filter(contents::containsKey).map(contents::get).collect(Collectors.toMap(ClaimContent::sample, content -> content));
            made.addAll(made(own, links.getOrDefault(i, List.of()), mentions.among(components.get(i))));
        }
        return told(others(made, changed));
    }

    private List<Made> made(Map<String, ClaimContent> contents, List<ClaimContent.Link> kept, Mentions mentions) {
        Map<Long, String> samples = new HashMap<>();
        contents.values().forEach(content -> samples.put(content.key(), content.sample()));
        List<Link> links = kept.stream().map(link -> Link.of(samples.get(link.one()), samples.get(link.other()), new Score(link.probability(), List.of(),
                link.veto().map(veto -> Score.Veto.valueOf(veto.toUpperCase(Locale.ROOT)))))).toList();
        List<Constraint> constraints = new ArrayList<>(mentions.constraints(samples));
        constraints.addAll(rules.constraints());
        return new Clusters(readings::among).of(statements.of(contents.keySet()).values(), links, constraints).stream()
                .map(cluster -> new Made(cluster, contents, mentions)).toList();
    }

    /** Those that are no claims yet, or of which something changed. */
    private List<Made> others(List<Made> made, Set<Long> changed) {
        Set<Long> claims = made.stream().flatMap(one -> one.cluster().members().stream().map(one::content)).flatMap(content -> content.claim().stream()).collect(Collectors.toSet());
        Map<Long, Integer> sizes = draft.sizes(claims);
        return made.stream().filter(one -> {
            Set<Long> keys = one.keys();
            Set<Optional<Long>> were = one.cluster().members().stream().map(member -> one.content(member).claim()).collect(Collectors.toCollection(HashSet::new));
            boolean isAsItWas = were.size() == 1 && were.iterator().next().filter(claim -> sizes.get(claim) == keys.size()).isPresent();
            return !isAsItWas || keys.size() > TOLD_BY_ALL || keys.stream().anyMatch(changed::contains);
        }).toList();
    }

    private List<ClaimGroup> told(List<Made> made) {
        Map<Long, List<Way>> ways = draft.ways(made.stream().flatMap(one -> one.keys().stream()).toList()).stream().collect(Collectors.groupingBy(Way::content));
        Map<String, Proposition> said = statements.of(ways.values().stream().flatMap(List::stream).map(Way::sample).toList());
        return made.stream().map(one -> group(one, ways, said)).toList();
    }

    /** A statement that another one speaks of is held together with it as people's are, but nobody said so. */
    private List<String> reasons(Cluster.Member member, long content, Optional<String> mention) {
        return mention.map(List::of).orElseGet(() -> member.reasons().stream()
                .filter(reason -> reason.trait() != Reason.Trait.PEOPLE || !rules.together(content).isEmpty()).map(Reason::toString).toList());
    }

    private ClaimGroup group(Made made, Map<Long, List<Way>> allWays, Map<String, Proposition> said) {
        Set<Long> keys = made.keys();
        List<Way> ways = keys.stream().flatMap(key -> allWays.getOrDefault(key, List.of()).stream()).toList();
        ClaimSides told = ClaimSides.of(sides, ways, said, made.mentions().references(ways));
        List<ClaimGroup.Seat> seats = made.cluster().members().stream().map(member -> {
            long key = made.content(member).key();
            return new ClaimGroup.Seat(key, member.closeness(), reasons(member, key, made.mentions().why(key, keys)), told.of(allWays.getOrDefault(key, List.of())));
        }).toList();
        return new ClaimGroup(told.wording(), rules.name(keys), seats);
    }
}
