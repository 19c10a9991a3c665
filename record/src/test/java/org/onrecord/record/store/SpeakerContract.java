package org.onrecord.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.onrecord.record.correction.Spoken.DENIAL;
import static org.onrecord.record.correction.Spoken.HOLD;
import static org.onrecord.record.correction.Spoken.READ;
import static org.onrecord.record.correction.Spoken.REPORT;
import static org.onrecord.record.correction.Spoken.SAFE;
import static org.onrecord.record.correction.Spoken.reread;
import static org.onrecord.record.store.CorrectionContract.ADA;
import static org.onrecord.record.store.CorrectionContract.done;
import static org.onrecord.record.store.CorrectionContract.refused;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Article;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.KnownSpeaker;
import org.onrecord.record.Recorded;
import org.onrecord.record.Saying;
import org.onrecord.record.SpeakerHead;
import org.onrecord.record.Unsure;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.correction.Asked;
import org.onrecord.record.correction.Correction;
import org.onrecord.record.store.KeptSpeakers.Rank;

/** What people can say of speakers in every kind of record, and how its views show it. */
interface SpeakerContract {

    /** A record that holds nothing. */
    RecordStore store();

    /** Rows of a query, columns joined by a bar; as somebody sees them who opens the database without this program. */
    List<String> rows(String sql) throws SQLException;

    @Test
    default void mergedSpeakersAreOneInWhatIsReadLaterToo() throws RecordFault {
        read(READ);
        done(store().corrections().merge(ADA, "bo lind", "Ines Halloran"));
        assertThat(speakers()).containsExactly("person:ines-halloran", "person:ines-halloran", "person:ines-halloran", "group:officials", "person:ines-halloran");
        assertThat(recorded().asRead()).contains(READ);
        List<Statement> later = List.of(reread(DENIAL, "ffffff09", "I never saw the report"), SAFE);
        read(later);
        assertThat(speakers()).containsExactly("person:ines-halloran", "person:ines-halloran");
        assertThat(store().corrections().nowCalled("Lind")).containsExactly("Ines Halloran");
        assertThat(store().corrections().nowCalled("Lin")).isEmpty();
        assertThat(store().corrections().nowCalled("Halloran")).isEmpty();
        done(store().corrections().undo(ADA, 1));
        assertThat(store().corrections().nowCalled("Lind")).isEmpty();
        assertThat(recorded()).isEqualTo(new Recorded(new Report(REPORT, later), Optional.empty()));
    }

    @Test
    default void speakersAreFoundByTheirNamesAndCountedAsWhoTheyAre() throws RecordFault {
        read(READ);
        KeptSpeakers speakers = store().speakers();
        assertThat(speakers.byName(KeptSpeakers.Place.FIRST, 2)).extracting(KnownSpeaker::name).containsExactly("Bo Lind", "Ines Halloran");
        assertThat(speakers.byName(new KeptSpeakers.Place("bo-lind", speakers.one("person:bo-lind").orElseThrow().key()), 1)).extracting(KnownSpeaker::name)
                .containsExactly("Ines Halloran");
        assertThat(speakers.beginning("bo", 5)).extracting(KnownSpeaker::id).containsExactly("person:bo-lind");
        long lind = speakers.one("person:bo-lind").orElseThrow().key();
        int statements = speakers.statements(List.of(lind)).get(lind);
        done(store().corrections().merge(ADA, "Bo Lind", "Ines Halloran"));
        KnownSpeaker halloran = speakers.one("person:bo-lind").orElseThrow();
        assertThat(halloran.name()).isEqualTo("Ines Halloran");
        assertThat(speakers.named(List.of("bo-lind"))).containsExactly(halloran);
        assertThat(speakers.mergedInto(halloran.key(), 5)).extracting(KnownSpeaker::name).containsExactly("Bo Lind");
        assertThat(speakers.byName(KeptSpeakers.Place.FIRST, 9)).extracting(KnownSpeaker::name).doesNotContain("Bo Lind");
        assertThat(speakers.statements(List.of(lind, halloran.key()))).containsOnlyKeys(halloran.key());
        assertThat(speakers.statements(List.of(halloran.key())).get(halloran.key())).isGreaterThan(statements);
        Rank first = speakers.byNumber(Rank.FIRST, 1).getFirst();
        assertThat(speakers.of(List.of(first.key()))).containsExactly(halloran);
        assertThat(speakers.byNumber(first, 9)).hasSize(speakers.speaking() - 1).noneMatch(rank -> rank.key() == lind);
        assertTallied();
    }

