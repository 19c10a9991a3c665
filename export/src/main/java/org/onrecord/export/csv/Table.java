package org.onrecord.export.csv;

import static org.onrecord.export.csv.Column.count;
import static org.onrecord.export.csv.Column.of;
import static org.onrecord.export.csv.Column.text;
import static org.onrecord.export.csv.Column.word;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.onrecord.domain.Act;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Speaker;

/** The tables of an export with their columns, in the order in which they are written. */
enum Table {

    STATEMENTS("Who said what: one row a statement", List.of("statement"), Map.of("article", "article"),
            text("statement", "Id: the same for the same text, spans and source").always(),
            text("speakers", "Names of the speakers, \"; \" between them; speakers.csv has each; empty: not resolved"),
            word("act", words(Act.values()), "What was done by saying it"),
            text("words", "What was said, as it stands in the report, quotation marks included").always(),
            word("form", words(Form.values()), "Quoted wholly, partly, or in paraphrase"),
            word("kind", words(Kind.values()), "What the cue tells of"),
            text("named_as", "The words that name the source; empty: the text names none here"),
            text("cue", "The reporting words"),
            text("said", "When: EDTF date"),
            text("said_words", "The words that give the date; empty: it is the date of publication"),
            text("said_from", "What the date was found by: explicit, context, publication"),
            text("addressee", "To whom"),
            text("setting", "On which occasion"),
            text("relays", "Through whom the outlet has it, nearest to it first, \"; \" between them; relays.csv has each"),
            text("within", "Id of the statement whose content reports this one"),
            of("confidence", Column.Type.NUMBER, "0 to 1").always(),
            text("outlet", "Who published the report"),
            text("published", "When the report was published: EDTF date"),
            text("headline", "The report's headline"),
            text("article", "The report, in articles.csv").always(),
            count("place", "Statements of a report are counted from 0, in the order of their first characters"),
            count("start", "Where the words begin, in code points of the report's text (texts.csv), from 0"),
            count("end", "Where the words end, the end not included; spans.csv has the parts")),
    SPEAKERS("Who made a statement: one row a statement and speaker", List.of("statement", "place"), Map.of("statement", "statement"),
            text("statement", "The statement").always(), count("place", "Speakers of a statement are counted from 0"),
            text("speaker", "Id: the same in every report; of groups, anonymous sources, documents and writers, only in this one").always(),
            text("name", "The fullest name").always(), word("type", words(Speaker.Type.values()), "What it is"), text("wikidata", "Q..."),
            word("resolved_by", words(Speaker.ResolvedBy.values()), "How the name was found"), of("confidence", Column.Type.NUMBER, "0 to 1").always()),
    RELAYS("Through whom the outlet has a statement", List.of("statement", "place"), Map.of("statement", "statement"),
            text("statement", "The statement").always(), count("place", "0: nearest to the outlet"), text("name", "The fullest name").always()),
    SPANS("Where the parts of a statement stand: one row a run of text", List.of("statement", "part", "place"), Map.of("statement", "statement"),
            text("statement", "The statement").always(), text("part", "source, cue, content, addressee, setting, said; relay 0, relay 1 ...").always(),
            count("place", "Runs of a part are counted from 0"), count("start", "Code points of the report's text, from 0"), count("end", "The end, not included")),
    ARTICLES("Reports: one row a text, several for a source whose text changed", List.of("article"), Map.of("run", "run"),
            text("article", "Id: of source and text").always(), text("source", "Path or address as given").always(),
            count("version", "1, 2 ... of one source, in the order in which its texts came"),
            of("latest", Column.Type.BOOLEAN, "Whether the source has no later text").always(),
            text("headline", ""), text("standfirst", "The summary below the headline"), text("outlet", ""),
            text("byline", "The writers, \"; \" between them; people.csv has each"), text("credits", "Who else contributed, likewise"),
            text("published", "EDTF date"), text("language", "ISO 639 code, or und").always(), text("address", "Where it was received from"),
            text("canonical", "The address that the page gives itself"), text("section", "The outlet's section"), text("changed", "EDTF date of the last change"),
            text("charset", "Encoding in which its bytes were read"), count("run", "Which run read it last, in runs.csv")),
    TEXTS("The texts of the reports, in which all offsets count", List.of("article"), Map.of("article", "article"),
            text("article", "The report").always(), text("text", "Unchanged"),
            text("alignment", "JSON: rows [text start, text length, page start, page length], as docs/record-format.md has them; empty: none")),
    PEOPLE("Writers, and who else contributed", List.of("article", "role", "place"), Map.of("article", "article"),
            text("article", "The report").always(), word("role", List.of("byline", "credit"), ""), count("place", "From 0"), text("name", "")),
    PARTS("Parts of reports that are not body text: one row a run of text", List.of("article", "mark", "place"), Map.of("article", "article"),
            text("article", "The report").always(), of("mark", Column.Type.INTEGER, "Parts of a report are counted from 0; -1: furniture, no part of the report").always(),
            text("kind", "headline, caption ...; furniture").always(), count("place", "Runs of a part are counted from 0"),
            count("start", "Code points of the text, from 0"), count("end", "The end, not included")),
    ORIGINS("Where each field of a report was found", List.of("article", "field"), Map.of("article", "article"),
            text("article", "The report").always(), text("field", "").always(), text("found_in", "json-ld, og, text ...")),
    CORRECTIONS("What people changed: one row a statement, a speaker or an undoing", List.of("correction", "place"), Map.of(),
            count("correction", "Number, in the order in which they were made"), count("place", "Statements of a correction are counted from 0"),
            text("id", "The same in every record").always(), text("made", "Moment, UTC").always(), text("made_by", "Who").always(), text("why", "In their words"),
            word("kind", List.of("statements", "split", "merge", "rename", "undo"), ""), of("holds", Column.Type.BOOLEAN, "Whether it is not undone").always(),
            of("undoes", Column.Type.INTEGER, "Number of the correction undone"), text("statement", "Id of the statement; one that is rejected is not in statements.csv"),
            text("article", "Its report"), text("edit", "What of the statement: speakers, act, said, content, source, cue, reject, restore, add"),
            text("was", "In words"), text("became", "In words")),
    RUNS("Runs of the program: what made the statements", List.of("run"), Map.of(),
            count("run", "Number"), text("started", "Moment, UTC").always(), text("program", "Version of the program"), text("model", "Digest of the model and the rules")),
    SKIPPED("Inputs that are not recorded", List.of(), Map.of(),
            text("source", "Path or address as given").always(), text("outcome", "duplicate, refused or failed").always(), text("reason", "Code").always(),
            of("position", Column.Type.INTEGER, "Bytes before the fault"), text("message", ""), count("inputs", "How many"));

    private final String title;
    private final List<String> primaryKey;
    private final Map<String, String> foreignKeys;
    private final List<Column> columns;

    Table(String title, List<String> primaryKey, Map<String, String> foreignKeys, Column... columns) {
        this.title = title;
        this.primaryKey = primaryKey;
        this.foreignKeys = foreignKeys;
        this.columns = List.of(columns);
    }

    String title() {
        return title;
    }

    List<String> primaryKey() {
        return primaryKey;
    }

    /** Columns whose values are rows of another table: the column, which is the other's key as well. */
    Map<String, String> foreignKeys() {
        return foreignKeys;
    }

    List<Column> columns() {
        return columns;
    }

    /** Names of the columns. */
    List<String> heads() {
        return columns.stream().map(Column::name).toList();
    }

    /** Name of its resource, and of its file before the ending. */
    String resource() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table whose rows a key names. */
    static Table keyedBy(String key) {
        return switch (key) {
            case "statement" -> STATEMENTS;
            case "article" -> ARTICLES;
            case "run" -> RUNS;
            default -> throw new IllegalArgumentException(key);
        };
    }

    private static List<String> words(Enum<?>... values) {
        return Stream.of(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
    }
}
