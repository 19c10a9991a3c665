package org.onrecord.resolve.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.onrecord.domain.Speaker.Type;
import org.onrecord.resolve.name.Aliases;
import org.onrecord.resolve.name.PersonMatch;
import org.onrecord.resolve.name.PersonName;

/**
 * Finds one identity for one person or body over many reports. Decides by the set of appearances alone, in whatever order they
 * come. An appearance changes decisions only about those with which it shares a {@link #keys key}, so a record that grows asks
 * again about these and no others. Holds word lists alone: one may serve many threads.
 */
public final class Identities {

    private static final double SAME_NAME = 0.95;
    private static final double FITTING_NAME = 0.85;

    /** A block of more persons of one surname is decided by equal names alone: a bound on time. */
    private static final int LARGEST_BLOCK = 200;

    /** So many bearers of a surname are told apart in decisions, each from the first. */
    private static final int MOST_TOLD_APART = 16;

    private final PersonMatch match = PersonMatch.load();
    private final Aliases aliases = Aliases.load();

    private Identities() {
    }

    /** With the word lists of the class path. */
    public static Identities load() {
        return new Identities();
    }

    /** The appearance's blocks; empty for those that are never one with another's. */
    public Set<String> keys(Appearance appearance) {
        Set<String> keys = new TreeSet<>();
        for (String name : appearance.names()) {
            if (appearance.type() == Type.PERSON) {
                PersonName.of(name).ifPresent(person -> {
                    keys.add("person " + person.last());
                    if (!match.isFirstNameOnly(person.first())) {
                        keys.add("person " + person.first());
                    }
                });
            } else if (appearance.type() == Type.ORGANIZATION) {
                keys.add("organization " + aliases.key(name));
            }
        }
        return keys;
    }

    /** What is decided about {@code appearances}; about each that is not named in the answer, nothing. */
    public List<Decision> decide(Collection<Appearance> appearances) {
        List<Decision> decisions = new ArrayList<>();
        List<Appearance> sorted = appearances.stream().sorted(Comparator.comparing(Appearance::id)).toList();
        List<Bearer> bearers = new ArrayList<>(persons(sorted.stream().filter(a -> a.type() == Type.PERSON).toList(), decisions));
        bearers.addAll(bodies(sorted.stream().filter(a -> a.type() == Type.ORGANIZATION).toList(), decisions));
        bearers.forEach(bearer -> tellSame(bearer, decisions));
        return decisions;
    }

    private static void tellSame(Bearer bearer, List<Decision> decisions) {
        String id = bearer.id();
        for (Bearer.Member member : bearer.members()) {
            if (!member.appearance().id().equals(id)) {
                decisions.add(new Decision.SameAs(id, member.appearance().id(), member.reasons(), member.confidence()));
            }
        }
    }

    private List<Bearer> persons(List<Appearance> appearances, List<Decision> decisions) {
        ShortNames shortNames = new ShortNames();
        Map<String, Map<PersonName, List<Appearance>>> blocks = new TreeMap<>();
        for (Appearance appearance : appearances) {
            PersonName name = PersonName.of(appearance.name()).orElse(null);
            if (name != null && name.isSingle()) {
                shortNames.add(name.last(), appearance);
            } else if (name != null) {
                blocks.computeIfAbsent(name.last(), any -> new TreeMap<>(FULLEST_FIRST)).computeIfAbsent(name, any -> new ArrayList<>()).add(appearance);
            }
        }
        List<Bearer> all = new ArrayList<>();
        blocks.values().forEach(block -> {
            List<Bearer> family = family(block, decisions);
            tellApart(family, decisions);
            all.addAll(family);
        });
        for (Bearer bearer : all) {
            bearer.firstName().ifPresent(name -> registerParts(name, bearer, shortNames));
        }
        shortNames.decide(all, decisions);
        return all;
    }

    /** Full forms before short ones; the rest makes the order one. */
    private static final Comparator<PersonName> FULLEST_FIRST = Comparator.comparingInt((PersonName name) -> -name.words().size())
            .thenComparingInt(name -> -String.join("", name.words()).length()).thenComparing(PersonName::toString);

