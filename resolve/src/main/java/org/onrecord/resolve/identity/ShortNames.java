package org.onrecord.resolve.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Decides whom a report means that gives a short name alone: a surname, a mononym, an acronym. */
final class ShortNames {

    /** One bearer in the record is mostly, but not surely, the one meant: the record may not know the other yet. */
    private static final double ONLY_BEARER = 0.7;
    private static final double SHARED_TRAIT = 0.85;
    private static final double SAME_SHORT_NAME = 0.6;

    private final Map<String, Set<Bearer>> bearers = new HashMap<>();
    private final Map<String, List<Appearance>> alone = new TreeMap<>();

    void register(String name, Bearer bearer) {
        bearers.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(bearer);
    }

    /** @param appearance one whose report gives {@code name} and no full name */
    void add(String name, Appearance appearance) {
        alone.computeIfAbsent(name, any -> new ArrayList<>()).add(appearance);
    }

    /** Adds each to its bearer, or to a new one, or says that it is open. */
    void decide(List<Bearer> all, List<Decision> decisions) {
        alone.forEach((name, appearances) -> {
            List<Bearer> candidates = List.copyOf(bearers.getOrDefault(name, Set.of()));
            if (candidates.isEmpty()) {
                addNew(appearances, all);
            } else {
                // All are compared with the bearers as full names made them, so that none decides another's case.
                List<Traits> traits = candidates.stream().map(Bearer::traits).toList();
                appearances.forEach(appearance -> choose(appearance, candidates, traits, decisions));
            }
        });
    }

    private static void addNew(List<Appearance> appearances, List<Bearer> all) {
        for (List<Appearance> one : Namesakes.of(appearances).bearers()) {
            Bearer bearer = new Bearer();
            one.forEach(appearance -> bearer.add(appearance, List.of(Reason.SAME_NAME), SAME_SHORT_NAME));
            all.add(bearer);
        }
    }

    private static void choose(Appearance appearance, List<Bearer> candidates, List<Traits> traits, List<Decision> decisions) {
        Bearer sharing = null;
        Reason reason = null;
        int fitting = 0;
        for (int i = 0; i < candidates.size(); i++) {
            Reason shared = traits.get(i).shared(appearance.traits());
            if (shared != null && !traits.get(i).haveOtherIds(appearance.traits())) {
                sharing = candidates.get(i);
                reason = shared;
                fitting++;
            }
        }
        if (fitting == 1) {
            sharing.add(appearance, List.of(reason, Reason.FITTING_NAME), SHARED_TRAIT);
        } else if (candidates.size() == 1 && !traits.getFirst().contradict(appearance.traits()) && !traits.getFirst().haveOtherIds(appearance.traits())) {
            candidates.getFirst().add(appearance, List.of(Reason.ONLY_BEARER), ONLY_BEARER);
        } else {
            decisions.add(new Decision.Ambiguous(appearance.id(), candidates.stream().map(Bearer::id).sorted().toList(), Reason.SEVERAL_BEARERS));
        }
    }
}