    /** What is kept by what changes is what would be counted. */
    @Test
    default void statementsOfSpeakersAreCountedThroughAllThatHappens() throws RecordFault {
        read(READ);
        assertTallied();
        read(List.of(reread(DENIAL, "ffffff09", "I never saw the report"), SAFE));
        assertTallied();
        done(store().corrections().merge(ADA, "bo lind", "Ines Halloran"));
        assertTallied();
        read(READ);
        assertTallied();
        done(store().corrections().statement(ADA, SAFE.id(), List.of(new Asked.Out())));
        assertTallied();
        done(store().corrections().undo(ADA, 1));
        assertTallied();
        done(store().corrections().undo(ADA, 2));
        assertTallied();
    }

    private void assertTallied() throws RecordFault {
        Map<Long, Integer> counted = new HashMap<>();
        for (Rank rank : store().speakers().byNumber(Rank.FIRST, 100)) {
            counted.put(rank.key(), rank.statements());
        }
        Map<Long, Integer> expected = new HashMap<>();
        for (SpeakerHead speaker : store().lists().speakers(0, 100)) {
            int statements = store().lists().statements(speaker.key(), 0, 100).size();
            if (statements > 0) {
                expected.put(speaker.key(), statements);
            }
            assertThat(speaker.statements()).isEqualTo(statements);
        }
        assertThat(counted).isEqualTo(expected);
    }

    @Test
    default void whatASpeakerSaidComesLastFirstAndPageByPage() throws RecordFault {
        read(READ);
        done(store().corrections().merge(ADA, "Bo Lind", "Ines Halloran"));
        long halloran = store().speakers().one("person:ines-halloran").orElseThrow().key();
        List<Saying> all = store().speakers().sayings(halloran, Long.MAX_VALUE, 10);
        assertThat(all).extracting(Saying::statement).containsExactly("eeeeee05", "cccccc03", "bbbbbb02", "aaaaaa01");
        assertThat(store().speakers().sayings(halloran, all.get(1).key(), 1)).containsExactly(all.get(2));
        assertThat(all.getLast().act()).isEqualTo(DENIAL.manner().act());
    }

    @Test
    default void oneOfOneReportIsFoundByTheIdThatTheReportGives() throws RecordFault {
        String digits = REPORT.id().substring("sha256:".length(), "sha256:".length() + 8);
        read(READ);
        done(store().corrections().statement(ADA, "bbbbbb02", List.of(new Asked.Who(List.of("two officials"), Optional.of(Speaker.Type.GROUP)))));
        assertThat(store().speakers().one("group:" + digits + ":two-officials").orElseThrow().id()).isEqualTo(REPORT.id() + "#group:" + digits + ":two-officials");
        assertThat(store().speakers().one("group:00000000:two-officials")).isEmpty();
    }

    @Test
    default void whatTheProgramIsLeastSureOfComesFirstUntilSomebodyHasLookedAtIt() throws RecordFault {
        read(READ);
        List<Unsure> queue = store().review().after(Unsure.Place.FIRST, 10);
        assertThat(queue).extracting(one -> one.place().confidence()).isSorted();
        String first = queue.getFirst().statement();
        done(store().corrections().statement(ADA, first, List.of(new Asked.AsItIs())));
        assertThat(store().review().after(Unsure.Place.FIRST, 10)).isEqualTo(queue.subList(1, queue.size()));
        assertThat(store().review().after(queue.getFirst().place(), 1)).containsExactly(queue.get(1));
        assertThat(refused(store().corrections().statement(ADA, first, List.of(new Asked.AsItIs())))).startsWith("already-so");
        done(store().corrections().undo(ADA, 1));
        assertThat(store().review().after(Unsure.Place.FIRST, 10)).isEqualTo(queue);
    }