    private void registerParts(PersonName name, Bearer bearer, ShortNames shortNames) {
        if (!match.isFirstNameOnly(name.last())) {
            shortNames.register(name.last(), bearer);
        }
        if (!match.isFirstNameOnly(name.first())) {
            // "Xi" of "Xi Jinping": a word that is no common first name may stand for the whole.
            shortNames.register(name.first(), bearer);
        }
    }

    /** The persons of one surname. */
    private List<Bearer> family(Map<PersonName, List<Appearance>> block, List<Decision> decisions) {
        List<Bearer> family = new ArrayList<>();
        block.forEach((name, namesakes) -> {
            List<Bearer> fitting = block.size() > LARGEST_BLOCK ? List.of() : family.stream().filter(bearer -> bearer.fits(name, match)).toList();
            if (fitting.isEmpty()) {
                startAll(name, namesakes, family, decisions);
            } else {
                namesakes.forEach(appearance -> addFitting(name, appearance, fitting, decisions));
            }
        });
        return family;
    }

    private static void startAll(PersonName name, List<Appearance> namesakes, List<Bearer> family, List<Decision> decisions) {
        Namesakes split = Namesakes.of(namesakes);
        List<String> ids = new ArrayList<>();
        for (List<Appearance> one : split.bearers()) {
            Bearer bearer = new Bearer();
            one.forEach(appearance -> bearer.add(appearance, List.of(Reason.SAME_NAME), SAME_NAME));
            if (name != null) {
                bearer.addName(name);
            }
            family.add(bearer);
            ids.add(bearer.id());
        }
        ids.stream().skip(1).forEach(id -> decisions.add(new Decision.Apart(ids.getFirst(), id, split.apart())));
        split.open().forEach(open -> decisions.add(new Decision.Ambiguous(open.id(), ids, Reason.SEVERAL_BEARERS)));
    }

    /** A name that fits persons of a fuller one is the only one's, or the one's with whom it shares something. */
    private static void addFitting(PersonName name, Appearance appearance, List<Bearer> fitting, List<Decision> decisions) {
        List<Bearer> sharing = fitting.stream().filter(bearer -> bearer.traits().shared(appearance.traits()) != null).toList();
        List<Bearer> left = sharing.size() == 1 ? sharing : fitting;
        boolean contradicts = left.size() == 1 && (left.getFirst().traits().haveOtherIds(appearance.traits())
                || left.getFirst().traits().contradict(appearance.traits()));
        if (left.size() > 1 || contradicts) {
            decisions.add(new Decision.Ambiguous(appearance.id(), fitting.stream().map(Bearer::id).sorted().toList(), Reason.SEVERAL_BEARERS));
            return;
        }
        Reason shared = left.getFirst().traits().shared(appearance.traits());
        left.getFirst().add(appearance, shared == null ? List.of(Reason.FITTING_NAME) : List.of(shared, Reason.FITTING_NAME),
                shared == null ? FITTING_NAME : SAME_NAME);
    }

    private static void tellApart(List<Bearer> family, List<Decision> decisions) {
        for (int i = 1; i < Math.min(family.size(), MOST_TOLD_APART); i++) {
            if (!family.get(i).firstName().equals(family.getFirst().firstName())) {
                decisions.add(new Decision.Apart(family.getFirst().id(), family.get(i).id(), Reason.OTHER_FIRST_NAME));
            }
        }
    }

    private List<Bearer> bodies(List<Appearance> appearances, List<Decision> decisions) {
        ShortNames shortNames = new ShortNames();
        Map<String, List<Appearance>> full = new TreeMap<>();
        for (Appearance appearance : appearances) {
            String key = aliases.key(appearance.name());
            if (key.indexOf(' ') < 0) {
                shortNames.add(key, appearance);
            } else {
                full.computeIfAbsent(key, any -> new ArrayList<>()).add(appearance);
            }
        }
        List<Bearer> all = new ArrayList<>();
        full.forEach((key, namesakes) -> startAll(null, namesakes, all, decisions));
        Map<String, Set<Bearer>> registered = new HashMap<>();
        for (Bearer bearer : all) {
            for (Bearer.Member member : bearer.members()) {
                for (String name : member.appearance().names()) {
                    String key = aliases.key(name);
                    if (key.indexOf(' ') < 0 && registered.computeIfAbsent(key, any -> new HashSet<>()).add(bearer)) {
                        shortNames.register(key, bearer);
                    }
                }
            }
        }
        shortNames.decide(all, decisions);
        return all;
    }
}
