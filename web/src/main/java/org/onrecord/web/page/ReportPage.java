package org.onrecord.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.onrecord.desk.Desk;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.record.Cited;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.format.RecordLines;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.Surroundings.OfReport;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Frame;
import org.onrecord.web.ask.ReaderDate;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Route;
import org.onrecord.web.ask.Table;
import org.onrecord.web.cite.Linked;
import org.onrecord.web.paper.Paper;
import org.onrecord.web.paper.Paragraph;
import org.onrecord.web.paper.Parts;

/** A report: its text with what was said in it marked, and what the record has around it. */
public final class ReportPage {

    /** Entries of each list beside the text. */
    private static final int MOST = 20;

    /** Code points of its text by which a report without headline is called. */
    private static final int OPENING = 80;

    private final Desk desk;

    private ReportPage(Desk desk) {
        this.desk = desk;
    }

    public static List<Route> routes(Desk desk) {
        return List.of(Route.page("/reports/{id}", new ReportPage(desk)::reply));
    }

    /**
     * What the page shows.
     *
     * @param lines  its statements by their numbers, the first one is 1
     * @param latest whether it is the present text of its source
     */
    public record Model(Head head, Sheet sheet, List<Line> lines, boolean latest, OfReport around) { }

    /** What is known of it. Dates as people read them; what is unknown is empty. */
    public record Head(String id, String title, boolean named, String outlet, List<String> writers, List<String> credits, String published, String changed, Linked address,
                       String language) { }

    /** The part of the text that is shown. @param part from 1 on */
    public record Sheet(List<Paragraph> paragraphs, int part, int parts) { }

    private Reply reply(Asked asked) throws RecordFault {
        Answer<String> found = desk.record().surroundings().report(asked.place("id"));
        if (!(found instanceof Answer.Done<String>(String id))) {
            return Permanent.missing("report", (Answer.Refused<String>) found);
        }
        if (!id.equals(asked.place("id"))) {
            return Permanent.redirect(asked, "/reports/", id);
        }
        Report report = desk.record().report(id).orElseThrow();
        boolean latest = desk.record().isLatest(id);
        Article article = report.article();
        List<Line> lines = report.statements().stream().map(statement -> Line.of(new Cited(statement, id, article.publication(), latest))).toList();
        Parts parts = Parts.of(article.text());
        int part = Math.min(parts.count(), asked.query("part").filter(number -> number.matches("[1-9]\\d{0,4}")).map(Integer::valueOf).orElseGet(() -> holding(asked, report, parts)));
        Sheet sheet = new Sheet(Paper.of(article, report.statements()).paragraphs(parts.part(part)), part, parts.count());
        Head head = head(article);
        Model model = new Model(head, sheet, lines, latest, desk.record().surroundings().ofReport(id, MOST));
        return Reply.Page.of(head.title(), "report", model, new Twins(report, lines));
    }

    static Head head(Article article) {
        Publication known = article.publication();
        return new Head(article.id(), title(article), known.headline().isPresent(), known.outlet().orElse(""), known.byline(), known.credits(),
                known.published().map(ReaderDate::of).orElse(""), article.page().changed().map(ReaderDate::of).orElse(""), Linked.of(article), known.language());
    }

    /** Its headline, or how it begins. */
    static String title(Article article) {
        return article.publication().headline().orElseGet(() -> opening(article.text()).orElse(article.publication().source()));
    }

    private static Optional<String> opening(Text text) {
        return Parts.of(text).part(1).stream().findFirst().map(first -> first.length() <= OPENING ? text.slice(first)
                : text.slice(new CharSpan(first.start(), first.start() + OPENING)).strip() + "\u2026");
    }

    /** The part that holds the words of a statement that is asked for, as lists ask that know no report's text; else the first. */
    private static int holding(Asked asked, Report report, Parts parts) {
        return report.statements().stream().filter(statement -> asked.query("statement").filter(statement.id()::equals).isPresent()).findFirst()
                .map(statement -> parts.numberOf(statement.wording().content().start())).orElse(1);
    }

    /** The address of a statement's words in its report. */
    static String address(Article article, Statement statement) {
        int part = Parts.of(article.text()).numberOf(statement.wording().content().start());
        return "/reports/" + Frame.encoded(article.id()) + (part == 1 ? "" : "?part=" + part) + "#s-" + Frame.encoded(statement.id());
    }

    /** The same for programs. */
    private record Twins(Report report, List<Line> lines) implements Reply.Twin {

        @Override
        public void json(OutputStream out) throws IOException {
            new RecordLines(out).write(report.article(), report.statements());
        }

        @Override
        public Table table() {
            return Lines.table(lines);
        }
    }
}
