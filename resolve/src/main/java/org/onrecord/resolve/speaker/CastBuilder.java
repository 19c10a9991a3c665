package org.onrecord.resolve.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.onrecord.resolve.name.Gender;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/**
 * Gathers names into figures: first the full names, which show who is a person, then the single words that repeat a part of
 * one, last the headlines. Never puts two different first names in one person.
 */
final class CastBuilder {

    /** Of more persons of one surname a surname alone means none in particular; a bound on time. */
    private static final int LARGEST_FAMILY = 16;

    private final Words words;
    private final Lexicon lexicon;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, List<Draft>> bySurname = new HashMap<>();
    private final Map<String, Draft> byFirstName = new HashMap<>();
    private final Map<String, Draft> bodiesByWord = new HashMap<>();

    /** A figure while its mentions are being gathered. */
    private static final class Draft {
        private String name;
        private Figure.Sort sort;
        private Gender gender = Gender.UNKNOWN;
        private int evidence;
        private final List<Sighting> sightings = new ArrayList<>();
        private final List<Mention> mentions = new ArrayList<>();

        private Draft(String name, Figure.Sort sort) {
            this.name = name;
            this.sort = sort;
        }
    }

    private CastBuilder(Words words, Lexicon lexicon) {
        this.words = words;
        this.lexicon = lexicon;
    }

    static Cast build(Words words, Lexicon lexicon, NameTags tags) {
        CastBuilder builder = new CastBuilder(words, lexicon);
        SightingReader reader = new SightingReader(words, lexicon, tags);
        List<WordSpan> runs = new TaggedRuns(words, tags).correct(new NameFinder(words, lexicon).runs());
        List<Sighting> sightings = reader.readAll(runs);
        sightings.forEach(builder::addFullName);
        builder.decidePersons(sightings);
        sightings.forEach(builder::addSingleWord);
        builder.addFromHeadlines();
        return builder.cast();
    }

    private void addFullName(Sighting sighting) {
        String name = Namer.canonical(words.string(sighting.core()));
        if (sighting.core().length() == 1) {
            return;
        }
        boolean place = sighting.sort() == Figure.Sort.PLACE || sighting.sort() == Figure.Sort.NAME && lexicon.countries().isPlace(name);
        String key = sighting.isBody() || place ? name.toLowerCase(Locale.ROOT) : personKey(sighting.core());
        Figure.Sort sort = place ? Figure.Sort.PLACE : sighting.isBody() ? Figure.Sort.BODY : Figure.Sort.NAME;
        Draft draft = drafts.computeIfAbsent(key, any -> new Draft(lexicon.countries().named(name).orElse(name), sort));
        draft.evidence += sighting.evidence();
        draft.gender = draft.gender.or(sighting.gender());
        draft.sightings.add(sighting);
    }

    /** First and last word: middle names, initials and "Jr." do not make another person. */
    private String personKey(WordSpan core) {
        return (words.get(core.first()).form() + " " + words.get(lastName(core)).form()).toLowerCase(Locale.ROOT);
    }

    private int lastName(WordSpan core) {
        int last = core.end() - 1;
        while (last > core.first() + 1 && List.of("jr.", "jr", "sr.", "sr", "ii", "iii", "iv").contains(words.get(last).lower())) {
            last--;
        }
        return last;
    }

