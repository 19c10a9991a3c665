package org.onrecord.story;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.onrecord.domain.Story;

/** A shelf in memory, as long as it is wanted: what measures and tests use, and what every other shelf does. For one thread. */
public final class MemoryShelf implements Shelf {

    /** The day of those that have none. */
    private static final LocalDate UNKNOWN = LocalDate.MIN;

    private static final NavigableMap<LocalDate, LinkedHashSet<String>> NONE = Collections.emptyNavigableMap();

    private final Map<String, Gist> gists = new HashMap<>();
    private final Map<String, NavigableMap<LocalDate, LinkedHashSet<String>>> filed = new HashMap<>();
    private final Map<String, Collection<String>> keys = new HashMap<>();
    private final Map<String, Set<String>> links = new HashMap<>();

    /** Stories by each of their reports, which share a set. */
    private final Map<String, Set<String>> together = new HashMap<>();
    private final Map<String, Story.Member> members = new HashMap<>();

    /** The stories of two reports and more, in the order of their ids. */
    public List<Story> stories() {
        Map<String, Story> stories = new TreeMap<>();
        together.values().forEach(reports -> {
            Story story = Story.of(reports.stream().map(members::get).sorted(Comparator.comparingDouble(Story.Member::closeness).reversed()
                    .thenComparing(Story.Member::report)).toList());
            stories.put(story.id(), story);
        });
        return List.copyOf(stories.values());
    }

    @Override
    public Collection<String> under(String word, Optional<LocalDate> day, int most) {
        NavigableMap<LocalDate, LinkedHashSet<String>> days = filed.getOrDefault(word, NONE);
        NavigableMap<LocalDate, LinkedHashSet<String>> near = day.isEmpty() ? days.tailMap(UNKNOWN, false)
                : days.subMap(day.get().minusDays(Profile.WINDOW), true, day.get().plusDays(Profile.WINDOW), true);
        return Stream.concat(near.descendingMap().values().stream().flatMap(reports -> reports.reversed().stream()).limit(most),
                days.getOrDefault(UNKNOWN, new LinkedHashSet<>()).reversed().stream().limit(most)).toList();
    }

    @Override
    public Map<String, Gist> gists(Collection<String> reports) {
        Map<String, Gist> found = new HashMap<>();
        reports.stream().filter(gists::containsKey).forEach(report -> found.put(report, gists.get(report)));
        return found;
    }

    @Override
    public Map<String, Set<String>> links(Collection<String> reports) {
        Map<String, Set<String>> found = new TreeMap<>();
        reports.stream().filter(links::containsKey).forEach(report -> found.put(report, Set.copyOf(links.get(report))));
        return found;
    }

    @Override
    public Map<String, Set<String>> stories(Collection<String> reports, int most) {
        Map<String, Set<String>> found = new TreeMap<>();
        reports.stream().filter(together::containsKey).forEach(report -> found.put(report, together.get(report)));
        return found;
    }

    @Override
    public void file(Gist gist, Collection<String> words) {
        gists.put(gist.report(), gist);
        keys.put(gist.report(), List.copyOf(words));
        words.forEach(word -> filed.computeIfAbsent(word, _ -> new TreeMap<>())
                .computeIfAbsent(gist.day().orElse(UNKNOWN), _ -> new LinkedHashSet<>()).add(gist.report()));
    }

    @Override
    public void link(String one, String other) {
        links.computeIfAbsent(one, _ -> new TreeSet<>()).add(other);
        links.computeIfAbsent(other, _ -> new TreeSet<>()).add(one);
    }

    @Override
    public void drop(String report) {
        part(List.of(report));
        Optional.ofNullable(links.remove(report)).ifPresent(others -> others.forEach(other -> links.get(other).remove(report)));
        Optional.ofNullable(keys.remove(report)).ifPresent(words -> words.forEach(word -> filed.get(word)
                .get(gists.get(report).day().orElse(UNKNOWN)).remove(report)));
        gists.remove(report);
    }

    @Override
    public void tell(Story story) {
        part(story.members().stream().map(Story.Member::report).toList());
        Set<String> reports = new TreeSet<>();
        for (Story.Member member : story.members()) {
            reports.add(member.report());
            members.put(member.report(), member);
            together.put(member.report(), reports);
        }
    }

    @Override
    public void join(Story.Member member, String other) {
        part(List.of(member.report()));
        Set<String> story = together.get(other);
        story.add(member.report());
        members.put(member.report(), member);
        together.put(member.report(), story);
    }

    @Override
    public void part(Collection<String> reports) {
        for (String report : reports) {
            Set<String> story = together.remove(report);
            members.remove(report);
            if (story != null) {
                story.remove(report);
            }
        }
    }
}
