package org.onrecord.record.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.record.correction.Amendment;
import org.onrecord.record.correction.ClaimEdit;
import org.onrecord.record.correction.Correction;
import org.onrecord.record.correction.Edit;
import org.onrecord.record.correction.Gold;
import org.onrecord.record.correction.Logged;
import org.onrecord.record.correction.Remedy;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes corrections, one JSON object a line (docs/record-format.md). Not for use by several threads at once. */
public final class CorrectionLines {

    /** A line of {@link #write}: the correction alone. */
    static final String CORRECTION = "correction";

    private final JsonFactory json = new JsonFactory();
    private final OutputStream out;

    /** @param out stays the caller's: never flushed, never closed here */
    public CorrectionLines(OutputStream out) {
        this.out = Objects.requireNonNull(out, "out is null");
    }

    /**
     * Writes one line, with one call of the stream.
     *
     * @throws IOException what {@code out} throws
     */
    public void write(Correction correction) throws IOException {
        line(object -> object.object(CORRECTION, () -> correction(object, correction)));
    }

    /**
     * Writes one line of a log: the same, with whether it holds.
     *
     * @throws IOException what {@code out} throws
     */
    public void write(Logged logged) throws IOException {
        line(object -> object.object(CORRECTION, () -> {
            correction(object, logged.correction());
            object.truth("holds", logged.holds());
            object.number("undoneBy", logged.undoneBy());
        }));
    }

    /**
     * Writes something to learn from or to be measured by: of an edit, the report and the statement as read, before and after.
     *
     * @throws IOException what {@code out} throws
     */
    public void write(Gold gold) throws IOException {
        Correction correction = gold.logged().correction();
        line(object -> {
            object.object("gold", () -> {
                heads(object, correction);
                gold.edit().ifPresentOrElse(edit -> amendment(object, edit.amendment()), () -> remedy(object, correction.remedy()));
            });
            object.object("article", gold.edit(), edit -> RecordLines.article(object, edit.article()));
        });
    }

    private void line(Consumer<JsonLine> fields) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonLine object = new JsonLine(json.createGenerator(ObjectWriteContext.empty(), bytes))) {
            object.object(() -> {
                object.text("format", RecordLines.FORMAT);
                fields.accept(object);
            });
        }
        bytes.write('\n');
        bytes.writeTo(out);
    }

    private static void correction(JsonLine json, Correction correction) {
        heads(json, correction);
        remedy(json, correction.remedy());
    }

    private static void heads(JsonLine json, Correction correction) {
        json.text("id", correction.id());
        json.number("number", OptionalLong.of(correction.number()));
        json.text("by", correction.origin().by());
        json.text("at", correction.origin().at().toString());
        json.text("why", correction.origin().why());
    }

    private static void remedy(JsonLine json, Remedy remedy) {
        switch (remedy) {
            case Remedy.OfStatements(List<Amendment> amendments) -> {
                json.text("kind", "statements");
                amendments(json, amendments);
            }
            case Remedy.Split(Speaker from, Speaker as, List<Amendment> amendments) -> {
                json.text("kind", "split");
                speakers(json, from, as);
                amendments(json, amendments);
            }
            case Remedy.Merge(Speaker from, Speaker into) -> {
                json.text("kind", "merge");
                speakers(json, from, into);
            }
            case Remedy.Rename(Speaker before, Speaker after) -> {
                json.text("kind", "rename");
                speakers(json, before, after);
            }
            case Remedy.OfClaims(ClaimEdit edit) -> ofClaims(json, edit);
            case Remedy.Undo(String undone) -> {
                json.text("kind", "undo");
                json.text("undoes", undone);
            }
        }
    }

    private static void ofClaims(JsonLine json, ClaimEdit edit) {
        switch (edit) {
            case ClaimEdit.Together(List<ClaimEdit.Named> statements) -> {
                json.text("kind", "claim-merge");
                named(json, "statements", statements);
            }
            case ClaimEdit.Apart(List<ClaimEdit.Named> some, List<ClaimEdit.Named> rest) -> {
                json.text("kind", "claim-split");
                named(json, "statements", some);
                named(json, "rest", rest);
            }
            case ClaimEdit.Called(ClaimEdit.Named statement, String before, String name) -> {
                json.text("kind", "claim-name");
                named(json, "statements", List.of(statement));
                json.text("was", before);
                json.text("name", name);
            }
        }
    }

    private static void named(JsonLine json, String name, List<ClaimEdit.Named> statements) {
        json.array(name, statements, one -> json.object(() -> {
            json.text("article", one.article());
            json.text("statement", one.statement());
            json.text("words", one.words());
        }));
    }

    private static void speakers(JsonLine json, Speaker before, Speaker after) {
        json.object("before", () -> RecordLines.speaker(json, before));
        json.object("after", () -> RecordLines.speaker(json, after));
    }

    private static void amendments(JsonLine json, List<Amendment> amendments) {
        json.array("statements", amendments, amendment -> json.object(() -> amendment(json, amendment)));
    }

    private static void amendment(JsonLine json, Amendment amendment) {
        json.text("article", amendment.article());
        json.text("statement", amendment.statement());
        json.text("edit", word(amendment.edit().kind()));
        statement(json, "asRead", amendment.asRead());
        statement(json, "before", amendment.before());
        statement(json, "after", amendment.after());
    }

    private static void statement(JsonLine json, String name, Optional<Statement> statement) {
        json.object(name, statement, found -> RecordLines.statement(json, found));
    }

    private static String word(Edit.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
