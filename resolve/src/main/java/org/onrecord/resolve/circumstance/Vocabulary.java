package org.onrecord.resolve.circumstance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.resolve.text.Table;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;

/** The word lists of this package. Cannot change: one may serve many threads. */
final class Vocabulary {

    /**
     * How a verb takes its addressee.
     *
     * @param any          any object is who is told
     * @param person       the object is who is told when it is somebody
     * @param face         the object is who is told when both are in one room
     * @param prepositions after which else the addressee stands
     */
    record Telling(boolean any, boolean person, boolean face, Set<String> prepositions) {
    }

    /** What a noun of an occasion is, and after which prepositions its addressee stands. */
    record Setting(Sort sort, Set<String> prepositions) {

        enum Sort { TALK, EVENT, TEXT, AIR }
    }

    private static final Set<String> PEOPLE_SORTS = Terms.of("title person group body");

    private final Map<String, Telling> tellings = new HashMap<>();
    private final Map<String, Setting> settings = new HashMap<>();
    private final Map<String, Set<String>> media = new HashMap<>();
    private final Set<String> people = new HashSet<>();

    Vocabulary() {
        for (String[] row : Table.rows(Vocabulary.class, "addressees.tsv", 3)) {
            Set<String> ways = Terms.of(row[1]);
            for (String form : row[0].split(" ")) {
                tellings.put(form, new Telling(ways.contains("object"), ways.contains("person"), ways.contains("face"), ways));
            }
        }
        for (String[] row : Table.rows(Vocabulary.class, "settings.tsv", 4)) {
            Setting setting = new Setting(Setting.Sort.valueOf(row[1].toUpperCase(Locale.ROOT)), Terms.of(row[2]));
            for (String noun : row[0].split(" ")) {
                settings.put(noun, setting);
            }
        }
        for (String[] row : Table.rows(Vocabulary.class, "media.tsv", 3)) {
            media.computeIfAbsent(row[0], any -> new HashSet<>()).addAll(Terms.of(row[1]));
        }
        for (String[] row : Table.rows(Vocabulary.class, "/org/onrecord/resolve/speaker/roles.tsv", 3)) {
            if (PEOPLE_SORTS.contains(row[0])) {
                addPeople(row[2]);
            }
        }
    }

    private void addPeople(String list) {
        for (String entry : list.split("[ =|]")) {
            people.add(entry);
            people.add(entry + "s");
        }
    }

    Optional<Telling> telling(Word verb) {
        return Optional.ofNullable(tellings.get(verb.lower()));
    }

    Optional<Setting> setting(Word noun) {
        return Optional.ofNullable(settings.get(noun.lower()));
    }

    /** Whether a noun names somebody: a person, a group, a body. */
    boolean isPeople(Word noun) {
        return people.contains(noun.lower());
    }

    /** Whether a word stands in {@code media.tsv} under {@code sort}, written as it is there ("noun" in small letters). */
    boolean isMedia(String sort, Word word) {
        return media.get(sort).contains(word.form());
    }
}
