package org.onrecord.record.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.onrecord.domain.Story;

/** Stories while they are brought on: what is put in is seen at once, and kept with all the rest or not at all. Reports are named by their ids. */
public final class StoryDraft {

    private final Handle handle;
    private final Map<String, Long> keys = new HashMap<>();
    private long lastStory = -1;

    StoryDraft(Handle handle) {
        this.handle = handle;
    }

    /**
     * Reports that are filed under a word: those of the latest days first, of a day those that came last; then those without a day.
     *
     * @param days how far from the day they may be published; without a day, all are given
     * @param most of those with a day, and of those without one
     */
    public List<String> under(String word, Optional<LocalDate> day, int days, int most) {
        long from = day.map(known -> known.toEpochDay() - days).orElse(KeptGist.UNKNOWN + 1);
        long to = day.map(known -> known.toEpochDay() + days).orElse(Long.MAX_VALUE);
        List<String> found = new ArrayList<>(filed(word, from, to, most));
        found.addAll(filed(word, KeptGist.UNKNOWN, KeptGist.UNKNOWN, most));
        return found;
    }

    private List<String> filed(String word, long from, long to, int most) {
        return handle.createQuery("select articles.id from (select day, article from story_words where word = :word and day between :from and :to"
                + " order by day desc, article desc limit " + most + ") filed join articles on articles.article = filed.article"
                + " order by filed.day desc, filed.article desc").bind("word", word).bind("from", from).bind("to", to).mapTo(String.class).list();
    }

    /** The gists of those that have one. */
    public Map<String, KeptGist> gists(Collection<String> reports) {
        Map<String, KeptGist> gists = new TreeMap<>();
        StoryRows.gists(handle, "articles.article" + Keys.in(keys(reports))).forEach(gist -> gists.put(gist.report(), gist));
        return gists;
    }

    /** What each report is linked with. */
    public Map<String, Set<String>> links(Collection<String> reports) {
        return pairs("select one.id, other.id from story_links join articles one on one.article = story_links.article"
                + " join articles other on other.article = story_links.other where story_links.article" + Keys.in(keys(reports)));
    }

    /** For each report all reports of its story; those in none are missing. Of a story of more than {@code most} reports some more than that many. */
    public Map<String, Set<String>> stories(Collection<String> reports, int most) {
        Map<Long, List<String>> asked = new TreeMap<>();
        handle.createQuery("select articles.id, story from story_members join articles on articles.article = story_members.article where articles.article"
                + Keys.in(keys(reports))).map((row, _) -> asked.computeIfAbsent(row.getLong(2), _ -> new ArrayList<>()).add(row.getString(1))).list();
        Map<String, Set<String>> stories = new TreeMap<>();
        asked.forEach((story, some) -> {
            Set<String> members = new TreeSet<>(some);
            members.addAll(handle.createQuery("select articles.id from story_members join articles on articles.article = story_members.article where story = "
                    + story + " limit " + (most + 1)).mapTo(String.class).list());
            some.forEach(report -> stories.put(report, members));
        });
        return stories;
    }

    private Map<String, Set<String>> pairs(String query) {
        Map<String, Set<String>> pairs = new TreeMap<>();
        handle.createQuery(query).map((row, _) -> pairs.computeIfAbsent(row.getString(1), _ -> new TreeSet<>()).add(row.getString(2))).list();
        return pairs;
    }

    /** Keeps a gist in the place of the one before; the report is then in no story. */
    public void keep(KeptGist gist) {
        drop(gist.report());
        handle.execute(Table.STORY_GISTS.insert(), key(gist.report()), gist.number(), gist.written(), gist.direction());
    }

    /** Files a report that has a gist under words. */
    public void file(KeptGist gist, Collection<String> words) {
        words.forEach(word -> handle.execute(Table.STORY_WORDS.insert(), word, gist.number(), key(gist.report())));
    }

    /** Notes that two reports have much in common. */
    public void link(String one, String other) {
        handle.execute(Table.STORY_LINKS.insert(), key(one), key(other));
        handle.execute(Table.STORY_LINKS.insert(), key(other), key(one));
    }

    /** Forgets all of a report. */
    public void drop(String report) {
        handle.execute("delete from story_gists where article = ?", key(report));
    }

    /** Puts all reports of a story into it, from wherever they were. */
    public void tell(Story story) {
        part(story.members().stream().map(Story.Member::report).toList());
        if (lastStory < 0) {
            lastStory = handle.createQuery("select coalesce(max(story), 0) from story_members").mapTo(Long.class).one();
        }
        lastStory++;
        story.members().forEach(member -> add(member, lastStory));
    }

    /** Puts one report more into the story that another is in. */
    public void join(Story.Member member, String other) {
        part(List.of(member.report()));
        add(member, handle.createQuery("select story from story_members where article = ?").bind(0, key(other)).mapTo(Long.class).one());
    }

    /** Takes reports out of their stories. */
    public void part(Collection<String> reports) {
        handle.execute("delete from story_members where article" + Keys.in(keys(reports)));
    }

    private void add(Story.Member member, long story) {
        handle.execute(Table.STORY_MEMBERS.insert(), key(member.report()), story, member.closeness(), String.join(" ", member.words()));
    }

    /** Forgets who is in which story and what is linked; gists stay. */
    public void unfile() {
        for (Table table : List.of(Table.STORY_MEMBERS, Table.STORY_LINKS, Table.STORY_WORDS)) {
            handle.execute("delete from " + table);
        }
    }

    /** Counts, in the gists that are kept, in how many reports each word is. @return how many reports there are */
    public long weigh() {
        Map<String, Long> counts = new HashMap<>();
        long reports = handle.createQuery("select words from story_gists").mapTo(String.class).stream()
                .peek(words -> KeptGist.words(words).keySet().forEach(word -> counts.merge(word, 1L, Long::sum))).collect(Collectors.counting());
        handle.execute("delete from story_weights");
        var batch = handle.prepareBatch(Table.STORY_WEIGHTS.insert());
        counts.forEach((word, count) -> {
            if (count > 1) {
                batch.add(word, count);
            }
        });
        if (batch.size() > 0) {
            batch.execute();
        }
        return reports;
    }

    private List<Long> keys(Collection<String> reports) {
        List<String> unknown = reports.stream().filter(report -> !keys.containsKey(report)).toList();
        if (!unknown.isEmpty()) {
            handle.createQuery("select id, article from articles where id in (<ids>)").bindList("ids", unknown)
                    .map((row, _) -> keys.put(row.getString(1), row.getLong(2))).list();
        }
        return reports.stream().map(keys::get).filter(Objects::nonNull).toList();
    }

    private long key(String report) {
        return keys(List.of(report)).getFirst();
    }
}
