package org.onrecord.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.record.correction.Spoken.DENIAL;
import static org.onrecord.record.correction.Spoken.HOLD;
import static org.onrecord.record.correction.Spoken.READ;
import static org.onrecord.record.correction.Spoken.REPORT;
import static org.onrecord.record.correction.Spoken.SAFE;
import static org.onrecord.record.store.CorrectionContract.ADA;
import static org.onrecord.record.store.CorrectionContract.done;
import static org.onrecord.record.store.CorrectionContract.refused;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Claim;
import org.onrecord.domain.Stance;
import org.onrecord.record.ClaimSummary;
import org.onrecord.record.KeptClaim;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.correction.ClaimEdit;
import org.onrecord.record.correction.Correction;
import org.onrecord.record.correction.Origin;
import org.onrecord.record.correction.Remedy;
import org.onrecord.record.correction.Spoken;
import org.onrecord.record.store.ClaimContent.Arrival;
import org.onrecord.record.store.ClaimContent.Link;
import org.onrecord.record.store.ClaimDraft.Settled;
import org.onrecord.record.store.KeptClaims.Made;

/** How claims are kept in every kind of record. */
interface ClaimContract {

    /** A record that holds nothing. */
    RecordStore store();

    /** Rows of a query, columns joined by a bar. */
    List<String> rows(String sql) throws SQLException;

    @Test
    default void aClaimIsFoundByItsIdAndByEachOfItsStatements() throws RecordFault {
        write();
        follow(draft -> group(draft, "the dam is safe", Map.of("bbbbbb02", Stance.ASSERTS, "cccccc03", Stance.DENIES)));
        KeptClaim kept = done(store().claims().claim("cccccc"));
        Claim claim = kept.claim();
        assertThat(claim.id()).isEqualTo("bbbbbb02");
        assertThat(claim.wording()).isEqualTo("the dam is safe");
        assertThat(claim.members()).containsExactly(new Claim.Member("bbbbbb02", Stance.ASSERTS, 0.75, List.of("the same dam")),
                new Claim.Member("cccccc03", Stance.DENIES, 0.75, List.of("the same dam")));
        assertThat(done(store().claims().claim("bbbbbb02"))).isEqualTo(kept);
        assertThat(kept.whySides()).containsOnly(Map.entry("bbbbbb02", List.of("said so")), Map.entry("cccccc03", List.of("said so")));
        assertThat(refused(store().claims().claim("aaaaaa01"))).startsWith("in-no-claim");
        assertThat(refused(store().claims().claim("ffffff"))).startsWith("no-such-statement");
    }

    @Test
    default void whatIsSaidInTheSameWordsIsComparedOnce() throws RecordFault {
        write();
        List<Settled> settled = new ArrayList<>();
        follow(draft -> {
            draft.put(REPORT.id(), List.of(arrival("cccccc03", "it holds", "he said"), arrival("bbbbbb02", "it holds", "they said")));
            settled.add(draft.settle());
        });
        assertThat(settled.getFirst().fresh()).singleElement().satisfies(content -> assertThat(content.sample()).isEqualTo("bbbbbb02"));
        follow(draft -> {
            draft.put(REPORT.id(), List.of(arrival("cccccc03", "it holds", "he said")));
            settled.add(draft.settle());
        });
        assertThat(settled.getLast().fresh()).as("another statement stands for it now").singleElement()
                .satisfies(content -> assertThat(content.sample()).isEqualTo("cccccc03"));
    }

    @Test
    default void whatWasLinkedWithAContentThatIsGoneIsLookedAtAgain() throws RecordFault {
        write();
        List<Settled> settled = new ArrayList<>();
        follow(draft -> {
            draft.put(REPORT.id(), List.of(arrival("bbbbbb02", "safe", ""), arrival("cccccc03", "it holds", "")));
            List<ClaimContent> fresh = draft.settle().fresh();
            draft.link(List.of(new Link(fresh.get(0).key(), fresh.get(1).key(), 0.75, Optional.of("number"))));
            assertThat(draft.links(List.of(fresh.get(1).key()), 0.5)).hasSize(1);
            assertThat(draft.links(List.of(fresh.get(1).key()), 0.8)).isEmpty();
        });
        follow(draft -> {
            draft.put(REPORT.id(), List.of(arrival("cccccc03", "it holds", ""), arrival("aaaaaa01", "nothing", "")));
            settled.add(draft.settle());
            assertThat(draft.contentsOf(List.of("cccccc03", "bbbbbb02"))).containsOnlyKeys("cccccc03");
        });
        assertThat(settled.getFirst().fresh()).extracting(ClaimContent::sample).containsExactly("cccccc03", "aaaaaa01");
        assertThat(settled.getFirst().touched()).as("compared anew as it is").isEmpty();
    }

