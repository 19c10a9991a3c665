package org.onrecord.resolve.speaker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.onrecord.domain.Speaker.Type;
import org.onrecord.resolve.identity.Appearance;
import org.onrecord.resolve.identity.Traits;
import org.onrecord.resolve.text.Words;

/** What one report tells of each person and body that it names, to be compared with other reports. */
final class AppearanceReader {

    private static final Set<String> PARTIES = Set.of("republican", "democrat");

    private final String article;
    private final Words words;
    private final Lexicon lexicon;

    AppearanceReader(String article, Words words, Lexicon lexicon) {
        this.article = article;
        this.words = words;
        this.lexicon = lexicon;
    }

    /** In the order of first mentions; surnames that several persons share are left out. */
    List<Appearance> read(Cast cast) {
        SpeakerIds ids = new SpeakerIds(article);
        Map<String, Appearance> appearances = new LinkedHashMap<>();
        for (Figure figure : cast.figures()) {
            type(figure).ifPresent(type -> {
                String id = article + "#" + ids.ofNamed(type, figure.name());
                appearances.putIfAbsent(id, new Appearance(id, type, names(figure), traits(figure)));
            });
        }
        return List.copyOf(appearances.values());
    }

    private Optional<Type> type(Figure figure) {
        return switch (figure.sort()) {
            case PERSON -> Optional.of(Type.PERSON);
            case NAME -> Optional.of(words.is(figure.mentions().getFirst().words().first() - 1, "the") ? Type.ORGANIZATION : Type.PERSON);
            case BODY, THING -> Optional.of(Type.ORGANIZATION);
            case PLACE, SHARED -> Optional.empty();
        };
    }

    private List<String> names(Figure figure) {
        Set<String> names = new LinkedHashSet<>(List.of(figure.name()));
        figure.mentions().forEach(mention -> names.add(Namer.canonical(words.string(mention.words()))));
        return List.copyOf(names);
    }

    private Traits traits(Figure figure) {
        Set<String> offices = new HashSet<>();
        Set<String> countries = new HashSet<>();
        Set<String> parties = new HashSet<>();
        for (Descriptor descriptor : figure.descriptors()) {
            // "The president" is of many countries; "the Marland president" is one office.
            if (!descriptor.modifiers().isEmpty()) {
                List<String> office = new ArrayList<>(new TreeSet<>(descriptor.modifiers()));
                office.add(descriptor.head());
                offices.add(String.join(" ", office));
            }
            if (PARTIES.contains(descriptor.head())) {
                parties.add(descriptor.head());
            }
            descriptor.modifiers().forEach(modifier -> lexicon.countries().ofDemonym(modifier).or(() -> lexicon.countries().named(modifier)).ifPresent(countries::add));
        }
        return new Traits(offices, countries, parties, Set.of());
    }
}
