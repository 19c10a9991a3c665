package org.onrecord.record.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.record.correction.Spoken.DENIAL;
import static org.onrecord.record.correction.Spoken.REPORT;
import static org.onrecord.record.correction.Spoken.person;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.domain.Act;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.record.correction.Amendment;
import org.onrecord.record.correction.ClaimEdit;
import org.onrecord.record.correction.Correction;
import org.onrecord.record.correction.Edit;
import org.onrecord.record.correction.Gold;
import org.onrecord.record.correction.Logged;
import org.onrecord.record.correction.Origin;
import org.onrecord.record.correction.Remedy;

class CorrectionLinesTest {

    private static final Origin ADA = new Origin("Ada", Instant.parse("2031-07-10T09:00:00Z"), Optional.of("the tape says so"));

    /** Shares are written with four decimals: one that has no more comes back as it was. */
    private static final Statement READ = new Statement(DENIAL.id(), DENIAL.manner(), DENIAL.wording(), List.of(), DENIAL.circumstances(), Optional.empty(), 0.75);

    @ParameterizedTest
    @MethodSource("corrections")
    void comeBackAsTheyWent(Correction correction) throws IOException, BrokenLine {
        String line = line(correction);
        assertThat(CorrectionLineReader.isCorrection(line)).isTrue();
        assertThat(new CorrectionLineReader().read(line.strip())).isEqualTo(correction);
    }

    static Stream<Correction> corrections() {
        Amendment rejected = amendment(new Edit.Reject(), Optional.empty());
        Amendment denied = amendment(new Edit.ToAct(Act.DENY), Optional.of(new Edit.ToAct(Act.DENY).apply(READ)));
        return Stream.<Remedy>of(new Remedy.OfStatements(List.of(denied, rejected)), new Remedy.Undo("0123456789abcdef"),
                new Remedy.Merge(speaker("Bo Lind"), speaker("Ines Halloran")), new Remedy.Split(speaker("Bo Lind"), speaker("Cy Marsh"), List.of(denied)),
                new Remedy.Rename(speaker("Bo Lind"), new Speaker("Bodil Lind", speaker("Bo Lind").type(), "person:bo-lind", Optional.empty(),
                        speaker("Bo Lind").resolvedBy(), 1)), new Remedy.OfClaims(new ClaimEdit.Together(List.of(named("a"), named("b")))),
                new Remedy.OfClaims(new ClaimEdit.Apart(List.of(named("a")), List.of(named("b"), named("c")))),
                new Remedy.OfClaims(new ClaimEdit.Called(named("a"), "the dam is safe", "Safety of the dam"))).map(remedy -> Correction.of(3, ADA, remedy));
    }

    private static ClaimEdit.Named named(String statement) {
        return new ClaimEdit.Named(REPORT.id(), statement, "words of " + statement);
    }

    @Test
    void anUndoingIsThisLine() throws IOException {
        assertThat(line(new Correction(2, "0123456789abcdef", new Origin("Ada", ADA.at(), Optional.empty()), new Remedy.Undo("fedcba9876543210"))))
                .isEqualTo("{\"format\":\"onrecord/1\",\"correction\":{\"id\":\"0123456789abcdef\",\"number\":2,\"by\":\"Ada\",\"at\":\"2031-07-10T09:00:00Z\","
                        + "\"why\":null,\"kind\":\"undo\",\"undoes\":\"fedcba9876543210\"}}\n");
    }

    @Test
    void goldHasTheReportAndTheStatementAsReadBeforeAndAfter() throws IOException {
        Amendment denied = amendment(new Edit.ToAct(Act.DENY), Optional.of(new Edit.ToAct(Act.DENY).apply(READ)));
        Logged logged = new Logged(Correction.of(3, ADA, new Remedy.OfStatements(List.of(denied))), true, OptionalLong.empty(), OptionalLong.empty());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CorrectionLines(out).write(new Gold(logged, Optional.of(new Gold.OfReport(denied, REPORT))));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"edit\":\"act\",\"asRead\":{", "\"before\":{", "\"after\":{", "\"act\":\"deny\"",
                "\"article\":{\"id\":\"" + REPORT.id(), "\"text\":\"Dam row\\n\\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                                                                     | no valid JSON
            []                                                                    | no correction
            {"format":"onrecord/2","correction":{}}                               | its format is not onrecord/1
            {"format":"onrecord/1"}                                               | correction is missing
            {"format":"onrecord/1","correction":{"by":" ","at":"2031-07-10T09:00:00Z"}} | that nobody made
            {"format":"onrecord/1","correction":{"by":"Ada","at":"yesterday"}}    | 'yesterday' is no moment
            {"format":"onrecord/1","correction":{"by":"Ada","at":"2031-07-10T09:00:00Z","number":0}} | number
            {"format":"onrecord/1","correction":{"by":"Ada","at":"2031-07-10T09:00:00Z","number":1,"id":"a","kind":"bribe"}} | unknown kind 'bribe'
            {"format":"onrecord/1","correction":{"by":"Ada","at":"2031-07-10T09:00:00Z","number":1,"id":"a","kind":"merge"}} | before is missing
            {"format":"onrecord/1","correction":{"by":"Ada","at":"2031-07-10T09:00:00Z","number":1,"id":"a","kind":"statements","statements":[]}} | no statement
            {"format":"onrecord/1","correction":{"by":"Ada","at":"2031-07-10T09:00:00Z","number":1,"id":"a","kind":"statements","statements":[{"article":"a","statement":"s","edit":"act"}]}} | without the statement after it
            """)
    void aLineThatIsNoneSaysWhy(String line, String why) {
        assertThatThrownBy(() -> new CorrectionLineReader().read(line)).isInstanceOf(BrokenLine.class).hasMessageContaining(why);
    }

    private static String line(Correction correction) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CorrectionLines(out).write(correction);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Amendment amendment(Edit edit, Optional<Statement> after) {
        return new Amendment(REPORT.id(), DENIAL.id(), edit, Optional.of(READ), Optional.of(READ), after);
    }

    private static Speaker speaker(String name) {
        Speaker one = person(name);
        return new Speaker(one.name(), one.type(), one.id(), one.wikidata(), one.resolvedBy(), 0.5);
    }
}
