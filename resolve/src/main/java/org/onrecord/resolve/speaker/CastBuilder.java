package org.onrecord.resolve.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.onrecord.resolve.name.Gender;
import org.onrecord.resolve.name.NameGroup;
import org.onrecord.resolve.name.NameUse;
import org.onrecord.resolve.name.NameUse.Kind;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/**
 * Gathers names into figures: reads the runs of capitals, decides what each names, lets the names say which are one, and adds
 * the headlines last.
 */
final class CastBuilder {

    private final Words words;
    private final Lexicon lexicon;
    private final List<Sighting> sightings;
    private final NameKinds kinds;
    private final LoneNames lone;
    private final List<Draft> drafts = new ArrayList<>();

    private CastBuilder(Words words, Lexicon lexicon, List<Sighting> sightings, NameTags tags) {
        this.words = words;
        this.lexicon = lexicon;
        this.sightings = sightings;
        this.kinds = new NameKinds(words, lexicon, sightings);
        this.lone = new LoneNames(words, tags, sightings);
    }

    static Cast build(Words words, Lexicon lexicon, NameTags tags) {
        List<WordSpan> runs = new TaggedRuns(words, tags).correct(new NameFinder(words, lexicon).runs());
        CastBuilder builder = new CastBuilder(words, lexicon, new SightingReader(words, lexicon, tags).readAll(runs), tags);
        builder.gather();
        builder.addFromHeadlines();
        return builder.cast();
    }

    private void gather() {
        List<NameUse> uses = sightings.stream().map(this::use).toList();
        for (NameGroup group : lexicon.names().of(uses)) {
            List<Sighting> members = group.uses().stream().map(sightings::get).toList();
            if (members.stream().anyMatch(sighting -> sighting.core().length() > 1)) {
                addNamedInFull(members, uses.get(firstFull(group, uses)).kind());
            } else {
                addSingleWord(members.stream().filter(this::isName).toList(), group.unclear());
            }
        }
    }

    private NameUse use(Sighting sighting) {
        Gender gender = sighting.titled() || sighting.core().length() > 1 ? sighting.gender() : Gender.UNKNOWN;
        return new NameUse(words.string(sighting.core()), kinds.kind(sighting), sighting.core().first(), gender, kinds.hint(sighting));
    }

    private int firstFull(NameGroup group, List<NameUse> uses) {
        return group.uses().stream().filter(use -> sightings.get(use).core().length() > 1).findFirst().orElse(group.uses().getFirst());
    }

    private void addNamedInFull(List<Sighting> members, Kind kind) {
        String name = fullName(members, kind);
        Draft draft = new Draft(lexicon.countries().named(name).orElse(name), switch (kind) {
            case PERSON -> Figure.Sort.PERSON;
            case PLACE -> Figure.Sort.PLACE;
            default -> Figure.Sort.BODY;
        });
        members.forEach(draft::add);
        members.stream().filter(member -> member.core().length() > 1).forEach(member -> draft.know(member.gender()));
        members.forEach(member -> draft.know(member.gender()));
        drafts.add(draft);
    }

    /** The full name that stands oftenest, the first of equals; of a person rather one without initials. */
    private String fullName(List<Sighting> members, Kind kind) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Sighting member : members) {
            if (member.core().length() > 1) {
                counts.merge(Namer.canonical(words.string(member.core())), 1, Integer::sum);
            }
        }
        List<String> spelled = counts.keySet().stream().filter(name -> kind != Kind.PERSON || !name.contains(". ")).toList();
        List<String> names = spelled.isEmpty() ? List.copyOf(counts.keySet()) : spelled;
        int most = names.stream().mapToInt(counts::get).max().orElse(0);
        return names.stream().filter(name -> counts.get(name) == most).findFirst().orElseThrow();
    }

    private void addSingleWord(List<Sighting> members, boolean unclear) {
        if (members.isEmpty()) {
            return;
        }
        Word word = words.get(members.getFirst().core().first());
        Figure.Sort sort = sortOf(word, members.getFirst());
        for (Sighting sighting : members) {
            sort = sighting.titled() ? Figure.Sort.PERSON : sighting.sort() == Figure.Sort.NAME && isPlaced(sighting) ? Figure.Sort.PLACE : sort;
        }
        sort = sort == Figure.Sort.NAME && lone.isThing(members) ? Figure.Sort.THING : sort;
        Draft draft = new Draft(lexicon.countries().named(word.form()).orElse(Namer.canonical(word.form())), unclear ? Figure.Sort.SHARED : sort);
        for (Sighting sighting : members) {
            draft.know(sighting.titled() ? sighting.gender() : lexicon.genderOfNameAlone(words.get(sighting.core().first()).form()));
            draft.add(sighting);
        }
        drafts.add(draft);
    }

    private boolean isName(Sighting sighting) {
        Word word = words.get(sighting.core().first());
        return sighting.titled() || sighting.sort() != Figure.Sort.NAME || lexicon.countries().isPlace(word.form())
                || lexicon.countries().ofDemonym(word.form()).isEmpty()
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

    private void addFromHeadlines() {
        HeadlineNames headlines = new HeadlineNames(words, lexicon);
        Map<String, String> fullNames = headlines.fullNames();
        Map<String, Draft> wanted = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Draft draft : drafts) {
            String surname = draft.surname().toLowerCase(Locale.ROOT);
            boolean alone = draft.isSingle() && draft.sort() != Figure.Sort.PLACE && draft.sort() != Figure.Sort.SHARED;
            String full = alone ? fullNames.get(surname) : null;
            if (full != null) {
                draft.become(full);
                draft.know(headlines.gender(full).orElse(Gender.UNKNOWN));
            }
            if (draft.sort() == Figure.Sort.PERSON || draft.sort() == Figure.Sort.NAME) {
                wanted.putIfAbsent(surname, draft);
            }
            draft.mentions().forEach(mention -> taken.add(mention.words().end()));
        }
        headlines.find(wanted.keySet(), (surname, span) -> {
            if (!taken.contains(span.end())) {
                wanted.get(surname).add(new Mention(-1, span, span.first()));
            }
        });
    }

    private Cast cast() {
        List<Figure> figures = new ArrayList<>();
        DescriptorFinder descriptors = new DescriptorFinder(words, lexicon);
        for (Draft draft : drafts) {
            int id = figures.size();
            boolean person = draft.sort() == Figure.Sort.PERSON;
            List<Mention> mentions = draft.mentions().stream()
                    .map(m -> new Mention(id, m.words(), person ? descriptors.phraseStart(m) : m.first()))
                    .sorted(Comparator.comparingInt(m -> m.words().first())).toList();
            List<Descriptor> found = person ? descriptors.of(mentions) : List.of();
            figures.add(new Figure(id, draft.name(), draft.sort(), draft.gender().or(descriptors.gender(found)), mentions, found));
        }
        return new Cast(figures);
    }
}
