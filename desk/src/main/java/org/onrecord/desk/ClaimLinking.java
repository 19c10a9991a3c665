package org.onrecord.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.onrecord.claim.Proposition;
import org.onrecord.claim.pair.Among;
import org.onrecord.claim.pair.PairScorer;
import org.onrecord.claim.pair.Readings;
import org.onrecord.claim.pair.Score;
import org.onrecord.record.store.ClaimContent;
import org.onrecord.record.store.ClaimContent.Link;
import org.onrecord.record.store.ClaimDraft;

/** Links contents that are probably about one proposition. */
final class ClaimLinking {

    private final ClaimDraft draft;
    private final Propositions statements;
    private final Readings readings;

    ClaimLinking(ClaimDraft draft, Propositions statements, Readings readings) {
        this.draft = draft;
        this.statements = statements;
        this.readings = readings;
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
            others.removeIf(other -> other.key() == content.key() || !other.isCompared()
                    || !PairScorer.areWorthReading(statements.meaning(content.sample()), statements.meaning(other.sample())));
            pairs.put(content, content.isCompared() ? others : Set.of());
        }
        draft.link(score(pairs));
        before.values().forEach(changed::addAll);
        return changed;
    }

    private Collection<Link> score(Map<ClaimContent, Set<ClaimContent>> pairs) {
        Map<Long, String> samples = new HashMap<>();
        pairs.forEach((content, others) -> {
            samples.put(content.key(), content.sample());
            others.forEach(other -> samples.put(other.key(), other.sample()));
        });
        List<Proposition> given = List.copyOf(statements.of(samples.values()).values());
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            places.put(given.get(i).id(), i);
        }
        Among among = readings.among(given);
        Map<String, Link> links = new HashMap<>();
        pairs.forEach((content, others) -> others.forEach(other -> {
            Integer one = places.get(content.sample());
            Integer two = places.get(other.sample());
            String pair = Math.min(content.key(), other.key()) + " " + Math.max(content.key(), other.key());
            if (one != null && two != null && !links.containsKey(pair)) {
                Score score = among.bare(one, two);
                if (score.probability() >= org.onrecord.claim.cluster.Link.WORTH_KEEPING) {
                    links.put(pair, new Link(content.key(), other.key(), score.probability(),
                            score.veto().map(veto -> veto.name().toLowerCase(Locale.ROOT))));
                }
            }
        }));
        return links.values();
    }
}
