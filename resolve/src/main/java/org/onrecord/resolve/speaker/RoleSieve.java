package org.onrecord.resolve.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.domain.Speaker.ResolvedBy;
import org.onrecord.domain.Speaker.Type;
import org.onrecord.resolve.text.Words;

/**
 * "The Russian president", "the spokeswoman", "her husband": the person of the same report whom a title, an apposition or a
 * copula calls the same.
 */
final class RoleSieve {

    private static final double HEAD = 2;
    private static final double RELATED_HEAD = 1.2;
    private static final double SHARED_MODIFIER = 1.5;
    private static final double OTHER_COUNTRY = 3;
    private static final double PER_SENTENCE = 0.03;
    private static final double LATER = 0.8;
    private static final double LAST_SPEAKER = 0.5;
    private static final double ENOUGH = 1;

    /** So many descriptors of a head before the phrase are looked at, and so many after it: nearer ones win anyway. */
    private static final int MOST_BEFORE = 48;
    private static final int MOST_AFTER = 8;
    private static final int FURTHEST = 20;

    private final Report report;
    private final Lexicon lexicon;
    private final RoleScope scopes;
    private final Map<String, List<Called>> byHead = new HashMap<>();

    /** All that the descriptors of one figure and one head tell together. */
    private record Known(Set<String> modifiers, Set<String> scope) {

        private Known() {
            this(new HashSet<>(), new HashSet<>());
        }

        private void add(Descriptor descriptor) {
            modifiers.addAll(descriptor.modifiers());
            scope.addAll(descriptor.scope());
        }
    }

    /** One descriptor and whom it describes. */
    private record Called(Figure figure, Descriptor descriptor, Known known) {
    }

    /** What a phrase asks for. */
    private record Wanted(String head, Set<String> modifiers, Set<String> scope) {
    }

    RoleSieve(Report report, Lexicon lexicon) {
        this.report = report;
        this.lexicon = lexicon;
        this.scopes = new RoleScope(report.words(), lexicon);
        for (Figure figure : report.cast().figures()) {
            Map<String, Known> known = new HashMap<>();
            figure.descriptors().forEach(descriptor -> known.computeIfAbsent(descriptor.head(), any -> new Known()).add(descriptor));
            for (Descriptor descriptor : figure.descriptors()) {
                Called called = new Called(figure, descriptor, known.get(descriptor.head()));
                byHead.computeIfAbsent(descriptor.head(), any -> new ArrayList<>()).add(called);
                descriptor.modifiers().stream().filter(lexicon.roles()::isPerson)
                        .forEach(head -> byHead.computeIfAbsent(head, any -> new ArrayList<>()).add(called));
            }
        }
        byHead.values().forEach(list -> list.sort(Comparator.comparingInt(called -> called.descriptor().word())));
    }

    Answer resolve(Phrase phrase, Discourse discourse) {
        Wanted wanted = wanted(phrase);
        Map<Figure, Double> scores = new HashMap<>();
        for (Called called : near(wanted.head(), phrase.head())) {
            scores.merge(called.figure(), score(called, wanted, phrase, discourse), Math::max);
        }
        Figure best = null;
        for (Figure figure : scores.keySet()) {
            boolean better = best == null || scores.get(figure) > scores.get(best)
                    || scores.get(figure).equals(scores.get(best)) && figure.id() < best.id();
            best = better ? figure : best;
        }
        if (best == null || scores.get(best) < ENOUGH) {
            return Answer.OPEN;
        }
        double most = scores.remove(best);
        double second = scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(Double.NEGATIVE_INFINITY);
        return Answer.of(Identity.of(best, Type.PERSON), ResolvedBy.ROLE, Math.min(Confidence.ROLE, Confidence.ofMargin(2 * (most - second))));
    }

    private Wanted wanted(Phrase phrase) {
        Words words = report.words();
        Set<String> modifiers = new HashSet<>();
        for (int i = phrase.words().first(); i < phrase.head(); i++) {
            modifiers.add(lexicon.roles().head(words.get(i).lower()));
        }
        Set<String> scope = scopes.before(phrase.words().first(), phrase.head());
        scope.addAll(scopes.after(phrase.head() + 1, phrase.words().end()));
        return new Wanted(lexicon.roles().head(words.get(phrase.head()).lower()), modifiers, scope);
    }

    /** The descriptors of this head or a related one that stand nearest. */
    private List<Called> near(String head, int index) {
        List<Called> found = new ArrayList<>();
        Set<String> heads = new HashSet<>(lexicon.roles().related(head));
        heads.add(head);
        for (String each : heads) {
            List<Called> all = byHead.getOrDefault(each, List.of());
            int after = firstAfter(all, index);
            found.addAll(all.subList(Math.max(0, after - MOST_BEFORE), Math.min(all.size(), after + MOST_AFTER)));
        }
        return found;
    }

    private static int firstAfter(List<Called> sorted, int index) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).descriptor().word() < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double score(Called called, Wanted wanted, Phrase phrase, Discourse discourse) {
        Figure figure = called.figure();
        if (!figure.gender().agreesWith(lexicon.roles().gender(wanted.head())) || !mayBe(called, wanted)) {
            return Double.NEGATIVE_INFINITY;
        }
        return fit(called.descriptor(), wanted.head(), wanted.modifiers()) - distance(figure, phrase.head()) + bonus(figure, phrase.head(), discourse);
    }

    /** Neither another rank than the person is ever given, nor the same role of something else. */
    private static boolean mayBe(Called called, Wanted wanted) {
        Known known = called.known();
        return RoleScope.sameRank(wanted.modifiers(), known.modifiers(), called.descriptor().head().equals(wanted.head()))
                && (wanted.scope().isEmpty() || known.scope().isEmpty() || wanted.scope().stream().anyMatch(known.scope()::contains));
    }

    private double fit(Descriptor descriptor, String head, Set<String> modifiers) {
        boolean same = descriptor.head().equals(head) || descriptor.modifiers().contains(head);
        double score = same ? HEAD : RELATED_HEAD;
        for (String modifier : modifiers) {
            score += descriptor.modifiers().contains(modifier) ? SHARED_MODIFIER : 0;
        }
        return otherCountry(modifiers, descriptor.modifiers()) ? score - OTHER_COUNTRY : score;
    }

    private boolean otherCountry(Set<String> mine, Set<String> theirs) {
        Set<String> one = countries(mine);
        Set<String> other = one.isEmpty() ? Set.of() : countries(theirs);
        return !other.isEmpty() && one.stream().noneMatch(other::contains);
    }

    private Set<String> countries(Set<String> modifiers) {
        Set<String> found = new HashSet<>();
        for (String modifier : modifiers) {
            lexicon.countries().ofDemonym(modifier).or(() -> lexicon.countries().named(modifier)).ifPresent(found::add);
        }
        return found;
    }

    private double distance(Figure figure, int index) {
        int before = figure.mentionsBefore(index);
        if (before == 0) {
            return LATER;
        }
        int last = figure.mentions().get(before - 1).words().first();
        return PER_SENTENCE * Math.min(FURTHEST, report.words().get(index).sentence() - report.words().get(last).sentence());
    }

    private double bonus(Figure figure, int index, Discourse discourse) {
        return discourse.before(index).filter(turn -> turn.who().stream().anyMatch(who -> who.figure() == figure.id())).isPresent()
                ? LAST_SPEAKER : 0;
    }
}
