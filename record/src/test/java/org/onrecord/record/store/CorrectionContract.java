package org.onrecord.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.record.correction.Spoken.DENIAL;
import static org.onrecord.record.correction.Spoken.HOLD;
import static org.onrecord.record.correction.Spoken.INNER;
import static org.onrecord.record.correction.Spoken.OUTER;
import static org.onrecord.record.correction.Spoken.READ;
import static org.onrecord.record.correction.Spoken.REPORT;
import static org.onrecord.record.correction.Spoken.SAFE;
import static org.onrecord.record.correction.Spoken.reread;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Act;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.Recorded;
import org.onrecord.record.correction.Amendment;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.correction.Asked;
import org.onrecord.record.correction.Correction;
import org.onrecord.record.correction.Edit;
import org.onrecord.record.correction.Gold;
import org.onrecord.record.correction.Logged;
import org.onrecord.record.correction.NewStatement;
import org.onrecord.record.correction.Origin;
import org.onrecord.record.correction.Remedy;
import org.onrecord.record.correction.Spoken;
import org.onrecord.record.format.CorrectionLineReader;
import org.onrecord.record.format.CorrectionLines;

/** What people can change in every kind of record. */
interface CorrectionContract {

    Origin ADA = new Origin("Ada", Instant.parse("2031-07-10T09:00:00Z"), Optional.of("the tape says so"));

    Report DAM = new Report(REPORT, READ);

    /** A record that holds nothing. */
    RecordStore store();

    @Test
    default void anActIsCorrectedAndUndoingItGivesBackWhatWasRead() throws RecordFault {
        read(READ);
        done(correct("aaaaaa01", new Asked.WhichAct("deny")));
        assertThat(now("aaaaaa01").manner().act()).isEqualTo(Act.DENY);
        assertThat(recorded().asRead()).contains(READ);
        done(store().corrections().undo(ADA, 1));
        assertThat(recorded()).isEqualTo(new Recorded(DAM, Optional.empty()));
    }

    @Test
    default void aCorrectedReportIsAChangeOfTheRecord() throws RecordFault {
        read(READ);
        long before = store().lastChange().orElseThrow().change();
        done(correct("bbbbbb02", new Asked.Out()));
        List<Change> changes = new ArrayList<>();
        store().forEachChange(before, changes::add);
        assertThat(changes).extracting(Change::report).containsExactly(recorded().report());
        assertThat(store().holds(store().lastChange().orElseThrow())).isTrue();
    }

    @Test
    default void aStatementIsAnotherPersons() throws RecordFault {
        read(READ);
        done(correct("cccccc", new Asked.Who(List.of("ines halloran"), Optional.empty())));
        assertThat(now("cccccc03").speakers()).containsExactly(new Speaker("Ines Halloran", Speaker.Type.PERSON, "person:ines-halloran", Optional.empty(),
                Speaker.ResolvedBy.CORRECTION, 1));
    }

    @Test
    default void somebodyUnknownIsOnlyNamedWhenMeant() throws RecordFault {
        read(READ);
        assertThat(refused(correct("cccccc03", new Asked.Who(List.of("Ines Haloran"), Optional.empty())))).startsWith("speaker-unknown")
                .contains("Ines Halloran (person:ines-halloran)").contains("--new");
        done(correct("cccccc03", new Asked.Who(List.of("Cy Marsh"), Optional.of(Speaker.Type.PERSON))));
        assertThat(now("cccccc03").speakers()).extracting(Speaker::id).containsExactly("person:cy-marsh");
    }

    @Test
    default void nobodyKnownAndSeveralSpeakersAreSpeakersToo() throws RecordFault {
        read(READ);
        done(correct("cccccc03", new Asked.Who(List.of(), Optional.empty())));
        assertThat(now("cccccc03").speakers()).isEmpty();
        done(correct("cccccc03", new Asked.Who(List.of("Bo Lind", "Ines Halloran", "Officials"), Optional.empty())));
        assertThat(now("cccccc03").speakers()).extracting(Speaker::id).containsExactly("person:bo-lind", "person:ines-halloran", "group:officials");
    }

