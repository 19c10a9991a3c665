package org.onrecord.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.onrecord.desk.Desk;
import org.onrecord.record.KeptStory;
import org.onrecord.record.StoryReport;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.format.StoryLines;
import org.onrecord.record.store.Listing.Place;
import org.onrecord.record.store.Listing.Some;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Frame;
import org.onrecord.web.ask.ReaderDate;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Route;
import org.onrecord.web.ask.Table;

/** Stories, and one of them: reports that tell of one event. */
public final class StoriesPage {

    private static final int ON_A_PAGE = 20;

    /** Reports of a story that its page names; one with more is told by these, and counted. */
    private static final int NAMED = 200;

    private final Desk desk;

    private StoriesPage(Desk desk) {
        this.desk = desk;
    }

    public static List<Route> routes(Desk desk) {
        StoriesPage page = new StoriesPage(desk);
        return List.of(Route.page("/stories", page::list), Route.page("/stories/{id}", page::one));
    }

    /** What the list shows. @param missing reports that are in no story yet because stories do not go so far */
    public record Model(List<StoryView> stories, boolean first, Optional<String> next, long missing) { }

    /** A story. @param dates as people read them; empty: none is known, @param unnamed reports that do not say of which outlet they are, @param reports those that are named, by their dates */
    public record StoryView(String id, String headline, String dates, List<String> outlets, int unnamed, List<String> words, List<Entry> reports, int size) {

        static StoryView of(KeptStory story, int most) {
            String dates = story.first().map(first -> ReaderDate.between(first, story.last().orElse(first))).orElse("");
            List<Entry> reports = story.reports().stream().limit(most).sorted(Comparator.comparing((StoryReport report) -> report.published().orElse("~")).thenComparing(StoryReport::article))
                    .map(Entry::of).toList();
            return new StoryView(story.id(), story.headline().orElse("A story without headline"), dates, story.outlets(), (int) story.reports().stream().filter(report -> report.outlet().isEmpty()).count(), story.words(), reports, story.reports().size());
        }
    }

    private Reply list(Asked asked) throws RecordFault {
        Optional<Place> after = asked.query("after").flatMap(Place::read);
        if (after.isEmpty() && asked.query("after").isPresent()) {
            return Reply.Problem.bad("bad-place", "There is no such page", "Begin at the first page of the stories.");
        }
        Some<KeptStory> some = desk.record().surroundings().listing().stories(after, ON_A_PAGE);
        long missing = desk.record().changedAfter(desk.record().stories().made().map(made -> made.upTo().change()).orElse(0L));
        Model model = new Model(some.rows().stream().map(story -> StoryView.of(story, 3)).toList(), after.isEmpty(), some.next().map(place -> "/stories?after=" + Frame.encoded(place.written())), missing);
        return Reply.Page.of("Stories", "stories", model, new Twins(some.rows(), false));
    }

    private Reply one(Asked asked) throws RecordFault {
        Answer<KeptStory> found = desk.record().stories().story(asked.place("id"));
        if (!(found instanceof Answer.Done<KeptStory>(KeptStory story))) {
            return Permanent.missing("story", (Answer.Refused<KeptStory>) found);
        }
        if (!story.id().equals(asked.place("id"))) {
            return Permanent.redirect(asked, "/stories/", story.id());
        }
        StoryView view = StoryView.of(story, NAMED);
        return Reply.Page.of(view.headline() + " \u00B7 Story", "story", view, new Twins(List.of(story), true));
    }

    /** The same for programs. @param whole whether each is given with its reports */
    private record Twins(List<KeptStory> stories, boolean whole) implements Reply.Twin {

        private static final List<String> HEADS = List.of("story", "article", "headline", "outlet", "published", "closeness", "shared", "source");

        @Override
        public void json(OutputStream out) throws IOException {
            StoryLines lines = new StoryLines(out);
            for (KeptStory story : stories) {
                if (whole) {
                    lines.writeWhole(story);
                } else {
                    lines.write(story);
                }
            }
        }

        /** One row a report. */
        @Override
        public Table table() {
            return new Table(HEADS, stories.stream().flatMap(story -> story.reports().stream().map(report -> List.of(story.id(), report.article(), report.headline().orElse(""),
                    report.outlet().orElse(""), report.published().orElse(""), String.valueOf(report.closeness()), String.join(" ", report.words()), report.source()))).toList());
        }
    }
}
