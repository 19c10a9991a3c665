package org.onrecord.resolve.name;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Whom a single word of a name means: surname, first name, a part of either; nobody in particular where several fit. */
final class SingleWords {

    /**
     * Words back; about six sentences, over which a report that names one of two namesakes stays with that one. On the training
     * documents of dwie_alias it settles 17 of 40 shared surnames, one of them wrongly.
     */
    private static final int NEAR = 120;

    /** So many times oftener than any namesake a person must have been named for a bare surname to be that person's. */
    private static final int CLEARLY = 3;

    private final PersonGroups persons;

    /** Who fits: nobody, one, or several of whom none is clearly meant. */
    record Meant(List<PersonGroup> groups) {

        boolean isNobody() {
            return groups.isEmpty();
        }

        boolean isClear() {
            return groups.size() == 1;
        }
    }

    SingleWords(PersonGroups persons) {
        this.persons = persons;
    }

    /** Whom the folded word may mean where {@code use} stands: who was named before goes first, and surnames go before first names. */
    Meant meant(String word, NameUse use) {
        boolean person = use.kind() == NameUse.Kind.PERSON;
        List<List<PersonGroup>> ways = new ArrayList<>();
        ways.add(persons.bySurname(word));
        if (use.hint() != NameUse.Hint.PLACED) {
            ways.add(persons.byFirstName(word));
        }
        if (person) {
            ways.add(persons.byMiddleName(word));
            ways.add(persons.bySlip(word));
        }
        Predicate<PersonGroup> agrees = group -> group.agreesWith(use.gender());
        for (List<PersonGroup> way : ways) {
            List<PersonGroup> fitting = way.stream().filter(agrees).filter(PersonGroup::isIntroduced).toList();
            if (!fitting.isEmpty()) {
                return new Meant(clearest(fitting, use));
            }
        }
        List<PersonGroup> later = ways.stream().limit(person ? 2 : 1).filter(way -> way.stream().anyMatch(agrees)).findFirst().orElse(List.of());
        return new Meant(later.stream().filter(agrees).toList());
    }

    /** Of several: the only one named nearby, or the one whom the report is about; else all. */
    private static List<PersonGroup> clearest(List<PersonGroup> fitting, NameUse use) {
        List<PersonGroup> near = fitting.stream().filter(group -> use.at() - group.last() <= NEAR).toList();
        if (near.size() == 1) {
            return near;
        }
        List<PersonGroup> main = fitting.stream().filter(group -> fitting.stream()
                .allMatch(other -> other == group || group.uses() >= CLEARLY * other.uses())).toList();
        return main.isEmpty() ? fitting : main;
    }
}