    @Test
    default void dateAndWordsAreCorrectedInOneStep() throws RecordFault {
        read(READ);
        Correction both = done(correct("bbbbbb02", new Asked.When(Optional.of("2031-07-08")), words(Asked.Part.CONTENT, "dam was safe"), words(Asked.Part.CUE)));
        assertThat(now("bbbbbb02").circumstances().said().orElseThrow().date()).isEqualTo("2031-07-08");
        assertThat(now("bbbbbb02").wording().content().text()).isEqualTo("dam was safe");
        assertThat(now("bbbbbb02").wording().cue()).isEmpty();
        assertThat(both.number()).isEqualTo(1);
        done(store().corrections().undo(ADA, 1));
        assertThat(recorded().report()).isEqualTo(DAM);
    }

    @Test
    default void whatIsRejectedIsGoneUntilItIsRestored() throws RecordFault {
        read(READ);
        done(correct("dddddd04", new Asked.Out()));
        assertThat(ids()).containsExactly("aaaaaa01", "bbbbbb02", "cccccc03", "eeeeee05");
        assertThat(now("eeeeee05").within()).isEmpty();
        assertThat(refused(correct("dddddd04", new Asked.Out()))).startsWith("is-rejected").contains("correction 1");
        assertThat(refused(correct("dddddd04", new Asked.WhichAct("deny")))).startsWith("is-rejected").contains("restore it");
        done(correct("dddddd04", new Asked.Back()));
        assertThat(recorded().report()).isEqualTo(DAM);
        assertThat(refused(correct("dddddd04", new Asked.Back()))).startsWith("not-rejected");
    }

    @Test
    default void whatIsAddedByHandStandsAmongTheOthers() throws RecordFault {
        read(List.of(DENIAL));
        Correction added = done(store().corrections().add(ADA, "dam.txt", new NewStatement(List.of("the dam was safe"), Kind.SPEECH,
                List.of(new Asked.Who(List.of("Bo Lind"), Optional.of(Speaker.Type.PERSON)), words(Asked.Part.CUE, "Lind [said] the dam")))));
        assertThat(ids()).hasSize(2).startsWith("aaaaaa01");
        assertThat(now(ids().get(1)).wording().cue().orElseThrow().text()).isEqualTo("said");
        assertThat(refused(store().corrections().add(ADA, "dam.txt", new NewStatement(List.of("dam was safe"), Kind.SPEECH, List.of()))))
                .startsWith("already-there");
        done(correct(ids().get(1), new Asked.WhichAct("promise")));
        assertThat(refused(store().corrections().undo(ADA, added.number()))).startsWith("needed-later").contains("correction 2");
        done(store().corrections().undo(ADA, 2));
        done(store().corrections().undo(ADA, added.number()));
        assertThat(recorded()).isEqualTo(new Recorded(new Report(REPORT, List.of(DENIAL)), Optional.empty()));
    }

    @Test
    default void aLaterReadingDoesNotBringBackWhatPeopleSettled() throws RecordFault {
        read(READ);
        done(correct("aaaaaa01", new Asked.WhichAct("deny")));
        done(correct("bbbbbb02", new Asked.Out()));
        read(List.of(reread(DENIAL, "aaaaaaff", "I never saw the report"), reread(SAFE, "bbbbbbff", "dam was safe"), HOLD, OUTER, INNER));
        assertThat(ids()).containsExactly("aaaaaa01", "cccccc03", "dddddd04", "eeeeee05");
        assertThat(now("aaaaaa01").manner().act()).isEqualTo(Act.DENY);
        assertThat(now("aaaaaa01").wording().content().text()).isEqualTo("I never saw the report");
        done(store().corrections().undo(ADA, 1));
        done(store().corrections().undo(ADA, 2));
        assertThat(ids()).containsExactly("aaaaaaff", "bbbbbbff", "cccccc03", "dddddd04", "eeeeee05");
    }

