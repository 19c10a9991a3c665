package org.onrecord.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.desk.Desk;
import org.onrecord.desk.Printings;
import org.onrecord.domain.Article;
import org.onrecord.domain.Statement;
import org.onrecord.record.Cited;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.format.FoundLines;
import org.onrecord.record.store.Located;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.Surroundings.InClaim;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Role;
import org.onrecord.web.ask.Route;
import org.onrecord.web.ask.Table;
import org.onrecord.web.cite.Citation;
import org.onrecord.web.paper.Context;
import org.onrecord.web.paper.Paper;
import org.onrecord.web.paper.Paragraph;

/** A statement: in which words and where, what is known of it, and by which words of the report. */
public final class StatementPage {

    /** Corrections that are shown: more of one statement were never made. */
    private static final int MOST = 20;

    private final Desk desk;

    private StatementPage(Desk desk) {
        this.desk = desk;
    }

    public static List<Route> routes(Desk desk) {
        return List.of(Route.page("/statements/{id}", new StatementPage(desk)::reply));
    }

    /**
     * What the page shows.
     *
     * @param report  address of the words in their report
     * @param chain   who has it from whom: the outlet first, the speaker last
     * @param changes what people corrected of it
     * @param seen    what its forms are made of
     */
    public record Model(Line line, Taken taken, Passage passage, String report, List<Fact> facts, List<String> chain, InClaim claim, List<Printed> printed, List<Change> changes, StatementFields fields, String seen,
                        Optional<Done> done) { }

    /** What somebody takes along. */
    public record Taken(String text, String html) { }

    /** The words where they stand. @param whole whether the paragraphs are shown from beginning to end */
    public record Passage(List<Paragraph> paragraphs, boolean whole, String language) { }

    /** A variant of the quotation. @param drifts what of weight is otherwise than in the fullest one, in words */
    public record Printed(String words, List<String> drifts, List<Line> lines, boolean here) { }

    private Reply reply(Asked asked) throws RecordFault {
        Answer<Located> found = desk.record().statement(asked.place("id"));
        if (!(found instanceof Answer.Done<Located>(Located located))) {
            return Permanent.missing("statement", (Answer.Refused<Located>) found);
        }
        if (!located.statement().equals(asked.place("id"))) {
            return Permanent.redirect(asked, "/statements/", located.statement());
        }
        Report report = desk.record().report(located.article()).orElseThrow();
        List<Change> changes = Change.of(desk.record().surroundings().corrections(located.statement(), MOST));
        Optional<Statement> statement = report.statements().stream().filter(one -> one.id().equals(located.statement())).findFirst();
        if (statement.isEmpty()) {
            return takenOut(changes);
        }
        // Readers have no forms.
        String seen = asked.asker().role().may(Role.EDITOR) ? Overtaken.seen(desk, statement.get()) : "";
        return shown(report, statement.get(), changes, seen, Done.of(desk, asked));
    }

    private static Reply takenOut(List<Change> changes) {
        String by = changes.isEmpty() ? "" : "Correction " + changes.getLast().number() + ", made " + changes.getLast().when() + ", is in the log. ";
        return new Reply.Problem(410, "taken-out", "People took this statement out of the record", by + "It can be undone there.");
    }

    private Reply shown(Report report, Statement statement, List<Change> changes, String seen, Optional<Done> done) throws RecordFault {
        Article article = report.article();
        Cited cited = new Cited(statement, article.id(), article.publication(), desk.record().isLatest(article.id()));
        Line line = Line.of(cited);
        Citation citation = Citation.of(statement, article);
        Context context = Context.of(article.text(), statement);
        Passage passage = new Passage(Paper.of(article, List.of(statement)).paragraphs(context.places()), context.whole(), article.publication().language());
        Facts facts = new Facts(report, statement);
        List<Printed> printed = desk.printings(statement.id()).map(printings -> printed(printings, statement.id())).orElse(List.of());
        Model model = new Model(line, new Taken(citation.text(), citation.html()), passage, ReportPage.address(article, statement), facts.all(), facts.chain(),
                desk.record().surroundings().claimOf(statement.id()), printed, changes, StatementFields.of(statement), seen, done);
        return Reply.Page.of(title(line), "statement", model, new Twins(cited, Stream.concat(Stream.of(line), printed.stream().flatMap(variant -> variant.lines().stream())
                .filter(other -> !other.id().equals(line.id()))).toList()));
    }

    private static String title(Line line) {
        String who = line.speakers().isEmpty() ? line.unknown().isEmpty() ? "Somebody" : line.unknown() : line.speakers().getFirst().name();
        return who + " " + line.verb() + ": " + Around.shortened(line.words().stream().map(Piece::words).reduce("", String::concat));
    }

    private static List<Printed> printed(Printings printings, String statement) {
        List<Printed> printed = new ArrayList<>();
        printings.utterance().variants().forEach(variant -> printed.add(new Printed(variant.words(), variant.drifts().stream().map(Change::drift).toList(),
                variant.statements().stream().map(id -> Line.of(printings.statements().get(id))).toList(), variant.statements().contains(statement))));
        return printed;
    }

    /** The same for programs: of the table the first row is the statement, the others are its other printings. */
    private record Twins(Cited cited, List<Line> lines) implements Reply.Twin {

        @Override
        public void json(OutputStream out) throws IOException {
            new FoundLines(out).write(cited, List.of());
        }

        @Override
        public Table table() {
            return Lines.table(lines);
        }
    }
}
