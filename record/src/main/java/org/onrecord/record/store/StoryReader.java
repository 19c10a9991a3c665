package org.onrecord.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.onrecord.record.KeptStory;
import org.onrecord.record.StoryReport;
import org.onrecord.record.correction.Answer;

/** Stories for people. */
final class StoryReader {

    /** Characters of a text that stand for a headline where there is none. */
    private static final int OPENING = 100;

    private final Handle handle;

    StoryReader(Handle handle) {
        this.handle = handle;
    }

    StoryList all(StoryQuery query) {
        String fitting = "select story, max(day) as latest, count(*) as reports from story_members join story_gists on story_gists.article = story_members.article"
                + " join articles on articles.article = story_members.article group by story having count(*) > 1 and sum(case when " + condition(query)
                + " then 1 else 0 end) > 0";
        List<Long> stories = bound(query, handle.createQuery(fitting + " order by latest desc, reports desc, story limit " + query.most() + " offset " + query.skip()))
                .mapTo(Long.class).list();
        long total = bound(query, handle.createQuery("select count(*) from (" + fitting + ") fitting")).mapTo(Long.class).one();
        Map<Long, List<StoryReport>> reports = reports(stories);
        return new StoryList(stories.stream().map(story -> new KeptStory(reports.get(story))).toList(), total);
    }

    /** By their keys. */
    Map<Long, KeptStory> stories(List<Long> stories) {
        Map<Long, KeptStory> kept = new LinkedHashMap<>();
        reports(stories).forEach((story, reports) -> kept.put(story, new KeptStory(reports)));
        return kept;
    }

    private static String condition(StoryQuery query) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        query.from().ifPresent(_ -> conditions.add("day >= :from"));
        query.to().ifPresent(_ -> conditions.add("day <= :to and day <> " + KeptGist.UNKNOWN));
        List<String> outlets = new ArrayList<>();
        for (int i = 0; i < query.outlets().size(); i++) {
            outlets.add("lower(outlet) like :outlet" + i + " escape '~'");
        }
        if (!outlets.isEmpty()) {
            conditions.add("(" + String.join(" or ", outlets) + ")");
        }
        return String.join(" and ", conditions);
    }

    private static Query bound(StoryQuery query, Query asked) {
        query.from().ifPresent(day -> asked.bind("from", day.toEpochDay()));
        query.to().ifPresent(day -> asked.bind("to", day.toEpochDay()));
        for (int i = 0; i < query.outlets().size(); i++) {
            asked.bind("outlet" + i, "%" + query.outlets().get(i).strip().toLowerCase(Locale.ROOT).replaceAll("([~%_])", "~$1") + "%");
        }
        return asked;
    }

    /** The story's reports, the clearest first; the report alone when it is in no story. */
    Answer<KeptStory> story(String report) {
        return new References(handle).report(report).map(place -> {
            Optional<Long> story = handle.createQuery("select story from story_members where article = ?").bind(0, place.article()).mapTo(Long.class).findOne();
            return new KeptStory(story.isPresent() ? reports(List.of(story.get())).get(story.get()) : alone(place.article()));
        });
    }

    private List<StoryReport> alone(long article) {
        return handle.createQuery("select articles.*, 1.0 as closeness, '' as words from articles where article = ?").bind(0, article)
                .map((row, _) -> report(row)).list();
    }

    private Map<Long, List<StoryReport>> reports(List<Long> stories) {
        Map<Long, List<StoryReport>> reports = new LinkedHashMap<>();
        handle.createQuery("select story, closeness, words, id, source, headline, outlet, published,"
                + " case when headline is null then substr(text, 1, 2000) else '' end as text from story_members"
                + " join articles on articles.article = story_members.article where story" + Keys.in(stories) + "order by story, closeness desc, id")
                .map((row, _) -> reports.computeIfAbsent(row.getLong("story"), _ -> new ArrayList<>()).add(report(row))).list();
        return reports;
    }

    private static StoryReport report(ResultSet row) throws SQLException {
        String words = row.getString("words");
        String text = row.getString("text");
        Optional<String> headline = Optional.ofNullable(row.getString("headline")).or(() -> opening(text));
        return new StoryReport(row.getString("id"), row.getString("source"), headline, Optional.ofNullable(row.getString("outlet")),
                Optional.ofNullable(row.getString("published")), row.getDouble("closeness"), words.isEmpty() ? List.of() : List.of(words.split(" ")));
    }

    private static Optional<String> opening(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst()
                .map(line -> line.codePointCount(0, line.length()) <= OPENING ? line : line.substring(0, line.offsetByCodePoints(0, OPENING)).strip() + "\u2026");
    }
}