    @Test
    default void whatCannotBeDoneIsToldAndChangesNothing() throws RecordFault {
        Statement namesake = reread(SAFE, "aaaaaa77", "the dam was safe");
        read(List.of(DENIAL, namesake));
        assertThat(refused(correct("ffffff99", new Asked.Out()))).startsWith("no-such-statement");
        assertThat(refused(correct("aaaaaa", new Asked.Out()))).startsWith("id-fits-several").contains("aaaaaa01, aaaaaa77");
        assertThat(refused(correct("aaaaa", new Asked.Out()))).startsWith("no-such-statement").contains("at least 6");
        assertThat(refused(correct("%", new Asked.Out()))).startsWith("no-such-statement");
        assertThat(refused(correct("aaaaaa01", words(Asked.Part.CONTENT, "[100, 900]")))).startsWith("span-outside-text");
        assertThat(refused(correct("aaaaaa01", words(Asked.Part.SOURCE, "said")))).startsWith("words-stand-twice");
        assertThat(refused(correct("aaaaaa01", words(Asked.Part.CUE, "denies")))).startsWith("words-not-found");
        assertThat(refused(correct("aaaaaa01", words(Asked.Part.CONTENT)))).startsWith("no-words");
        assertThat(refused(correct("aaaaaa01", new Asked.WhichAct("lie")))).startsWith("no-such-act").contains("assert, deny");
        assertThat(refused(correct("aaaaaa01", new Asked.When(Optional.of("last week"))))).startsWith("no-date");
        assertThat(refused(correct("aaaaaa01", new Asked.WhichAct("assert")))).startsWith("already-so");
        assertThat(refused(correct("aaaaaa01", new Asked.WhichAct("deny"), new Asked.When(Optional.of("2031-02-30"))))).startsWith("no-such-day");
        assertThat(refused(correct("aaaaaa01", new Asked.Who(List.of("x".repeat(10_000)), Optional.of(Speaker.Type.PERSON))))).startsWith("name-too-long");
        assertThat(refused(correct("aaaaaa01", new Asked.Who(List.of("Bo Lind", "bo  lind"), Optional.empty())))).startsWith("speaker-twice");
        assertThat(refused(store().corrections().add(ADA, "none.txt", new NewStatement(List.of("words"), Kind.SPEECH, List.of())))).startsWith("no-such-report");
        assertThat(refused(store().corrections().merge(ADA, "Bo Lind", "person:bo-lind"))).startsWith("same-speaker");
        assertThat(recorded()).isEqualTo(new Recorded(new Report(REPORT, List.of(DENIAL, namesake)), Optional.empty()));
        assertThat(log()).isEmpty();
    }

    @Test
    default void wordsThatLookLikeSqlAreWordsInEveryField() throws RecordFault {
        read(READ);
        String sql = "'); drop table corrections; -- ${key} ? :id %";
        Origin hostile = new Origin(sql, ADA.at(), Optional.of(sql));
        done(store().corrections().statement(hostile, "aaaaaa01", List.of(new Asked.Who(List.of(sql), Optional.of(Speaker.Type.PERSON)))));
        done(store().corrections().rename(hostile, "Bo Lind", sql + " Lind"));
        assertThat(refused(store().corrections().statement(hostile, sql, List.of(new Asked.Out())))).startsWith("no-such-statement");
        assertThat(refused(store().corrections().add(hostile, sql, new NewStatement(List.of(sql), Kind.SPEECH, List.of())))).startsWith("no-such-report");
        assertThat(refused(store().corrections().merge(hostile, sql + sql, sql))).startsWith("speaker-unknown");
        assertThat(now("aaaaaa01").speakers()).extracting(Speaker::name).containsExactly(sql);
        assertThat(log()).extracting(logged -> logged.correction().origin()).containsExactly(hostile, hostile);
    }

    @Test
    default void whatSeveralPeopleCorrectAtOnceIsAllKept() throws Exception {
        read(READ);
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<Future<Answer<Correction>>> answers = new ArrayList<>();
            for (Statement statement : READ) {
                answers.add(people.submit(() -> correct(statement.id(), new Asked.WhichAct("predict"))));
                answers.add(people.submit(() -> correct(statement.id(), new Asked.When(Optional.of("2031")))));
            }
            for (Future<Answer<Correction>> answer : answers) {
                done(answer.get());
            }
        }
        assertThat(log()).extracting(logged -> logged.correction().number()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(recorded().report().statements()).allMatch(statement -> statement.manner().act() == Act.PREDICT
                && statement.circumstances().said().orElseThrow().date().equals("2031"));
    }