    @Test
    default void aStatementThatCanBeInNoClaimIsCountedWithTheReason() throws RecordFault, SQLException {
        write();
        follow(draft -> {
            draft.put(REPORT.id(), List.of(new Arrival("aaaaaa01", "none", "", Optional.of("it has no words that could be compared"))));
            assertThat(draft.settle().fresh()).isEmpty();
        });
        assertThat(store().claims().leftOut()).containsExactly(Map.entry("it has no words that could be compared", 1L));
        assertThat(rows("select why, statements from in_no_claim")).containsExactly("it has no words that could be compared|1");
        assertThat(((Answer.Refused<KeptClaim>) store().claims().claim("aaaaaa01")).message()).contains("no words that could be compared");
    }

    @Test
    default void whoeverWasFasterIsNotOverwritten() throws RecordFault {
        write();
        Made other = new Made(new Point(1, "theirs"), "test");
        assertThat(store().claims().follow(Optional.empty(), other, _ -> { })).isTrue();
        assertThat(store().claims().follow(Optional.empty(), new Made(new Point(1, "ours"), "test"), _ -> { })).isFalse();
        assertThat(store().claims().made()).contains(other);
        store().claims().forget();
        assertThat(store().claims().made()).isEmpty();
    }

    @Test
    default void theMostDisputedClaimComesFirst() throws RecordFault, SQLException {
        write();
        follow(draft -> {
            group(draft, "she saw it", Map.of("aaaaaa01", Stance.DENIES));
            group(draft, "the dam is safe", Map.of("bbbbbb02", Stance.ASSERTS, "cccccc03", Stance.DENIES));
        });
        ClaimList list = store().claims().all(0, 10);
        assertThat(list.total()).isEqualTo(2);
        assertThat(list.claims()).extracting(ClaimSummary::wording).containsExactly("the dam is safe", "she saw it");
        assertThat(list.claims().getFirst().sides()).isEqualTo(Map.of(Stance.ASSERTS, new ClaimSummary.Count(1, 1),
                Stance.DENIES, new ClaimSummary.Count(1, 1)));
        assertThat(list.claims().getFirst().extent().reports()).isEqualTo(1);
        assertThat(store().claims().of(List.of("aaaaaa01"), 0, 10).claims()).extracting(ClaimSummary::wording).containsExactly("she saw it");
        assertThat(rows("select claim, speaker, side, words from claims_told order by statement")).containsExactly(
                "she saw it|Ines Halloran|denies|\"I never saw the report,\"", "the dam is safe|Bo Lind|asserts|the dam was safe",
                "the dam is safe|Bo Lind|denies|\"It will hold,\"");
        assertThat(rows("select claim, speaker, side, statements from claim_sides order by claim, side")).contains("the dam is safe|Bo Lind|asserts|1");
    }

    @Test
    default void claimsAreMergedSplitAndNamedByTheirStatements() throws RecordFault {
        write();
        follow(draft -> {
            group(draft, "the dam is safe", Map.of("bbbbbb02", Stance.ASSERTS, "cccccc03", Stance.ASSERTS));
            group(draft, "she saw it", Map.of("aaaaaa01", Stance.DENIES));
        });
        Correction merged = done(store().corrections().mergeClaims(ADA, List.of("cccccc", "aaaaaa01")));
        assertThat(edit(merged)).isEqualTo(new ClaimEdit.Together(List.of(named(HOLD), named(SAFE), named(DENIAL))));
        Correction split = done(store().corrections().splitClaim(ADA, List.of("cccccc03")));
        assertThat(edit(split)).isEqualTo(new ClaimEdit.Apart(List.of(named(HOLD)), List.of(named(SAFE))));
        Correction called = done(store().corrections().nameClaim(ADA, "bbbbbb02", "Safety of the dam"));
        assertThat(edit(called)).isEqualTo(new ClaimEdit.Called(named(SAFE), "the dam is safe", "Safety of the dam"));
        assertThat(store().corrections().one(1).orElseThrow().correction()).isEqualTo(merged);
        assertThat(store().corrections().one(2).orElseThrow().correction()).isEqualTo(split);
        assertThat(store().corrections().one(3).orElseThrow().correction()).isEqualTo(called);
    }

