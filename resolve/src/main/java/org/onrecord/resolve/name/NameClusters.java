package org.onrecord.resolve.name;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.resolve.name.NameUse.Kind;

/**
 * Which names of one report name the same. Full names are read first, then single words and acronyms in the report's order.
 * Holds word lists alone, so one may serve many threads. Takes time linear in the number of uses.
 */
public final class NameClusters {

    private final PersonMatch match;
    private final Aliases aliases = Aliases.load();

    private NameClusters(FirstNames firstNames) {
        this.match = new PersonMatch(firstNames);
    }

    /** With the word lists of the class path. */
    public static NameClusters load() {
        return load(FirstNames.load());
    }

    /** With first names that are loaded already. */
    public static NameClusters load(FirstNames firstNames) {
        return new NameClusters(firstNames);
    }

    /**
     * The groups of names that name the same; each use is in exactly one. Groups come in the order of their first uses.
     *
     * @param uses in the report's order
     */
    public List<NameGroup> of(List<NameUse> uses) {
        return new Run(uses).groups();
    }

    /** One report's names. */
    private final class Run {
        private final List<NameUse> uses;
        private final List<Optional<PersonName>> names;
        private final PersonGroups persons = new PersonGroups(match);
        private final SingleWords singles = new SingleWords(persons);
        private final Map<Kind, BodyGroups> bodies = new EnumMap<>(Kind.class);
        private final Object[] groupOf;
        private final Map<String, Alone> alone = new LinkedHashMap<>();

        /** Uses of one word that is no part of any full name, or of several. */
        private record Alone(String word, Kind kind, boolean unclear) {
        }

        private Run(List<NameUse> uses) {
            this.uses = uses;
            Map<String, Optional<PersonName>> read = new HashMap<>();
            this.names = uses.stream().map(use -> read.computeIfAbsent(use.text(), PersonName::of)).toList();
            this.groupOf = new Object[uses.size()];
        }

        private List<NameGroup> groups() {
            for (int i = 0; i < uses.size(); i++) {
                addFull(i);
            }
            for (int i = 0; i < uses.size(); i++) {
                addShort(i);
            }
            Map<Object, List<Integer>> gathered = new LinkedHashMap<>();
            for (int i = 0; i < uses.size(); i++) {
                gathered.computeIfAbsent(groupOf[i], any -> new ArrayList<>()).add(i);
            }
            return gathered.entrySet().stream().map(entry -> group(entry.getKey(), entry.getValue())).toList();
        }

        private NameGroup group(Object key, List<Integer> members) {
            return new NameGroup(uses.get(members.getFirst()).kind(), members, key instanceof Alone word && word.unclear());
        }

        private boolean mayBePerson(int index) {
            Kind kind = uses.get(index).kind();
            return (kind == Kind.PERSON || kind == Kind.UNKNOWN) && names.get(index).isPresent();
        }

        private void addFull(int index) {
            NameUse use = uses.get(index);
            if (use.kind() == Kind.PERSON && names.get(index).isPresent()) {
                PersonName name = names.get(index).get();
                groupOf[index] = name.isSingle() ? null : persons.full(name, use.gender());
            } else if (use.kind() != Kind.PERSON && use.kind() != Kind.UNKNOWN && use.text().strip().contains(" ")) {
                groupOf[index] = bodiesOf(use.kind()).full(use.text());
            }
        }

        private BodyGroups bodiesOf(Kind kind) {
            return bodies.computeIfAbsent(kind, any -> new BodyGroups(aliases, kind == Kind.BODY));
        }

        private void addShort(int index) {
            NameUse use = uses.get(index);
            if (groupOf[index] == null) {
                groupOf[index] = mayBePerson(index) ? person(index) : body(index);
            }
            if (groupOf[index] instanceof PersonGroup person) {
                person.see(use);
            }
        }

        private Object person(int index) {
            NameUse use = uses.get(index);
            PersonName name = names.get(index).get();
            SingleWords.Meant meant = name.isSingle() ? singles.meant(name.first(), use) : new SingleWords.Meant(List.of());
            if (meant.isClear()) {
                return meant.groups().getFirst();
            }
            BodyGroups.Group body = meant.isNobody() && use.kind() == Kind.UNKNOWN && name.isSingle() ? bodiesOf(Kind.BODY).knownShortForm(use) : null;
            if (body != null) {
                return body;
            }
            return alone.computeIfAbsent(name.joined() + " " + meant.isNobody(), word -> new Alone(word, use.kind(), !meant.isNobody()));
        }

        private Object body(int index) {
            NameUse use = uses.get(index);
            Object before = use.hint() == NameUse.Hint.BRACKETED && index > 0 ? groupOf[index - 1] : null;
            return bodiesOf(use.kind()).shortForm(use, before instanceof BodyGroups.Group group ? group : null);
        }
    }
}
