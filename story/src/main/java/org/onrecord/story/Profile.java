package org.onrecord.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.domain.Meaning;

/** A report's gist, its words weighed: what two of them have in common says how surely they tell of one event. */
public final class Profile {

    /** Days that two reports of one story are published apart at most. Chosen: "within days"; no set at hand has stories and dates. */
    public static final int WINDOW = 7;

    /**
     * Share of the meaning in what two reports have in common; the rest is the words'. Of 0, .2 and .35, .2 is best on ECB+'s even topics (.9539 against
     * .9508 and .9501).
     */
    private static final double MEANING = .2;

    /**
     * Words by which a report is looked up, its heaviest: with all words as keys, and with none of the limits of {@link Telling}, ECB+ comes
     * out the same, odd topics by .002 apart.
     */
    private static final int KEYS = 12;

    private final Gist gist;
    private final int[] words;
    private final float[] weights;
    private final Map<Integer, String> spelled;
    private final List<String> keys;

    private record Weighed(String word, double weight) { }

    private Profile(Gist gist, List<Weighed> weighed, List<String> keys) {
        this.gist = gist;
        this.words = new int[weighed.size()];
        this.weights = new float[weighed.size()];
        this.spelled = new HashMap<>();
        this.keys = keys;
        double length = Math.sqrt(weighed.stream().mapToDouble(word -> word.weight() * word.weight()).sum());
        for (int i = 0; i < words.length; i++) {
            words[i] = weighed.get(i).word().hashCode();
            weights[i] = (float) (weighed.get(i).weight() / length);
            spelled.put(words[i], weighed.get(i).word());
        }
    }

    static Profile of(Gist gist, Weights weights) {
        List<Weighed> weighed = new ArrayList<>();
        gist.words().forEach((word, strength) -> {
            double weight = strength * weights.of(word);
            if (weight > 0) {
                weighed.add(new Weighed(word, weight));
            }
        });
        List<String> keys = weighed.stream().sorted(Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::word)).limit(KEYS)
                .map(Weighed::word).toList();
        weighed.sort(Comparator.comparingInt((Weighed word) -> word.word().hashCode()).thenComparing(Weighed::word));
        return new Profile(gist, weighed, keys);
    }

    String report() {
        return gist.report();
    }

    Gist gist() {
        return gist;
    }

    Optional<LocalDate> day() {
        return gist.day();
    }

    /** The heaviest words, the heaviest first. */
    List<String> keys() {
        return keys;
    }

    /** Whether both may be of one story, by their days: where one has none, they may. */
    boolean isNear(Profile other) {
        return day().isEmpty() || other.day().isEmpty() || Math.abs(ChronoUnit.DAYS.between(day().get(), other.day().get())) <= WINDOW;
    }

    /** 0, nothing in common, to 1, the same. */
    double closeness(Profile other) {
        double common = shared(other);
        Optional<Meaning> mine = gist.meaning();
        Optional<Meaning> others = other.gist.meaning();
        double like = mine.isPresent() && others.isPresent() ? Math.max(0, mine.get().likeness(others.get())) : 0;
        return Math.clamp((1 - MEANING) * common + MEANING * like, 0, 1);
    }

    private double shared(Profile other) {
        double sum = 0;
        int j = 0;
        for (int i = 0; i < words.length; i++) {
            while (j < other.words.length && other.words[j] < words[i]) {
                j++;
            }
            if (j < other.words.length && other.words[j] == words[i]) {
                sum += weights[i] * other.weights[j];
            }
        }
        return sum;
    }

    /** Adds to each word that both have what it makes of their closeness. */
    void addShared(Profile other, Map<String, Double> sums) {
        int j = 0;
        for (int i = 0; i < words.length; i++) {
            while (j < other.words.length && other.words[j] < words[i]) {
                j++;
            }
            if (j < other.words.length && other.words[j] == words[i]) {
                sums.merge(spelled.get(words[i]), (double) weights[i] * other.weights[j], Double::sum);
            }
        }
    }
}
