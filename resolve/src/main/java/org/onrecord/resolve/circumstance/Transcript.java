package org.onrecord.resolve.circumstance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Turns of a conversation written as "RAND: ...": of two who take turns each speaks to the other. */
final class Transcript {

    /** Fewer turns are a heading with a colon. */
    private static final int FEWEST_TURNS = 3;

    private final Words words;
    private final List<Told> all;
    private final List<Integer> turns = new ArrayList<>();
    private final Map<Integer, WordSpan> labels = new HashMap<>();

    Transcript(Words words, List<Told> all) {
        this.words = words;
        this.all = all;
        for (int i = 0; i < all.size(); i++) {
            int index = i;
            label(i).ifPresent(label -> {
                turns.add(index);
                labels.put(index, label);
            });
        }
        Set<String> names = new HashSet<>();
        labels.values().forEach(label -> names.add(name(label)));
        if (turns.size() < FEWEST_TURNS || names.size() != 2) {
            turns.clear();
            labels.clear();
        }
    }

    /** The words before the colon, at the start of a line. */
    private Optional<WordSpan> label(int index) {
        var attribution = all.get(index).attribution();
        if (attribution.cue().size() != 1 || attribution.source().size() != 1) {
            return Optional.empty();
        }
        WordSpan cue = words.under(attribution.cue().getFirst());
        WordSpan source = words.under(attribution.source().getFirst());
        if (cue.length() != 1 || !words.is(cue.first(), ":") || source.isEmpty()) {
            return Optional.empty();
        }
        int start = words.paragraph(words.get(source.first()).paragraph()).first();
        boolean atStart = source.first() == start || source.first() == start + 1 && words.get(start).isQuotationMark();
        return atStart ? Optional.of(source) : Optional.empty();
    }

    private String name(WordSpan label) {
        return words.get(label.end() - 1).lower();
    }

    /** Indices of the attributions that are turns. */
    Set<Integer> turns() {
        return labels.keySet();
    }

    /** The other's name, where it stands last before the turn, or else in the next turn. */
    Optional<WordSpan> addressee(int index) {
        int at = turns.indexOf(index);
        for (int i = at - 1; i >= 0; i--) {
            if (!name(labels.get(turns.get(i))).equals(name(labels.get(index)))) {
                return Optional.of(labels.get(turns.get(i)));
            }
        }
        for (int i = at + 1; i < turns.size(); i++) {
            if (!name(labels.get(turns.get(i))).equals(name(labels.get(index)))) {
                return Optional.of(labels.get(turns.get(i)));
            }
        }
        return Optional.empty();
    }
}
