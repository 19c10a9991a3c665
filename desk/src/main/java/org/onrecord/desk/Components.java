package org.onrecord.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.onrecord.record.store.ClaimContent.Link;
import org.onrecord.record.store.ClaimDraft;

/** Contents that are joined by links: a claim never reaches further, so only those that a batch touches are put into claims anew. */
final class Components {

    /**
     * Contents of a component at most: clustering so many takes a second. Where links join more, links must be surer, in steps: what is joined
     * by the surest ones is clustered, the others wait beside it. Chosen by the time that it takes, not measured on real claims.
     */
    static final int LARGEST = 1_000;

    private static final double STEP = 0.02;

    /** Contents around which is looked for all components at once: what lies further out is looked for one component after the other. */
    private static final int TOGETHER = 5_000;

    /** Of what people or a statement's own words join: more than any link's probability. */
    private static final double SURE = 2;

    private final ClaimDraft draft;
    private final ClaimRules rules;
    private final double from;

    /** By content, what it is joined with, and how surely. Those that were looked up. */
    private final Map<Long, Map<Long, Double>> joined = new HashMap<>();

    /** @param from probability from which a link joins */
    Components(ClaimDraft draft, ClaimRules rules, double from) {
        this.draft = draft;
        this.rules = rules;
        this.from = from;
    }

    /** Those that some contents are in, each content in one; without order among them. */
    List<Set<Long>> of(Collection<Long> seeds) {
        lookAround(seeds);
        List<Set<Long>> components = new ArrayList<>();
        Set<Long> placed = new HashSet<>();
        for (long seed : new TreeSet<>(seeds)) {
            if (!placed.contains(seed)) {
                Set<Long> component = around(seed);
                component.removeAll(placed);
                placed.addAll(component);
                components.add(component);
            }
        }
        return components;
    }

    /** One query for what is next to all of them, then for what is next to that. */
    private void lookAround(Collection<Long> seeds) {
        Set<Long> last = new TreeSet<>(seeds);
        while (!last.isEmpty() && joined.size() + last.size() <= TOGETHER) {
            look(last);
            Set<Long> next = new TreeSet<>();
            last.forEach(content -> next.addAll(joined.get(content).keySet()));
            next.removeAll(joined.keySet());
            last = next;
        }
    }

    private void look(Collection<Long> contents) {
        Set<Long> some = new TreeSet<>(contents);
        some.removeAll(joined.keySet());
        if (some.isEmpty()) {
            return;
        }
        some.forEach(content -> joined.put(content, new HashMap<>()));
        some.forEach(content -> rules.together(content).forEach(other -> join(some, content, other, SURE)));
        for (Link link : draft.links(some, from)) {
            if (link.veto().isEmpty()) {
                join(some, link.one(), link.other(), link.probability());
            }
        }
        for (Mentions.Mention mention : Mentions.of(draft, some).all()) {
            join(some, mention.reference().from(), mention.to().content(), SURE);
        }
    }

    private void join(Set<Long> some, long one, long other, double probability) {
        if (some.contains(one)) {
            joined.get(one).merge(other, probability, Math::max);
        }
        if (some.contains(other)) {
            joined.get(other).merge(one, probability, Math::max);
        }
    }

    private Set<Long> around(long seed) {
        for (double least = from; least < 1 + STEP; least += STEP) {
            Optional<Set<Long>> component = around(seed, least);
            if (component.isPresent()) {
                return component.get();
            }
        }
        return new TreeSet<>(Set.of(seed));
    }

    /** Empty: there are too many. */
    private Optional<Set<Long>> around(long seed, double least) {
        Set<Long> found = new TreeSet<>(Set.of(seed));
        Set<Long> last = found;
        while (!last.isEmpty()) {
            look(last);
            Set<Long> next = new TreeSet<>();
            for (long content : last) {
                joined.get(content).forEach((other, probability) -> {
                    if (probability >= least) {
                        next.add(other);
                    }
                });
            }
            next.removeAll(found);
            found = new TreeSet<>(found);
            found.addAll(next);
            if (found.size() > LARGEST) {
                return Optional.empty();
            }
            last = next;
        }
        return Optional.of(found);
    }
}
