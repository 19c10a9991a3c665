package org.onrecord.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.desk.Desk;
import org.onrecord.domain.OriginTree;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.KeptStory;
import org.onrecord.record.ReportHead;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.format.HeadLines;
import org.onrecord.record.format.OriginLines;
import org.onrecord.record.format.RecordLines;
import org.onrecord.record.format.StoryLines;
import org.onrecord.record.store.Listing.Place;
import org.onrecord.record.store.Listing.Some;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.StoryList;
import org.onrecord.record.store.StoryQuery;
import org.onrecord.search.SearchFault;
import org.onrecord.web.api.Endpoint.Gives;
import org.onrecord.web.api.Endpoint.Words;
import org.onrecord.web.ask.Reply;

/** Reports, where they have their text from, and the stories they tell. */
final class ReportEndpoints {

    private static final Parameter REPORT = Parameter.id("id", "The report's id, or a beginning of it of six characters or more that no other has, with or without `sha256:`.", "sha256:0f2d27cd");

    private static final Parameter MOST = Parameter.query("most", new Values.Whole(1, 1_000, Optional.of(100L)), "How many reports of the tree at most.", null);

    private final Desk desk;

    private ReportEndpoints(Desk desk) {
        this.desk = desk;
    }

    static List<Endpoint> of(Desk desk) {
        ReportEndpoints reports = new ReportEndpoints(desk);
        return List.of(
                Endpoint.list("/reports", new Words("listReports", "Reports", "All reports", "In the order in which they came into the record, without their texts; what a source said earlier is a report of its own, with `latest` false."),
                        List.of(), "ReportHead", reports::list),
                Endpoint.get("/reports/{id}", new Words("getReport", "Reports", "One report with its statements",
                        "The record line, as `onrecord read --format jsonl` and exports write it: the text, what of it is no body text, and every statement with its places in the text, in code points."),
                        List.of(REPORT), Gives.one("Record"), reports::one),
                Endpoint.get("/reports/{id}/origins", new Words("getOrigins", "Reports", "Where a report has its text from",
                        "The tree of reports that share passages, from the earliest source on, with the passages; and how quotations in them differ."),
                        List.of(REPORT, MOST), Gives.one("OriginTree"), reports::origins),
                Endpoint.list("/stories", new Words("listStories", "Stories", "Stories", "Reports that tell of one event, the latest story first; only those of two reports or more. Some answers have fewer than were asked for, or none, and `next` all the same: it leads on. `total` is there where days or an outlet are given."), List.of(
                        Parameter.query("from", new Values.Day(), "With a report published on this day or later.", "2031-04-01"),
                        Parameter.query("to", new Values.Day(), "With a report published on this day or earlier.", "2031-04-30"),
                        Parameter.words("outlet", "With a report of this outlet, or some words of its name.", "Northwire").repeated()), "StoryHead", reports::stories),
                Endpoint.get("/stories/{id}", new Words("getStory", "Stories", "One story with its reports", "A story is named by any of its reports."), List.of(REPORT), Gives.one("Story"), reports::story));
    }

    private Reply list(Given given) throws RecordFault {
        Window<ReportHead> window = Window.after(desk.record().lists().reports(given.cursor().number(), given.limit() + 1), given.limit(), ReportHead::key);
        return Items.many(given, window, (report, out) -> new HeadLines(out).write(report));
    }

    private Reply one(Given given) throws RecordFault {
        return switch (desk.record().lists().report(given.place("id"))) {
            case Answer.Done<Report>(Report report) -> Items.one(report, (one, out) -> new RecordLines(out).write(one.article(), one.statements()));
            case Answer.Refused<Report> refused -> Given.problem(refused, 400);
        };
    }

    private Reply origins(Given given) throws RecordFault {
        return switch (desk.origins().tree(given.place("id"), Math.toIntExact(given.whole(MOST)))) {
            case Answer.Done<OriginTree>(OriginTree tree) -> Items.one(tree, (one, out) -> new OriginLines(out).write(one));
            case Answer.Refused<OriginTree> refused -> Given.problem(refused, 400);
        };
    }

    private Reply stories(Given given) throws RecordFault, SearchFault {
        if (given.day("from").isEmpty() && given.day("to").isEmpty() && given.asked().queries("outlet").isEmpty()) {
            return allStories(given);
        }
        long[] total = new long[1];
        Window<KeptStory> window = Window.of((skip, most) -> {
            StoryList found = desk.record().stories().all(new StoryQuery(given.day("from"), given.day("to"), given.asked().queries("outlet"), skip, most));
            total[0] = found.total();
            return found.stories();
        }, KeptStory::id, given);
        return Items.many(given, window, (story, out) -> new StoryLines(out).write(story), Map.of("total", total[0]));
    }

    /** Found by walking back through the reports: in a long record, they are not put in order for each answer, and not counted. */
    private Reply allStories(Given given) throws RecordFault {
        Optional<Place> after = Place.read(given.cursor().last());
        if (after.isEmpty() && !given.cursor().isFirst()) {
            return Given.problem(Cursor.refused(), 400);
        }
        Some<KeptStory> some = desk.record().surroundings().listing().stories(after, given.limit());
        Window<KeptStory> window = new Window<>(some.rows(), some.next().map(place -> new Cursor(1, place.written())));
        return Items.many(given, window, (story, out) -> new StoryLines(out).write(story));
    }

    private Reply story(Given given) throws RecordFault {
        return switch (desk.record().stories().story(given.place("id"))) {
            case Answer.Done<KeptStory>(KeptStory story) -> Items.one(story, (one, out) -> new StoryLines(out).writeWhole(one));
            case Answer.Refused<KeptStory> refused -> Given.problem(refused, 400);
        };
    }
}
