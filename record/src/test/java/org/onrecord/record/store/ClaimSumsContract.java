package org.onrecord.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.record.store.CorrectionContract.ADA;
import static org.onrecord.record.store.CorrectionContract.done;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Article;
import org.onrecord.domain.Claim;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Stance;
import org.onrecord.domain.Statement;
import org.onrecord.record.Cited;
import org.onrecord.record.ClaimSummary;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.correction.Asked;
import org.onrecord.record.correction.Spoken;
import org.onrecord.record.store.ClaimContent.Arrival;
import org.onrecord.record.store.ClaimSlice.Of;
import org.onrecord.record.store.KeptClaims.Made;

/** Claims of many statements are told the same as those of few, from what is kept of them. */
interface ClaimSumsContract {

    /** Statements of each of three reports: two reports have few, three have many. */
    int EACH = ClaimSums.MANY / 2 - 2;

    /** A record that holds nothing. */
    RecordStore store();

    /** Rows of a query, columns joined by a bar. */
    List<String> rows(String sql) throws SQLException;

    @Test
    default void aClaimOfManyStatementsIsToldAsOneOfFew() throws RecordFault, SQLException {
        List<Report> reports = IntStream.range(0, 3).mapToObj(ClaimSumsContract::report).toList();
        store().write(store().begin(RecordContract.RUN), List.copyOf(reports));
        claim(reports);
        assertThat(rows("select reports, first_day, last_day from claim_extents")).containsExactly("3|2031-04-01|2031-04-03");
        assertTold(3);
        follow(draft -> {
            draft.put(reports.get(1).article().id(), List.of());
            draft.settle();
        });
        assertThat(rows("select count(*) from claim_extents union all select count(*) from claim_places union all select count(*) from claim_stances union all select count(*) from claim_voices"))
                .containsExactly("0", "0", "0", "0");
        assertTold(2);
        store().claims().forget();
        claim(reports);
        assertTold(3);
    }

    @Test
    default void whoIsMergedWithAnotherIsOneInAClaimOfMany() throws RecordFault {
        List<Report> reports = IntStream.range(0, 3).mapToObj(ClaimSumsContract::report).toList();
        store().write(store().begin(RecordContract.RUN), List.copyOf(reports));
        claim(reports);
        done(store().corrections().merge(ADA, "Bo Lind", "Ines Halloran"));
        assertThat(store().claimSlices().speakers(List.of(id()), 9)).extracting(ClaimSlice.Voice::name).contains("Ines Halloran", "Bo Lind");
        // Claims follow as the reports do whose speakers changed.
        follow(draft -> {
            reports.forEach(report -> draft.put(report.article().id(), arrivals(report)));
            draft.settle();
        });
        assertThat(store().claimSlices().speakers(List.of(id()), 9)).extracting(ClaimSlice.Voice::name).containsOnly("Ines Halloran");
        assertThat(done(store().claimSlices().summary(id())).sides().get(Stance.ASSERTS).speakers()).isEqualTo(1);
    }

    @Test
    default void whatASpeakerSaysIsTheirsBeforeClaimsFollowACorrection() throws RecordFault {
        List<Report> reports = IntStream.range(0, 3).mapToObj(ClaimSumsContract::report).toList();
        store().write(store().begin(RecordContract.RUN), List.copyOf(reports));
        claim(reports);
        // The last report's statements are numbered anew, each by what was the one's before it.
        done(store().corrections().statement(ADA, reports.get(2).statements().getFirst().id(), List.of(new Asked.Out())));
        List<String> others = reports.stream().flatMap(report -> report.statements().stream())
                .filter(statement -> statement.speakers().stream().noneMatch(speaker -> speaker.id().equals("person:bo-lind"))).map(Statement::id).toList();
        assertThat(store().claimSlices().slice(id(), new Of(Optional.empty(), Optional.of("person:bo-lind")), 0, 999).members()).isNotEmpty()
                .extracting(Claim.Member::statement).doesNotContainAnyElementsOf(others);
    }

    @Test
    default void whatAnEarlierVersionMadeIsSummedUpWithTheNextBatch() throws RecordFault, SQLException {
        List<Report> reports = IntStream.range(0, 3).mapToObj(ClaimSumsContract::report).toList();
        store().write(store().begin(RecordContract.RUN), List.copyOf(reports));
        claim(reports);
        assertThat(store().claims().lackSums()).isFalse();
        for (Table table : List.of(Table.CLAIM_EXTENTS, Table.CLAIM_STANCES, Table.CLAIM_VOICES, Table.CLAIM_PLACES)) {
            assertThat(rows("delete from " + table + " returning claim")).isNotEmpty();
        }
        assertThat(store().claims().lackSums()).isTrue();
        assertTold(3);
        follow(_ -> { });
        assertThat(store().claims().lackSums()).isFalse();
        assertTold(3);
    }

