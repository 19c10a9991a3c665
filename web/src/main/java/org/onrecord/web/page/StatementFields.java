package org.onrecord.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.onrecord.domain.Act;
import org.onrecord.domain.Circumstances.Said;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Statement;

/**
 * What of a statement can be corrected, as the template "statementforms" has it in its fields.
 *
 * @param speakers names, a semicolon between them
 * @param said     EDTF; empty when unknown
 * @param content  its pieces' words; of several pieces one cannot be found as it stands, and is not changed unless it is written anew
 */
public record StatementFields(String id, String speakers, String act, String said, String content, String source, String cue) {

    /** What stands in the fields before anybody has changed them. */
    public static StatementFields of(Statement statement) {
        return new StatementFields(statement.id(), statement.speakers().stream().map(speaker -> speaker.name()).collect(Collectors.joining("; ")),
                word(statement.manner().act()), statement.circumstances().said().map(Said::date).orElse(""), statement.wording().content().text(),
                statement.wording().source().map(Passage::text).orElse(""), statement.wording().cue().map(Passage::text).orElse(""));
    }

    /** A field. @param name in the form, @param label for people */
    record Field(String name, String label, String value) { }

    /** In the order of the form. */
    List<Field> all() {
        return List.of(new Field("speaker", "Who said it", speakers), new Field("act", "What was done by saying it", act), new Field("said", "When it was said", said),
                new Field("content", "What was said", content), new Field("source", "The words for who said it", source), new Field("cue", "The reporting words", cue));
    }

    /** All that can be done by saying something. */
    public static List<String> acts() {
        return Arrays.stream(Act.values()).map(StatementFields::word).toList();
    }

    private static String word(Act act) {
        return act.name().toLowerCase(Locale.ROOT);
    }
}
