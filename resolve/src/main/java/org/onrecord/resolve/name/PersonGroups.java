package org.onrecord.resolve.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Persons of one report by full name: one person never has two different first names. */
final class PersonGroups {

    /** Of more persons of one surname a surname alone means none in particular; a bound on time. */
    private static final int LARGEST_FAMILY = 16;
    private static final int MOST_FORMS = 16;

    private final PersonMatch match;
    private final Map<String, PersonGroup> byForm = new HashMap<>();
    private final Map<String, List<PersonGroup>> blocks = new HashMap<>();

    PersonGroups(PersonMatch match) {
        this.match = match;
    }

    /** The person of a full name: the only one whose names all fit it, or a new one. */
    PersonGroup full(PersonName name, Gender gender) {
        String form = name.joined() + " " + name.suffix();
        PersonGroup same = byForm.get(form);
        if (same != null && same.agreesWith(gender)) {
            return same;
        }
        Set<PersonGroup> fitting = new LinkedHashSet<>();
        for (String block : fullBlocks(name)) {
            with(block).stream().filter(group -> group.agreesWith(gender) && group.fits(name, match)).forEach(fitting::add);
        }
        if (fitting.isEmpty()) {
            with("part " + name.joined()).stream().filter(group -> group.agreesWith(gender)).forEach(fitting::add);
        }
        PersonGroup group = fitting.size() == 1 ? fitting.iterator().next() : new PersonGroup();
        if (group.forms() < MOST_FORMS) {
            group.addForm(name);
            fullBlocks(name).forEach(block -> register(block, group));
            partBlocks(name).forEach(block -> register(block, group));
        }
        byForm.putIfAbsent(form, group);
        return group;
    }

    private void register(String block, PersonGroup group) {
        List<PersonGroup> family = blocks.computeIfAbsent(block, any -> new ArrayList<>());
        if (family.size() < LARGEST_FAMILY && !family.contains(group)) {
            family.add(group);
        }
    }

    private List<PersonGroup> with(String block) {
        return blocks.getOrDefault(block, List.of());
    }

    /** Where full names that may be one meet: by surname, by all letters, by first name and a mistyped surname. */
    private static List<String> fullBlocks(PersonName name) {
        return List.of("last " + name.last(), "all " + name.joined(), "first " + name.first() + " " + name.last().charAt(0));
    }

    /** Where a part of a full name meets it. */
    private static List<String> partBlocks(PersonName name) {
        List<String> blocks = new ArrayList<>(List.of("given " + name.first(), "slip " + slip(name.last())));
        name.nickname().ifPresent(nickname -> blocks.add("given " + nickname));
        name.middle().forEach(word -> blocks.add("middle " + word));
        if (!name.particle().isEmpty()) {
            // "Van Vell" of "Ann van Vell".
            blocks.add("part " + name.particle() + name.last());
        }
        int size = name.words().size();
        if (size > 2) {
            // "Funke Kupper" of "Elmer Funke Kupper", "Hugo Vell" of "Hugo Vell Moor".
            blocks.add("part " + name.words().get(size - 2) + name.last());
            blocks.add("part " + name.first() + name.words().get(1));
        }
        return blocks;
    }

    /** Mistyped surnames keep their first letter. */
    private static String slip(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }

    /** The persons of whose names the word is the surname. */
    List<PersonGroup> bySurname(String word) {
        return with("last " + word);
    }

    /** Those of whose names it is the first name, or the nickname. */
    List<PersonGroup> byFirstName(String word) {
        return with("given " + word);
    }

    List<PersonGroup> byMiddleName(String word) {
        return with("middle " + word);
    }

    /** Those whose surname it may be, mistyped. */
    List<PersonGroup> bySlip(String word) {
        return with("slip " + slip(word)).stream().filter(group -> group.hasSurnameLike(word)).toList();
    }
}