    @Test
    default void theLogIsReadBackwards() throws RecordFault {
        read(READ);
        done(store().corrections().merge(ADA, "Bo Lind", "Ines Halloran"));
        done(store().corrections().undo(ADA, 1));
        assertThat(store().corrections().before(Long.MAX_VALUE, 10)).extracting(logged -> logged.correction().number()).containsExactly(2L, 1L);
        assertThat(store().corrections().before(2, 10)).extracting(logged -> logged.correction().number()).containsExactly(1L);
    }

    @Test
    default void aMergeOfMergedOnesLeadsToTheLast() throws RecordFault {
        read(READ);
        done(correct("aaaaaa01", "Cy Marsh"));
        done(store().corrections().merge(ADA, "Bo Lind", "Ines Halloran"));
        done(store().corrections().merge(ADA, "Bo Lind", "Cy Marsh"));
        assertThat(speakers()).containsExactly("person:cy-marsh", "person:cy-marsh", "person:cy-marsh", "group:officials", "person:cy-marsh");
        assertThat(refused(store().corrections().merge(ADA, "Bo Lind", "Cy Marsh"))).startsWith("same-speaker");
        done(store().corrections().undo(ADA, 2));
        assertThat(speakers()).containsExactly("person:cy-marsh", "person:bo-lind", "person:bo-lind", "group:officials", "person:cy-marsh");
    }

    @Test
    default void undoingNeverMakesACircle() throws RecordFault {
        read(READ);
        done(store().corrections().merge(ADA, "Bo Lind", "Ines Halloran"));
        done(store().corrections().undo(ADA, 1));
        done(store().corrections().merge(ADA, "Ines Halloran", "Bo Lind"));
        assertThat(refused(store().corrections().undo(ADA, 2))).startsWith("merged-in-a-circle");
        done(store().corrections().undo(ADA, 3));
        done(store().corrections().undo(ADA, 2));
        assertThat(refused(store().corrections().undo(ADA, 2))).startsWith("undone-already").contains("by 5: 'onrecord undo 5'");
        assertThat(refused(store().corrections().undo(ADA, 99))).startsWith("no-such-correction");
    }

    @Test
    default void aSplitSpeakerStaysSplit() throws RecordFault {
        read(READ);
        done(store().corrections().split(ADA, "Bo Lind", "Bo Lind (coach)", List.of("cccccc")));
        assertThat(speakers()).containsExactly("person:ines-halloran", "person:bo-lind", "person:bo-lind-coach", "group:officials", "person:ines-halloran");
        read(List.of(SAFE, reread(HOLD, "ffffff09", "It will hold")));
        assertThat(speakers()).containsExactly("person:bo-lind", "person:bo-lind-coach");
        assertThat(refused(store().corrections().split(ADA, "Ines Halloran", "Dee North", List.of("bbbbbb02")))).startsWith("not-theirs");
        assertThat(refused(store().corrections().split(ADA, "Bo Lind", "bo lind", List.of("bbbbbb02")))).startsWith("same-speaker");
    }

    @Test
    default void aNewNameIsShownEverywhereAndUndone() throws RecordFault {
        read(READ);
        done(store().corrections().rename(ADA, "Bo Lind", "Bodil Lind"));
        assertThat(recorded().report().statements().get(1).speakers()).extracting(Speaker::name, Speaker::id).containsExactly(tuple("Bodil Lind", "person:bo-lind"));
        assertThat(refused(store().corrections().rename(ADA, "Ines Halloran", "Bodil Lind"))).startsWith("name-taken").contains("merge");
        assertThat(refused(store().corrections().rename(ADA, "Bo Lind", "Bodil Lind"))).startsWith("already-so");
        done(store().corrections().undo(ADA, 1));
        assertThat(recorded()).isEqualTo(new Recorded(new Report(REPORT, READ), Optional.empty()));
    }

    @Test
    default void aNameThatFitsSeveralIsNotGuessed() throws RecordFault {
        Speaker namesake = new Speaker("Bo Lind", Speaker.Type.ORGANIZATION, "organization:bo-lind", Optional.empty(), Speaker.ResolvedBy.NAME, 1);
        read(List.of(SAFE, with(DENIAL, namesake)));
        assertThat(refused(correctTo("bbbbbb02", "Bo Lind"))).startsWith("name-fits-several").contains("organization:bo-lind", "person:bo-lind");
        done(correctTo("bbbbbb02", "organization:bo-lind"));
        assertThat(speakers()).containsExactly("organization:bo-lind", "organization:bo-lind");
    }

