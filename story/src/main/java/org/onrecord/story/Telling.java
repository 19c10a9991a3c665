package org.onrecord.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts reports into stories as they come. A report is compared with those that share one of its key words, and linked with the nearest; then all that
 * hangs together by links around it, with the stories it is in, is put into stories anew. So what came earlier is repaired by what comes later, and
 * the order of coming matters only where something is cut off: {@link #CANDIDATES}, {@link #LINKS} and {@link #ANEW}.
 */
public final class Telling {

    /** Reports looked at under each key word, and as many without a day: those filed last. */
    private static final int CANDIDATES = 50;

    /** Links of a report to those before it. */
    private static final int LINKS = 20;

    /** Reports that are put into stories anew at once; their number goes into the time with its cube. */
    private static final int ANEW = 400;

    /** A story of more reports is left as it is: whoever is near enough to some of it joins. */
    private static final int LARGEST = 200;

    private final Shelf shelf;
    private final Weights weights;
    private final Map<String, Profile> profiles = new HashMap<>();

    /** @param weights the same for all reports on the shelf, or their likeness would mean different things */
    public Telling(Shelf shelf, Weights weights) {
        this.shelf = shelf;
        this.weights = weights;
    }

    /**
     * Takes reports in. What is on the shelf already is replaced.
     *
     * @param come one gist a source: its present text's
     * @param gone reports that are no longer the present text of their source
     */
    public void take(List<Gist> come, Collection<String> gone) {
        profiles.clear();
        Set<String> touched = new LinkedHashSet<>();
        Set<String> dropped = new TreeSet<>(gone);
        come.forEach(gist -> dropped.add(gist.report()));
        shelf.links(dropped).values().forEach(touched::addAll);
        dropped.forEach(shelf::drop);
        touched.removeAll(dropped);
        List<Gist> ordered = come.stream().filter(gist -> !gist.words().isEmpty()).sorted(Comparator.comparing(Gist::report)).toList();
        for (Gist gist : ordered) {
            Profile report = Profile.of(gist, weights);
            link(report);
            profiles.put(gist.report(), report);
            touched.add(gist.report());
        }
        repair(touched);
    }

    private void link(Profile report) {
        Set<String> candidates = new TreeSet<>();
        for (String key : report.keys()) {
            candidates.addAll(shelf.under(key, report.day(), CANDIDATES));
        }
        record Near(String report, double closeness) { }
        List<Near> near = profiles(candidates).stream().filter(report::isNear).map(other -> new Near(other.report(), report.closeness(other)))
                .filter(other -> other.closeness() >= Grouping.LEAST)
                .sorted(Comparator.comparingDouble(Near::closeness).reversed().thenComparing(Near::report)).limit(LINKS).toList();
        shelf.file(report.gist(), report.keys());
        near.forEach(other -> shelf.link(report.report(), other.report()));
    }

    private List<Profile> profiles(Collection<String> reports) {
        List<String> unknown = reports.stream().filter(report -> !profiles.containsKey(report)).toList();
        shelf.gists(unknown).forEach((report, gist) -> profiles.put(report, Profile.of(gist, weights)));
        return reports.stream().map(profiles::get).filter(profile -> profile != null).toList();
    }

    private void repair(Set<String> touched) {
        Set<String> left = new LinkedHashSet<>(touched);
        shelf.stories(touched, LARGEST).forEach((report, story) -> {
            if (story.size() > LARGEST) {
                left.remove(report);
            }
        });
        while (!left.isEmpty()) {
            Set<String> around = around(left.iterator().next());
            regroup(around);
            left.stream().filter(report -> around.contains(report)).forEach(this::joinLarge);
            left.removeAll(around);
        }
    }

    /** What hangs together with a report, the nearest first, in whole stories, up to {@link #ANEW}; the report itself whatever becomes of the others. */
    private Set<String> around(String report) {
        Set<String> around = new LinkedHashSet<>(Set.of(report));
        Deque<String> open = new ArrayDeque<>(List.of(report));
        while (!open.isEmpty() && around.size() < ANEW) {
            List<String> ring = new ArrayList<>(open);
            open.clear();
            Set<String> next = new TreeSet<>();
            shelf.links(ring).values().forEach(next::addAll);
            shelf.stories(ring, LARGEST).values().stream().filter(story -> story.size() <= LARGEST).forEach(next::addAll);
            next.removeAll(around);
            Map<String, Set<String>> stories = shelf.stories(next, LARGEST);
            for (String other : next) {
                Set<String> with = stories.getOrDefault(other, Set.of(other));
                if (with.size() <= LARGEST && around.size() + with.size() <= ANEW) {
                    with.stream().filter(around::add).forEach(open::add);
                }
            }
        }
        return around;
    }

    private void regroup(Set<String> around) {
        List<List<Profile>> groups = Grouping.of(profiles(around));
        shelf.part(groups.stream().filter(group -> group.size() == 1).map(group -> group.getFirst().report()).toList());
        groups.stream().filter(group -> group.size() > 1).map(Group::story).forEach(shelf::tell);
    }

    /** Puts a report that is alone into a story too large to be made anew, if it has enough in common with those of it that it is linked with. */
    private void joinLarge(String report) {
        Set<String> links = shelf.links(List.of(report)).getOrDefault(report, Set.of());
        if (links.isEmpty() || !shelf.stories(List.of(report), LARGEST).isEmpty()) {
            return;
        }
        Map<String, Set<String>> stories = shelf.stories(links, LARGEST);
        List<Profile> large = profiles(links).stream().filter(other -> stories.getOrDefault(other.report(), Set.of()).size() > LARGEST).toList();
        Profile mine = profiles(List.of(report)).getFirst();
        Optional<Profile> nearest = large.stream().max(Comparator.comparingDouble(mine::closeness).thenComparing(Profile::report));
        if (nearest.isPresent() && mine.closeness(nearest.get()) >= Grouping.USUAL) {
            shelf.join(Group.member(mine, large), nearest.get().report());
        }
    }
}
