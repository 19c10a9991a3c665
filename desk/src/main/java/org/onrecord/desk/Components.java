package org.onrecord.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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

    private final ClaimDraft draft;
    private final ClaimRules rules;
    private final double from;

    /** @param from probability from which a link joins */
    Components(ClaimDraft draft, ClaimRules rules, double from) {
        this.draft = draft;
        this.rules = rules;
        this.from = from;
    }

    /** Those that some contents are in, each content in one; without order among them. */
    List<Set<Long>> of(Collection<Long> seeds) {
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
            Set<Long> next = new TreeSet<>();
            for (Link link : draft.links(last, least)) {
                if (link.veto().isEmpty()) {
                    next.add(link.one());
                    next.add(link.other());
                }
            }
            last.forEach(content -> next.addAll(rules.together(content)));
            for (Mentions.Mention mention : Mentions.of(draft, last).all()) {
                next.add(mention.reference().from());
                next.add(mention.to().content());
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