    /** Decides which full names are persons; a surname that stands with a title elsewhere ("Mr. Lee") shows one too. */
    private void decidePersons(List<Sighting> sightings) {
        Set<String> titled = new HashSet<>();
        Map<String, Integer> speaking = new HashMap<>();
        for (Sighting sighting : sightings) {
            if (sighting.core().length() == 1 && (sighting.sort() == Figure.Sort.NAME || sighting.sort() == Figure.Sort.PERSON)) {
                String word = words.get(sighting.core().first()).lower();
                speaking.merge(word, sighting.evidence(), Math::max);
                if (sighting.titled()) {
                    titled.add(word);
                }
            }
        }
        Set<String> alone = new HashSet<>();
        for (Draft draft : drafts.values()) {
            if (draft.sort == Figure.Sort.NAME) {
                String surname = surname(draft);
                draft.evidence += (titled.contains(surname) ? PersonEvidence.ENOUGH : 0) + Math.max(0, speaking.getOrDefault(surname, 0));
                if (draft.evidence >= PersonEvidence.ENOUGH) {
                    alone.add(surname);
                }
            }
        }
        for (Draft draft : drafts.values()) {
            if (draft.sort == Figure.Sort.NAME) {
                WordSpan core = draft.sightings.getFirst().core();
                boolean namedAfter = alone.contains(words.get(core.first()).lower()) && !lexicon.isFirstName(words.get(core.first()).form());
                draft.sort = draft.evidence >= PersonEvidence.ENOUGH && !namedAfter ? Figure.Sort.PERSON : Figure.Sort.BODY;
            }
            register(draft);
        }
    }

    private String surname(Draft draft) {
        return words.get(lastName(draft.sightings.getFirst().core())).lower();
    }

    private void register(Draft draft) {
        WordSpan core = draft.sightings.getFirst().core();
        if (draft.sort == Figure.Sort.PERSON) {
            List<Draft> family = bySurname.computeIfAbsent(surname(draft), any -> new ArrayList<>());
            if (family.size() < LARGEST_FAMILY) {
                family.add(draft);
            }
            byFirstName.putIfAbsent(words.get(core.first()).lower(), draft);
        } else if (draft.sort == Figure.Sort.BODY) {
            bodiesByWord.putIfAbsent(words.get(core.end() - 1).lower(), draft);
            bodiesByWord.putIfAbsent(initials(core), draft);
        }
        for (Sighting sighting : draft.sightings) {
            draft.mentions.add(mention(sighting));
        }
    }

    private String initials(WordSpan core) {
        StringBuilder initials = new StringBuilder();
        for (int i = core.first(); i < core.end(); i++) {
            if (words.get(i).isCapitalized()) {
                initials.appendCodePoint(Character.toLowerCase(words.get(i).form().codePointAt(0)));
            }
        }
        return initials.toString();
    }

    private static Mention mention(Sighting sighting) {
        return new Mention(-1, sighting.core(), sighting.run().first());
    }

    private void addSingleWord(Sighting sighting) {
        if (sighting.core().length() > 1) {
            return;
        }
        Word word = words.get(sighting.core().first());
        Draft known = known(word, sighting);
        if (known != null) {
            known.gender = known.gender.or(sighting.gender());
            known.mentions.add(mention(sighting));
        } else if (isName(word, sighting)) {
            Draft draft = drafts.computeIfAbsent(word.lower(), any -> new Draft(nameOf(word), sortOf(word, sighting)));
            draft.gender = draft.gender.or(sighting.titled() ? sighting.gender() : lexicon.genderOfNameAlone(word.form()));
            draft.sort = sighting.titled() ? Figure.Sort.PERSON
                    : sighting.sort() == Figure.Sort.NAME && isPlaced(sighting) ? Figure.Sort.PLACE : draft.sort;
            draft.mentions.add(mention(sighting));
        }
    }

    private String nameOf(Word word) {
        return lexicon.countries().named(word.form()).orElse(Namer.canonical(word.form()));
    }

    private boolean isName(Word word, Sighting sighting) {
        return sighting.titled() || sighting.sort() != Figure.Sort.NAME || lexicon.countries().isPlace(word.form()) || lexicon.countries().ofDemonym(word.form()).isEmpty()
                && lexicon.roles().sort(word.lower()) == null && !word.is("democratic") && !word.is("congressional");
    }

    private Figure.Sort sortOf(Word word, Sighting sighting) {
        if (sighting.sort() != Figure.Sort.NAME) {
            return sighting.sort();
        }
        if (sighting.titled() || !isPlaced(sighting) && lexicon.isFirstName(word.form()) && !lexicon.countries().isPlace(word.form())) {
            return Figure.Sort.PERSON;
        }
        if (lexicon.countries().isPlace(word.form())) {
            return Figure.Sort.PLACE;
        }
        return word.isAllCapitals() || lexicon.isBodyWord(word.lower()) ? Figure.Sort.BODY : Figure.Sort.NAME;
    }

