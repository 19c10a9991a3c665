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

    /** All that can be done by saying something. */
    public static List<String> acts() {
        return Arrays.stream(Act.values()).map(StatementFields::word).toList();
    }

    private static String word(Act act) {
        return act.name().toLowerCase(Locale.ROOT);
    }
}