    @Test
    default void whatPeopleSayOfClaimsIsFollowedOnceAndTakenBack() throws RecordFault {
        write();
        follow(draft -> group(draft, "the dam is safe", Map.of("bbbbbb02", Stance.ASSERTS, "cccccc03", Stance.ASSERTS)));
        Correction split = done(store().corrections().splitClaim(ADA, List.of("cccccc03")));
        assertThat(store().claims().lackWords()).isTrue();
        follow(draft -> {
            assertThat(draft.changedWords()).containsExactly(edit(split));
            assertThat(draft.words()).containsExactly(edit(split));
        });
        assertThat(store().claims().lackWords()).isFalse();
        done(store().corrections().undo(ADA, 1));
        follow(draft -> {
            assertThat(draft.changedWords()).containsExactly(edit(split));
            assertThat(draft.words()).isEmpty();
            assertThat(draft.changedWords()).isEmpty();
        });
    }

    /** A statement that a later program finds under another id, with some words more. */
    @Test
    default void whatPeopleSayOfAStatementHoldsUnderItsNewId() throws RecordFault {
        write();
        follow(draft -> group(draft, "the dam is safe", Map.of("bbbbbb02", Stance.ASSERTS)));
        done(store().corrections().nameClaim(ADA, "bbbbbb02", "Safety of the dam"));
        store().write(store().begin(RecordContract.RUN), List.of(new Report(REPORT, List.of(DENIAL, Spoken.reread(SAFE, "ffffff06", "said the dam was safe")))));
        follow(draft -> assertThat(draft.words()).singleElement().satisfies(word -> assertThat(word.named()).extracting(ClaimEdit.Named::statement)
                .containsExactly("ffffff06")));
    }

    @Test
    default void whatCannotBeSaidOfClaimsIsRefused() throws RecordFault {
        write();
        follow(draft -> group(draft, "the dam is safe", Map.of("bbbbbb02", Stance.ASSERTS, "cccccc03", Stance.ASSERTS)));
        assertThat(refused(store().corrections().mergeClaims(ADA, List.of("bbbbbb02", "cccccc03")))).startsWith("one-claim");
        assertThat(refused(store().corrections().mergeClaims(ADA, List.of("bbbbbb02", "aaaaaa01")))).startsWith("in-no-claim");
        assertThat(refused(store().corrections().splitClaim(ADA, List.of("bbbbbb02", "cccccc03")))).startsWith("nothing-left");
        assertThat(refused(store().corrections().nameClaim(ADA, "bbbbbb02", "the dam is safe"))).startsWith("already-so");
        assertThat(refused(store().corrections().nameClaim(ADA, "bbbbbb02", " "))).startsWith("no-name");
        assertThat(refused(store().corrections().nameClaim(ADA, "bbbbbb02", "x".repeat(2_001)))).startsWith("name-too-long");
        Origin wordy = new Origin("Ada", ADA.at(), Optional.of("x".repeat(2_001)));
        assertThat(refused(store().corrections().nameClaim(wordy, "bbbbbb02", "Safety of the dam"))).startsWith("why-too-long");
    }

    @Test
    default void aClaimIsShownPartByPartHoweverManyStatementsItHas() throws RecordFault {
        write();
        follow(draft -> group(draft, "the dam is safe", Map.of("aaaaaa01", Stance.ASSERTS, "bbbbbb02", Stance.ASSERTS, "cccccc03", Stance.DENIES)));
        ClaimSlices slices = store().claimSlices();
        assertThat(done(slices.summary("cccccc")).id()).isEqualTo("aaaaaa01");
        assertThat(refused(slices.summary("ffffff"))).startsWith("no-such-statement");
        ClaimSlice first = slices.slice("aaaaaa01", ClaimSlice.Of.ALL, 0, 1);
        assertThat(first.members()).extracting(Claim.Member::stance).containsExactlyInAnyOrder(Stance.ASSERTS, Stance.DENIES);
        assertThat(first.totals()).isEqualTo(Map.of(Stance.ASSERTS, 2, Stance.DENIES, 1));
        ClaimSlice second = slices.slice("aaaaaa01", ClaimSlice.Of.ALL, 1, 1);
        assertThat(second.members()).singleElement().satisfies(member -> assertThat(member.reasons()).containsExactly("the same dam"));
        assertThat(second.whySides().values()).containsExactly(List.of("said so"));
        assertThat(slices.slice("no such claim", ClaimSlice.Of.ALL, 0, 1).members()).isEmpty();
        assertThat(slices.days("aaaaaa01")).extracting(ClaimSlice.OnDay::statements).contains(1);
    }

