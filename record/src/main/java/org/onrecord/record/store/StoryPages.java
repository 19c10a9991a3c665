package org.onrecord.record.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.onrecord.record.KeptStory;
import org.onrecord.record.store.Listing.Place;
import org.onrecord.record.store.Listing.Some;

/** Stories by the day of their last report, found by walking back through the reports. */
final class StoryPages {

    /** Reports that are walked through for one page: where most reports are alone, a page has fewer stories, and not a longer wait. */
    private static final int WALKED = 1_000;

    private final Handle handle;

    StoryPages(Handle handle) {
        this.handle = handle;
    }

    private record Step(Place place, Optional<Long> story) { }

    Some<KeptStory> after(Optional<Place> after, int most) {
        List<Step> steps = walk(after);
        Map<Long, Place> firsts = new LinkedHashMap<>();
        Place last = null;
        for (Step step : steps) {
            boolean isNew = step.story().isPresent() && !firsts.containsKey(step.story().get()) && !wasShown(step.story().get(), after);
            if (isNew && firsts.size() == most) {
                return new Some<>(stories(firsts), Optional.of(last));
            }
            if (isNew) {
                firsts.put(step.story().get(), step.place());
            }
            last = step.place();
        }
        return new Some<>(stories(firsts), steps.size() == WALKED ? Optional.of(last) : Optional.empty());
    }

    private List<KeptStory> stories(Map<Long, Place> firsts) {
        Map<Long, KeptStory> stories = new StoryReader(handle).stories(List.copyOf(firsts.keySet()));
        return firsts.keySet().stream().map(stories::get).toList();
    }

    /** The next reports back in time; those without a date come last. Story: only where it has another report. */
    private List<Step> walk(Optional<Place> after) {
        List<Step> steps = new ArrayList<>();
        if (after.isEmpty() || after.get().published().isPresent()) {
            String where = after.isPresent() ? "published is not null and (published, article) < (:published, :article)" : "published is not null";
            Query query = handle.createQuery(walked("published, article", where, "published desc, article desc", WALKED));
            after.ifPresent(place -> query.bind("published", place.published().orElseThrow()).bind("article", place.article()));
            steps.addAll(steps(query));
        }
        if (steps.size() < WALKED) {
            Query query = handle.createQuery(walked("published, article", "published is null and article < :article", "article desc", WALKED - steps.size()))
                    .bind("article", after.filter(place -> place.published().isEmpty()).map(Place::article).orElse(Long.MAX_VALUE));
            steps.addAll(steps(query));
        }
        return steps;
    }

    private static String walked(String columns, String where, String order, int most) {
        return "select walked.published, walked.article, (select story from story_members where story_members.article = walked.article and exists (select 1 from story_members beside"
                + " where beside.story = story_members.story and beside.article <> story_members.article)) as story from (select " + columns + " from articles where " + where
                + " order by " + order + " limit " + most + ") walked order by walked." + order.replace(", ", ", walked.");
    }

    private static List<Step> steps(Query query) {
        return query.map((row, _) -> new Step(new Place(Optional.ofNullable(row.getString(1)), row.getLong(2)), row.getObject(3) == null ? Optional.empty() : Optional.of(row.getLong(3)))).list();
    }

    /** Whether a page before had it: it has a report that comes before this page. */
    private boolean wasShown(long story, Optional<Place> after) {
        if (after.isEmpty()) {
            return false;
        }
        Place place = after.get();
        String earlier = place.published().isPresent() ? "(articles.published, articles.article) >= (:published, :article)" : "(articles.published is not null or articles.article >= :article)";
        Query query = handle.createQuery("select exists (select 1 from story_members join articles on articles.article = story_members.article where story = :story and " + earlier + ")")
                .bind("story", story).bind("article", place.article());
        place.published().ifPresent(published -> query.bind("published", published));
        return query.mapTo(Boolean.class).one();
    }
}