    @Test
    default void correctionsAreBroughtIntoARecordOfWhatWasRead() throws Exception {
        read(READ);
        done(correct("aaaaaa01", new Asked.WhichAct("deny")));
        done(store().corrections().merge(ADA, "Bo Lind", "Ines Halloran"));
        done(store().corrections().undo(ADA, 2));
        List<Correction> lines = new ArrayList<>();
        for (Logged logged : log()) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            new CorrectionLines(line).write(logged.correction());
            lines.add(new CorrectionLineReader().read(line.toString(StandardCharsets.UTF_8)));
        }
        assertThat(store().corrections().bring(lines)).containsOnly(Answer.done(false));
        Correction elsewhere = new Correction(9, "0123456789abcdef", ADA, new Remedy.OfStatements(List.of(new Amendment("sha256:0", "s1", new Edit.Reject(),
                Optional.empty(), Optional.empty(), Optional.empty()))));
        Correction other = new Correction(7, "0123456789abcde0", ADA, new Remedy.Merge(Spoken.person("Dee North"), Spoken.person("Bo Lind")));
        List<Answer<Boolean>> brought = store().corrections().bring(List.of(elsewhere, other, new Correction(8, "0123456789abcde1", ADA, new Remedy.Undo("none"))));
        assertThat(refused(brought.getFirst())).startsWith("no-such-report");
        assertThat(brought.get(1)).isEqualTo(Answer.done(true));
        assertThat(refused(brought.get(2))).startsWith("no-such-correction");
        assertThat(log()).extracting(logged -> logged.correction().number()).containsExactly(1L, 2L, 3L, 7L);
    }

    @Test
    default void goldIsWhatHolds() throws RecordFault {
        read(READ);
        done(correct("aaaaaa01", new Asked.WhichAct("deny")));
        done(correct("bbbbbb02", new Asked.Out()));
        done(store().corrections().merge(ADA, "Bo Lind", "Ines Halloran"));
        done(store().corrections().undo(ADA, 1));
        List<Gold> gold = new ArrayList<>();
        store().corrections().forEachGold(gold::add);
        assertThat(gold).extracting(one -> one.logged().correction().number()).containsExactly(2L, 3L);
        assertThat(gold.getFirst().edit().orElseThrow().article()).isEqualTo(REPORT);
        assertThat(gold.getFirst().edit().orElseThrow().amendment().before()).contains(SAFE);
    }

    private List<Logged> log() throws RecordFault {
        List<Logged> log = new ArrayList<>();
        store().corrections().forEach(log::add);
        return log;
    }

    private void read(List<Statement> statements) throws RecordFault {
        store().write(store().begin(RecordContract.RUN), List.of(new Report(REPORT, statements)));
    }

    private Answer<Correction> correct(String statement, Asked... asked) throws RecordFault {
        return store().corrections().statement(ADA, statement, List.of(asked));
    }

    private Statement now(String id) throws RecordFault {
        return recorded().report().statements().stream().filter(statement -> statement.id().equals(id)).findFirst().orElseThrow();
    }

    private List<String> ids() throws RecordFault {
        return recorded().report().statements().stream().map(Statement::id).toList();
    }

    private Recorded recorded() throws RecordFault {
        List<Recorded> recorded = new ArrayList<>();
        store().forEachRecorded(recorded::add);
        return recorded.getFirst();
    }

    static Asked words(Asked.Part part, String... pieces) {
        return new Asked.WhichWords(part, List.of(pieces));
    }

    static <T> T done(Answer<T> answer) {
        return switch (answer) {
            case Answer.Done<T>(T value) -> value;
            case Answer.Refused<T>(String code, String message) -> throw new AssertionError(code + ": " + message);
        };
    }

    /** "code: message" */
    static String refused(Answer<?> answer) {
        return switch (answer) {
            case Answer.Done<?> done -> throw new AssertionError("not refused: " + done);
            case Answer.Refused<?>(String code, String message) -> code + ": " + message;
        };
    }
}