    @Test
    default void whoTakesWhichSideIsCountedForSpeakersAndOutlets() throws RecordFault {
        write();
        follow(draft -> group(draft, "the dam is safe", Map.of("aaaaaa01", Stance.ASSERTS, "bbbbbb02", Stance.ASSERTS, "cccccc03", Stance.DENIES)));
        ClaimSlices slices = store().claimSlices();
        List<ClaimSlice.Voice> voices = slices.speakers(List.of("aaaaaa01"), 10);
        assertThat(voices).extracting(voice -> voice.name() + " " + voice.side() + " " + voice.statements())
                .containsExactly("Bo Lind ASSERTS 1", "Bo Lind DENIES 1", "Ines Halloran ASSERTS 1");
        assertThat(slices.speakers(List.of("aaaaaa01"), 1)).extracting(ClaimSlice.Voice::name).containsOnly("Bo Lind");
        assertThat(slices.speakers(List.of(), 1)).isEmpty();
        assertThat(slices.ofReports(List.of(REPORT.id()), 5)).containsExactly(Map.entry("aaaaaa01", "the dam is safe"));
        assertThat(slices.ofReports(List.of(), 5)).isEmpty();
        ClaimSlice.Of lind = new ClaimSlice.Of(Optional.empty(), Optional.of(voices.getFirst().id()));
        assertThat(slices.slice("aaaaaa01", lind, 0, 10).members()).extracting(Claim.Member::statement).containsExactlyInAnyOrder("bbbbbb02", "cccccc03");
        assertThat(slices.outlets("aaaaaa01")).allMatch(outlet -> REPORT.publication().outlet().orElseThrow().equals(outlet.name()));
        ClaimSlice.Of elsewhere = new ClaimSlice.Of(Optional.of("The Quarry Post' or 1=1"), Optional.empty());
        assertThat(slices.slice("aaaaaa01", elsewhere, 0, 10).totals()).isEmpty();
    }

    /** Makes a claim of two statements of {@link ManyReports} that are linked and named by a person. */
    static void claims(RecordStore store) throws RecordFault {
        String one = done(store.statement("m1")).article();
        String other = done(store.statement("m2")).article();
        store.claims().follow(Optional.empty(), new Made(store.lastChange().orElseThrow(), "test"), draft -> {
            draft.put(one, List.of(arrival("m1", "m1", "")));
            draft.put(other, List.of(arrival("m2", "m2", "")));
            List<ClaimContent> fresh = draft.settle().fresh();
            draft.link(List.of(new Link(fresh.get(0).key(), fresh.get(1).key(), 0.9, Optional.empty())));
            draft.regroup(List.of(new ClaimGroup("the mill is sold", Optional.of("The mill"), fresh.stream()
                    .map(content -> new ClaimGroup.Seat(content.key(), 0.9, List.of("the same mill"), Map.of())).toList())));
        });
        done(store.corrections().nameClaim(ADA, "m1", "Sale of the mill"));
    }

    private void write() throws RecordFault {
        store().write(store().begin(RecordContract.RUN), List.of(new Report(REPORT, READ)));
    }

    private void follow(Consumer<ClaimDraft> work) throws RecordFault {
        Optional<Made> made = store().claims().made();
        assertThat(store().claims().follow(made, new Made(store().lastChange().orElseThrow(), "test"), work)).isTrue();
    }

    /** One claim of statements that have all other words. */
    private static void group(ClaimDraft draft, String wording, Map<String, Stance> members) {
        List<Arrival> arrivals = new ArrayList<>();
        List<String> ids = members.keySet().stream().sorted().toList();
        ids.forEach(id -> arrivals.add(arrival(id, id, "")));
        draft.contentsOf(List.of("aaaaaa01", "bbbbbb02", "cccccc03")).keySet().stream().filter(id -> !members.containsKey(id))
                .forEach(id -> arrivals.add(arrival(id, id, "")));
        draft.put(REPORT.id(), arrivals);
        draft.settle();
        Map<String, ClaimContent> contents = draft.contentsOf(ids);
        List<ClaimGroup.Seat> seats = new ArrayList<>();
        for (String id : ids) {
            long key = contents.get(id).key();
            long way = draft.ways(List.of(key)).getFirst().key();
            seats.add(new ClaimGroup.Seat(key, 0.75, List.of("the same dam"), Map.of(way, new ClaimGroup.Side(members.get(id), List.of("said so")))));
        }
        draft.regroup(List.of(new ClaimGroup(wording, Optional.empty(), seats)));
    }

    private static Arrival arrival(String statement, String content, String way) {
        return new Arrival(statement, content, way, Optional.empty());
    }

    private static ClaimEdit edit(Correction correction) {
        return ((Remedy.OfClaims) correction.remedy()).edit();
    }

    private static ClaimEdit.Named named(org.onrecord.domain.Statement statement) {
        return new ClaimEdit.Named(REPORT.id(), statement.id(), statement.wording().content().text());
    }
}
