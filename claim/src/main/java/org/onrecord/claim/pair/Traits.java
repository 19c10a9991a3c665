package org.onrecord.claim.pair;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.claim.pair.Score.Veto;

/** What two statements have in common, in numbers; the same in either order. */
final class Traits {

    /** Days between two reports over which their nearness fades to a third. */
    private static final double FADES = 5;

    /** Least share of words in common for two statements about other persons to be "the same of another person". */
    private static final double SAME_OF_ANOTHER = 0.4;

    /** Words that a reason names. */
    private static final int NAMED = 5;

    private final Gist a;
    private final Gist b;

    Traits(Gist a, Gist b) {
        this.a = a;
        this.b = b;
    }

    /** What is weighed, by the names that the weights have. */
    Map<String, Double> weighed() {
        Map<String, Double> weighed = new LinkedHashMap<>();
        weighed.put(Weights.MEANING, meaning());
        weighed.put("whole", Math.min(share(a.whole(), b.whole(), b.names()), share(b.whole(), a.whole(), a.names())));
        weighed.put("nearness", nearness());
        weighed.put("otherNumbers", hasOtherNumbers() ? 1.0 : 0);
        return weighed;
    }

    double meaning() {
        return a.direction().isPresent() && b.direction().isPresent() ? a.direction().get().likeness(b.direction().get()) : 0;
    }

    /** Share of the weight of one's plain words that the other has as well, be it in a name; the lesser share of both. */
    double words() {
        return Math.min(share(a.words(), b.words(), b.names()), share(b.words(), a.words(), a.names()));
    }

    private static double share(Map<String, Double> words, Map<String, Double> others, Set<String> names) {
        double all = 0;
        double both = 0;
        for (Map.Entry<String, Double> word : words.entrySet()) {
            all += word.getValue();
            both += others.containsKey(word.getKey()) || names.contains(word.getKey()) ? word.getValue() : 0;
        }
        return all == 0 ? 0 : both / all;
    }

    /** 1 for reports of one story or one day, less for those further apart; 0 where a day is not known. */
    double nearness() {
        if (isOneStory()) {
            return 1;
        }
        return a.day().isPresent() && b.day().isPresent() ? Math.exp(-Math.abs(a.day().get() - b.day().get()) / FADES) : 0;
    }

    boolean isOneStory() {
        return a.story().isPresent() && a.story().equals(b.story());
    }

    /** Both have numbers that could stand in one place, and no number of one agrees with any of the other. */
    boolean hasOtherNumbers() {
        boolean couldStand = a.amounts().amounts().stream().anyMatch(one -> b.amounts().amounts().stream().anyMatch(one::isOfKind));
        return couldStand && sharedNumbers().isEmpty();
    }

    List<Amount> sharedNumbers() {
        return a.amounts().amounts().stream().filter(one -> b.amounts().amounts().stream().anyMatch(one::agrees)).distinct().toList();
    }

    boolean hasOtherSubject() {
        return !a.subject().isEmpty() && !b.subject().isEmpty() && common(a.subject(), b.subject()).isEmpty();
    }

    /** Nothing of the one's subject stands anywhere in the other, and the rest is much the same. */
    private boolean isSameOfAnother() {
        return hasOtherSubject() && common(a.subject(), b.names()).isEmpty() && common(b.subject(), a.names()).isEmpty() && words() >= SAME_OF_ANOTHER;
    }

    boolean areOtherDates() {
        return !a.amounts().dates().isEmpty() && !b.amounts().dates().isEmpty() && common(a.amounts().dates(), b.amounts().dates()).isEmpty();
    }

    boolean isOneNegated() {
        return a.isNegated() != b.isNegated();
    }

    boolean areOfOneSpeaker() {
        return !common(a.speakers(), b.speakers()).isEmpty();
    }

    /** Names in common, as a share of all that either has. */
    double names() {
        Set<String> all = new HashSet<>(a.names());
        all.addAll(b.names());
        return all.isEmpty() ? 0 : (double) sharedNames().size() / all.size();
    }

    Set<String> sharedNames() {
        return common(a.names(), b.names());
    }

    /** Words of the longest run that both have. */
    int run() {
        int longest = 0;
        int[] before = new int[b.terms().size() + 1];
        for (Term one : a.terms()) {
            int[] now = new int[before.length];
            for (int j = 1; j < now.length; j++) {
                now[j] = one.form().equals(b.terms().get(j - 1).form()) ? before[j - 1] + 1 : 0;
                longest = Math.max(longest, now[j]);
            }
            before = now;
        }
        return longest;
    }

    /** The names in common, as they are written in one of both. */
    String writtenNames() {
        return a.terms().stream().filter(term -> Gist.isName(term) && b.names().contains(term.stem())).map(Term::form).distinct().sorted().limit(NAMED).collect(Collectors.joining(", "));
    }

    /** The words in common that tell most, as they are written in one of both. */
    String heaviest() {
        return a.terms().stream().filter(term -> !term.isName() && a.words().containsKey(term.stem()) && b.words().containsKey(term.stem()))
                .sorted(Comparator.comparing((Term term) -> -term.weight()).thenComparing(Term::form)).map(Term::form).distinct().limit(NAMED).collect(Collectors.joining(", "));
    }

    /** NUMBER of 196 pairs of one claim none has, of 172 others 9; PERSON of 196 none, of 172 others 1 (visible pairs and those of training/claims). */
    Optional<Veto> veto() {
        if (hasOtherNumbers()) {
            return Optional.of(Veto.NUMBER);
        }
        return isSameOfAnother() ? Optional.of(Veto.PERSON) : Optional.empty();
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).collect(Collectors.toUnmodifiableSet());
    }
}