    /** "In Florence", "near Austin": a first name that is a place here. */
    private boolean isPlaced(Sighting sighting) {
        int before = sighting.run().first() - 1;
        return words.is(before, "in") || words.is(before, "near");
    }

    /** The figure that a single word repeats a part of; null when there is none. */
    private Draft known(Word word, Sighting sighting) {
        if (sighting.sort() == Figure.Sort.PLACE || sighting.isBody()) {
            return sighting.isBody() ? bodiesByWord.get(word.lower().replace(".", "")) : null;
        }
        List<Draft> persons = bySurname.getOrDefault(word.lower(), List.of());
        if (!persons.isEmpty()) {
            return bestOf(persons, sighting);
        }
        if (sighting.titled()) {
            return null;
        }
        Draft byFirst = byFirstName.get(word.lower());
        if (byFirst != null && (lexicon.isFirstName(word.form()) || byFirst.evidence >= PersonEvidence.CERTAIN)) {
            return byFirst;
        }
        boolean partOfBody = word.isAllCapitals() || words.is(sighting.core().first() - 1, "the");
        return partOfBody ? bodiesByWord.get(word.lower().replace(".", "")) : null;
    }

    /** Of several persons of one surname: the one the title allows who is named most often among those named in full before, the first of equals. */
    private Draft bestOf(List<Draft> persons, Sighting sighting) {
        Draft best = null;
        int most = -1;
        for (Draft draft : persons) {
            boolean introduced = draft.sightings.getFirst().run().first() < sighting.run().first();
            int before = introduced ? draft.mentions.size() : 0;
            if (draft.gender.agreesWith(sighting.gender()) && before > most) {
                best = draft;
                most = before;
            }
        }
        return best;
    }

    private void addFromHeadlines() {
        HeadlineNames headlines = new HeadlineNames(words, lexicon);
        Map<String, String> fullNames = headlines.fullNames();
        Map<String, Draft> wanted = new HashMap<>();
        for (Draft draft : drafts.values()) {
            String surname = draft.name.substring(draft.name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
            boolean alone = surname.length() == draft.name.length();
            String full = alone && draft.sort != Figure.Sort.PLACE ? fullNames.get(surname) : null;
            if (full != null) {
                draft.name = full;
                draft.sort = Figure.Sort.PERSON;
                draft.gender = draft.gender.or(headlines.gender(full).orElse(Gender.UNKNOWN));
            }
            if (draft.sort == Figure.Sort.PERSON || draft.sort == Figure.Sort.NAME) {
                wanted.putIfAbsent(surname, draft);
            }
        }
        Set<Integer> taken = new HashSet<>();
        drafts.values().forEach(draft -> draft.mentions.forEach(mention -> taken.add(mention.words().end())));
        headlines.find(wanted.keySet(), (surname, span) -> {
            if (!taken.contains(span.end())) {
                wanted.get(surname).mentions.add(new Mention(-1, span, span.first()));
            }
        });
    }

    private Cast cast() {
        List<Figure> figures = new ArrayList<>();
        DescriptorFinder descriptors = new DescriptorFinder(words, lexicon);
        for (Draft draft : drafts.values()) {
            int id = figures.size();
            boolean person = draft.sort == Figure.Sort.PERSON;
            List<Mention> mentions = draft.mentions.stream()
                    .map(m -> new Mention(id, m.words(), person ? descriptors.phraseStart(m) : m.first()))
                    .sorted(java.util.Comparator.comparingInt(m -> m.words().first())).toList();
            if (!mentions.isEmpty()) {
                List<Descriptor> found = person ? descriptors.of(mentions) : List.of();
                figures.add(new Figure(id, draft.name, draft.sort, draft.gender.or(descriptors.gender(found)), mentions, found));
            }
        }
        return new Cast(figures);
    }
}