    private void assertTold(int reports) throws RecordFault {
        ClaimSlices slices = store().claimSlices();
        ClaimSummary claim = store().claims().all(0, 1).claims().getFirst();
        int each = reports * EACH;
        assertThat(claim.sides()).isEqualTo(Map.of(Stance.ASSERTS, new ClaimSummary.Count(each / 2, 2), Stance.DENIES, new ClaimSummary.Count(each / 2, 2)));
        assertThat(claim.extent()).isEqualTo(new ClaimSummary.Extent(reports, Optional.of("2031-04-01"), Optional.of("2031-04-03")));
        assertThat(done(slices.summary(claim.id()))).isEqualTo(claim);
        ClaimSlice slice = slices.slice(claim.id(), Of.ALL, 1, 2);
        assertThat(slice.members()).hasSize(4).extracting(Claim.Member::stance).contains(Stance.ASSERTS, Stance.DENIES);
        assertThat(slice.members()).extracting(Claim.Member::statement).first().asString().startsWith("a0");
        assertThat(slice.totals()).isEqualTo(Map.of(Stance.ASSERTS, each / 2, Stance.DENIES, each / 2));
        assertThat(slices.days(claim.id())).hasSize(2 * reports).allMatch(day -> day.statements() >= EACH / 2);
        assertThat(slices.outlets(claim.id())).extracting(ClaimSlice.Voice::name).containsOnly("The Quarry Post");
        assertThat(slices.slice(claim.id(), new Of(Optional.of("The Quarry Post"), Optional.of("person:bo-lind")), 0, 1).totals()).containsKey(Stance.ASSERTS);
        assertThat(slices.speakers(List.of(claim.id()), 9).stream().mapToInt(ClaimSlice.Voice::statements).sum()).isEqualTo(each);
        assertThat(store().lists().newestOfClaim(claim.id(), 2)).extracting(Cited::article).containsOnly(report(2).article().id());
        assertThat(store().origins().ofClaim(claim.id())).isEqualTo(new KeptOrigins.OfClaim(reports, 0, 0));
    }

    private String id() throws RecordFault {
        return store().claims().all(0, 1).claims().getFirst().id();
    }

    private void follow(Consumer<ClaimDraft> work) throws RecordFault {
        Optional<Made> made = store().claims().made();
        assertThat(store().claims().follow(made, new Made(store().lastChange().orElseThrow(), "test"), work)).isTrue();
    }

    /** One claim of all their statements; every other one denies it. */
    private void claim(List<Report> reports) throws RecordFault {
        follow(draft -> {
            reports.forEach(report -> draft.put(report.article().id(), arrivals(report)));
            List<ClaimContent> contents = draft.settle().fresh();
            List<ClaimGroup.Seat> seats = new ArrayList<>();
            for (ClaimContent content : contents) {
                boolean denies = Integer.parseInt(content.sample().substring(2)) % 2 == 1;
                seats.add(new ClaimGroup.Seat(content.key(), 0.75, List.of(), Map.of(draft.ways(List.of(content.key())).getFirst().key(),
                        new ClaimGroup.Side(denies ? Stance.DENIES : Stance.ASSERTS, List.of()))));
            }
            draft.regroup(List.of(new ClaimGroup("the lock holds", Optional.empty(), seats)));
        });
    }

    private static List<Arrival> arrivals(Report report) {
        return report.statements().stream().map(statement -> new Arrival(statement.id(), statement.id(), "", Optional.empty())).toList();
    }

    /** The ids of its statements begin with a0, b0 or c0, the first report's with the least. */
    private static Report report(int number) {
        Publication publication = new Publication("lock-" + number + ".txt", Optional.empty(), Optional.of("The Quarry Post"), List.of(), List.of(), Optional.of("2031-04-0" + (number + 1)), "en");
        List<Statement> statements = IntStream.range(0, EACH).mapToObj(i -> Spoken.reread(i % 3 == 0 ? Spoken.SAFE : Spoken.DENIAL,
                (char) ('a' + number) + "0" + String.format("%06d", number * EACH + i), "the dam was safe")).toList();
        return new Report(Article.of(publication, Spoken.REPORT.text(), List.of(), List.of()), statements);
    }
}
