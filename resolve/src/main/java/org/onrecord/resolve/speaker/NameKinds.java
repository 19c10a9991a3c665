package org.onrecord.resolve.speaker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.onrecord.resolve.name.NameUse.Hint;
import org.onrecord.resolve.name.NameUse.Kind;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/**
 * Decides what full names name: every place where one stands counts, and so does a surname with a title elsewhere ("Mr. Lee").
 * Tells of single words only what their own place tells.
 */
final class NameKinds {

    private static final Set<String> SUFFIXES = Set.of("jr.", "jr", "sr.", "sr", "ii", "iii", "iv");

    private final Words words;
    private final Lexicon lexicon;
    private final Map<String, Tally> tallies = new HashMap<>();
    private final Set<String> titled = new HashSet<>();
    private final Map<String, Integer> speaking = new HashMap<>();

    /** Where names end. */
    private final Set<Integer> ends = new HashSet<>();

    /** Surnames of those who are persons by their own names. */
    private final Set<String> surnames = new HashSet<>();

    /** What all places of one full name tell together. */
    private static final class Tally {
        private final String first;
        private final String surname;
        private int evidence;
        private int bodies;
        private int places;
        private int open;

        private Tally(String first, String surname) {
            this.first = first;
            this.surname = surname;
        }
    }

    NameKinds(Words words, Lexicon lexicon, List<Sighting> sightings) {
        this.words = words;
        this.lexicon = lexicon;
        for (Sighting sighting : sightings) {
            ends.add(sighting.core().end());
            if (sighting.core().length() > 1) {
                count(sighting);
            } else if (sighting.sort() == Figure.Sort.NAME || sighting.sort() == Figure.Sort.PERSON) {
                countSingle(sighting);
            }
        }
        tallies.values().forEach(this::addSurname);
    }

    private void count(Sighting sighting) {
        WordSpan core = sighting.core();
        Tally tally = tallies.computeIfAbsent(key(core), any -> new Tally(words.get(core.first()).form(), words.get(lastName(core)).lower()));
        tally.evidence += sighting.evidence();
        switch (sighting.sort()) {
            case BODY -> tally.bodies++;
            case PLACE -> tally.places++;
            default -> tally.open++;
        }
    }

    private void countSingle(Sighting sighting) {
        String word = words.get(sighting.core().first()).lower();
        speaking.merge(word, sighting.evidence(), Math::max);
        if (sighting.titled()) {
            titled.add(word);
        }
    }

    private void addSurname(Tally tally) {
        tally.evidence += (titled.contains(tally.surname) ? PersonEvidence.ENOUGH : 0) + Math.max(0, speaking.getOrDefault(tally.surname, 0));
        if (tally.open > 0 && tally.evidence >= PersonEvidence.ENOUGH) {
            surnames.add(tally.surname);
        }
    }

    /** First and last word: middle names, initials and "Jr." do not make another name. */
    private String key(WordSpan core) {
        return words.get(core.first()).lower() + " " + words.get(lastName(core)).lower();
    }

    private int lastName(WordSpan core) {
        int last = core.end() - 1;
        while (last > core.first() + 1 && SUFFIXES.contains(words.get(last).lower())) {
            last--;
        }
        return last;
    }

    Kind kind(Sighting sighting) {
        return sighting.core().length() > 1 ? fullKind(sighting) : singleKind(sighting);
    }

    private Kind fullKind(Sighting sighting) {
        String name = Namer.canonical(words.string(sighting.core()));
        Tally tally = tallies.get(key(sighting.core()));
        if (sighting.sort() != Figure.Sort.PERSON && lexicon.countries().isPlace(name)) {
            return Kind.PLACE;
        }
        int persons = tally.evidence >= PersonEvidence.CERTAIN ? tally.open : 0;
        if (tally.bodies + tally.places > persons) {
            return tally.places > tally.bodies ? Kind.PLACE : Kind.BODY;
        }
        // "Lee Tower" is named after Lee and is no person.
        boolean namedAfter = surnames.contains(tally.first.toLowerCase(Locale.ROOT)) && !lexicon.isFirstName(tally.first);
        return tally.evidence >= PersonEvidence.ENOUGH && !namedAfter ? Kind.PERSON : Kind.BODY;
    }

    private Kind singleKind(Sighting sighting) {
        Word word = words.get(sighting.core().first());
        if (sighting.sort() == Figure.Sort.NAME && word.isAllCapitals() && hint(sighting) == Hint.BRACKETED) {
            return Kind.BODY;
        }
        return switch (sighting.sort()) {
            case PERSON -> Kind.PERSON;
            case BODY -> Kind.BODY;
            case PLACE -> Kind.PLACE;
            default -> sighting.titled() || lexicon.isFirstName(word.form()) && hint(sighting) == Hint.NONE ? Kind.PERSON : Kind.UNKNOWN;
        };
    }

    /** What the words around a name tell. */
    Hint hint(Sighting sighting) {
        int before = sighting.run().first() - 1;
        WordSpan core = sighting.core();
        if (ends.contains(before) && words.is(before, "(") && words.is(core.end(), ")")) {
            return Hint.BRACKETED;
        }
        boolean place = words.is(before, "in") || words.is(before, "near")
                || sighting.sort() == Figure.Sort.NAME && core.length() == 1 && lexicon.countries().isPlace(words.get(core.first()).form());
        return words.is(before, "the") ? Hint.DEFINITE : place && !sighting.titled() ? Hint.PLACED : Hint.NONE;
    }
}
