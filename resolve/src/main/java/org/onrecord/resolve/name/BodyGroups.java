package org.onrecord.resolve.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Bodies, places and things of one report by name: the same words, the acronym, a name in brackets after the other, or the first
 * or last word of a longer name when only one begins or ends so.
 */
final class BodyGroups {

    private static final int LONGEST_ACRONYM = 7;

    private final Aliases aliases;
    private final boolean haveShortForms;
    private final Map<String, Group> byText = new HashMap<>();
    private final Map<String, Group> byName = new HashMap<>();
    private final Map<String, Set<Group>> byPart = new HashMap<>();

    /** One body; those that are equal are the same. */
    static final class Group {
    }

    BodyGroups(Aliases aliases, boolean haveShortForms) {
        this.aliases = aliases;
        this.haveShortForms = haveShortForms;
    }

    /** The body of a name of several words. */
    Group full(String text) {
        return byText.computeIfAbsent(text, any -> {
            BodyName name = BodyName.of(text);
            Group group = known(name);
            if (group == null && haveShortForms) {
                group = only("core " + name.joined());
            }
            return add(name, group == null ? new Group() : group);
        });
    }

    /**
     * The body that a single word or an acronym is short for; else the one of that name.
     *
     * @param before the body named right before the bracket in which the use stands; null without one
     */
    Group shortForm(NameUse use, Group before) {
        return byText.computeIfAbsent(use.text(), any -> {
            BodyName name = BodyName.of(use.text());
            Group group = known(name);
            if (group == null && before != null && isAcronym(use.text())) {
                group = before;
            }
            group = group == null ? shortened(name, isAcronym(use.text()), true) : group;
            return add(name, group == null ? new Group() : group);
        });
    }

    /** The same for a use that need not name a body: null when the report names none that it is short for. */
    Group knownShortForm(NameUse use) {
        BodyName name = BodyName.of(use.text());
        Group group = byName.get(name.joined());
        return group == null ? shortened(name, isAcronym(use.text()), use.hint() == NameUse.Hint.DEFINITE) : group;
    }

    private Group shortened(BodyName name, boolean isAcronym, boolean isPart) {
        Group group = isAcronym ? only("initials " + name.joined()) : null;
        if (group == null && haveShortForms && isPart && name.isSingle()) {
            group = only("first " + name.joined());
            group = group == null ? only("last " + name.joined()) : group;
        }
        return group;
    }

    private Group known(BodyName name) {
        Group group = byName.get(name.joined());
        if (group == null) {
            group = aliases.canonical(name.joined()).map(byName::get).orElse(null);
        }
        return group == null && haveShortForms ? byName.get("stem " + name.stem()) : group;
    }

    private Group add(BodyName name, Group group) {
        byName.putIfAbsent(name.joined(), group);
        aliases.canonical(name.joined()).ifPresent(canonical -> byName.putIfAbsent(canonical, group));
        byName.putIfAbsent("stem " + name.stem(), group);
        name.initials().forEach(initials -> part("initials " + initials, group));
        if (!name.isSingle()) {
            part("first " + name.words().getFirst(), group);
            part("last " + name.words().getLast(), group);
            name.cores().forEach(core -> part("core " + core, group));
        }
        return group;
    }

    private void part(String key, Group group) {
        byPart.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(group);
    }

    private Group only(String key) {
        Set<Group> groups = byPart.getOrDefault(key, Set.of());
        return groups.size() == 1 ? groups.iterator().next() : null;
    }

    /** Capitals alone, with or without points. */
    private static boolean isAcronym(String text) {
        return text.length() > 1 && text.length() <= 2 * LONGEST_ACRONYM && text.codePoints().noneMatch(Character::isLowerCase);
    }
}