    @Test
    default void viewsShowWhoSaidWhatInPlainWords() throws RecordFault, SQLException {
        read(READ);
        done(store().corrections().statement(ADA, "aaaaaa01", List.of(new Asked.WhichAct("deny"))));
        done(store().corrections().merge(ADA, "Bo Lind", "Ines Halloran"));
        assertThat(rows("select speaker, words, source from denials")).containsExactly("Ines Halloran|\"I never saw the report,\"|dam.txt");
        assertThat(rows("select speaker, statements, reports, denials from speaker_counts order by speaker")).containsExactly("Ines Halloran|4|1|1", "Officials|1|1|0");
        assertThat(rows("select speaker, name, times from names")).containsExactlyInAnyOrder("Ines Halloran|Bo Lind|1", "Ines Halloran|Ines Halloran|1",
                "Ines Halloran|he|1", "Ines Halloran|she|1", "Officials|Officials|1");
        assertThat(rows("select words, merged_from, resolved_by from mentions where statement = 'cccccc03'")).containsExactly("he|Bo Lind|name");
        assertThat(rows("select part, words from spans where statement = 'bbbbbb02' order by part")).containsExactly("content|the dam was safe", "cue|said the", "source|Bo Lind");
        assertThat(rows("select act, statements, speakers from acts order by act")).containsExactly("assert|4|2", "deny|1|1");
        assertThat(rows("select corrections from said where statement = 'aaaaaa01'")).containsExactly("1");
        assertThat(rows("select number, made, made_by, what, was, became, why, state from correction_log order by number")).containsExactly(
                "1|2031-07-10T09:00:00Z|Ada|act|assert|deny|the tape says so|holds",
                "2|2031-07-10T09:00:00Z|Ada|merge|Bo Lind (person:bo-lind)|Ines Halloran (person:ines-halloran)|the tape says so|holds");
        for (String view : List.of("dates", "relays", "not_recorded")) {
            assertThat(rows("select * from " + view)).isEmpty();
        }
    }

    @Test
    default void viewsTellOfThePresentTexts() throws RecordFault, SQLException {
        Report later = new Report(Article.of("row.html", "Rain"), List.of());
        store().write(store().begin(RecordContract.RUN), List.of(RecordContract.FULL));
        for (String view : List.of("mentions", "spans", "dates", "relays", "said", "acts")) {
            assertThat(rows("select * from " + view)).as(view).isNotEmpty();
        }
        store().write(store().begin(RecordContract.RUN), List.of(later));
        for (String view : List.of("mentions", "names", "spans", "dates", "relays", "said", "denials", "speaker_counts", "acts")) {
            assertThat(rows("select * from " + view)).as(view).isEmpty();
        }
        assertThat(rows("select source, version, text from present")).containsExactly("row.html|2|Rain");
    }

    private static Statement with(Statement statement, Speaker speaker) {
        return new Statement(statement.id(), statement.manner(), statement.wording(), List.of(speaker), statement.circumstances(), statement.within(), 1);
    }

    private void read(List<Statement> statements) throws RecordFault {
        store().write(store().begin(RecordContract.RUN), List.of(new Report(REPORT, statements)));
    }

    private Answer<Correction> correctTo(String statement, String name) throws RecordFault {
        return store().corrections().statement(ADA, statement, List.of(new Asked.Who(List.of(name), Optional.empty())));
    }

    private Answer<Correction> correct(String statement, String name) throws RecordFault {
        return store().corrections().statement(ADA, statement, List.of(new Asked.Who(List.of(name), Optional.of(Speaker.Type.PERSON))));
    }

    private List<String> speakers() throws RecordFault {
        return recorded().report().statements().stream().flatMap(statement -> statement.speakers().stream()).map(Speaker::id).toList();
    }

    private Recorded recorded() throws RecordFault {
        List<Recorded> recorded = new ArrayList<>();
        store().forEachRecorded(recorded::add);
        return recorded.getFirst();
    }
}
