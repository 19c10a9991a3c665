package org.onrecord.export.parquet;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.onrecord.domain.Act;
import org.onrecord.domain.Alignment;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Mark;
import org.onrecord.domain.Page;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Relay;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.domain.Wording;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.Entry.Skipped;
import org.onrecord.record.format.Fit;

/** What rows say, checked: as {@link ArticleFields}, {@link StatementFields} and {@link SpeakerFields} write it. IllegalArgumentException for what does not fit. */
final class ReportFields {

    private ReportFields() { }

    static Article article(Fields row) {
        Publication publication = new Publication(row.text("source"), row.knownText("headline"), row.knownText("outlet"), row.texts("byline"), row.texts("credits"),
                row.knownText("published"), row.text("language"));
        List<Mark> marks = row.list("marks").stream().map(mark -> new Mark(mark.constant(Mark.Kind.class, "kind"), mark.spans("spans"))).toList();
        List<Alignment.Run> runs = row.list("alignment").stream().map(run -> new Alignment.Run(run(run, "text"), run(run, "page"))).toList();
        Page page = new Page(row.knownText("address"), row.knownText("canonical"), row.knownText("section"), row.knownText("changed"), row.knownText("charset"),
                row.map("origins"), new Alignment(runs));
        Article article = Article.of(publication, Text.of(row.text("text")), marks, row.spans("furniture"), page);
        if (!article.id().equals(row.text("article"))) {
            throw new IllegalArgumentException("holds another text than the article's id was made of: it was changed afterwards");
        }
        return article;
    }

    private static CharSpan run(Fields row, String side) {
        int start = row.number(side + "_start");
        return new CharSpan(start, Math.addExact(start, row.number(side + "_length")));
    }

    static Standing standing(Fields row) {
        return new Standing(OptionalInt.empty(), Optional.empty(), row.longNumber("run"), place(row));
    }

    /** Empty of an export, where order alone counts. */
    static Optional<Standing.Place> place(Fields row) {
        Optional<Long> entry = row.known("entry", Long.class);
        return row.known("split", Integer.class).flatMap(split -> entry.map(number -> new Standing.Place(split, number, row.knownText("page"))));
    }

    /** Empty of an export by an earlier version. */
    static Optional<Integer> statements(Fields row) {
        return row.known("statements", Integer.class);
    }

    static Statement statement(Fields row, List<Speaker> speakers) {
        List<Relay> relays = row.list("relays").stream().map(relay -> new Relay(relay.text("name"), relay.spans("spans"))).toList();
        Optional<Circumstances.Said> said = row.group("said", found -> new Circumstances.Said(found.text("date"),
                found.knownText("text").map(words -> new Passage(words, found.spans("spans"))), found.constant(Circumstances.Said.From.class, "from")));
        return new Statement(row.text("statement"), new Manner(row.constant(Form.class, "form"), row.constant(Kind.class, "kind"), row.constant(Act.class, "act")),
                new Wording(passage(row, "source"), passage(row, "cue"), passage(row, "content").orElseThrow()), speakers,
                new Circumstances(passage(row, "addressee"), relays, said, passage(row, "setting")), row.knownText("within"), row.share("confidence"));
    }

    private static Optional<Passage> passage(Fields row, String name) {
        Function<Fields, Passage> passage = found -> new Passage(found.text("text"), found.spans("spans"));
        return row.group(name, passage);
    }

    static Speaker speaker(Fields row) {
        return new Speaker(row.text("name"), row.constant(Speaker.Type.class, "type"), row.text("speaker"), row.knownText("wikidata"),
                row.constant(Speaker.ResolvedBy.class, "resolved_by"), row.share("confidence"));
    }

    static Skipped skipped(Fields row) {
        Optional<Long> position = row.known("position", Long.class);
        if (row.text("source").isEmpty() || row.number("inputs") < 1) {
            throw new IllegalArgumentException("is no input: it has no source, or counts none");
        }
        return new Skipped(row.text("source"), row.text("outcome"), row.text("reason"), position.map(OptionalLong::of).orElse(OptionalLong.empty()),
                row.text("message"), row.number("inputs"));
    }

    /** Every passage's words stand where it says, and every statement has an id of its own. */
    static void requireFit(Report report) {
        Set<String> ids = new HashSet<>();
        for (Statement statement : report.statements()) {
            if (!ids.add(statement.id())) {
                throw new IllegalArgumentException("two statements have the id " + statement.id());
            }
            Fit.check(report.article().text(), statement);
        }
    }
}
