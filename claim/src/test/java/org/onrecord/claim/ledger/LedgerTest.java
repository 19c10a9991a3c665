package org.onrecord.claim.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onrecord.claim.Proposition;
import org.onrecord.claim.Told;
import org.onrecord.claim.ledger.Entry.Change;
import org.onrecord.claim.ledger.Entry.Place;
import org.onrecord.claim.ledger.Ledger.Row;
import org.onrecord.claim.side.Sided;
import org.onrecord.domain.Stance;

class LedgerTest {

    private final List<Proposition> members = new ArrayList<>();
    private final Map<String, Sided> sides = new HashMap<>();

    @Test
    void aChangeIsMarkedWithWhatWasSaidBefore() {
        add(Told.by("Ines Halloran").id("a").cue("denied").content("that the bridge is cracked").on("2031-01-14"), Stance.DENIES);
        add(Told.by("Ines Halloran").id("q").cue("asked").content("whether the bridge is cracked").on("2031-03"), Stance.REPORTS_NEUTRALLY);
        add(Told.by("Ines Halloran").id("b").cue("conceded").content("that the bridge is cracked").on("2031-07"), Stance.CONCEDES);
        Row row = ledger().rows().getFirst();
        assertThat(row.entries().getFirst().change()).isEmpty();
        assertThat(row.entries().getLast().change()).contains(new Change(Stance.DENIES, new When("2031-01-14", false), true));
        assertThat(row.stances()).containsExactly(Stance.DENIES, Stance.CONCEDES);
    }

    @Test
    void aChangeWithinDaysThatMayBeTheSameHasNoKnownOrder() {
        add(Told.by("Ines Halloran").id("a").cue("denied").content("that the bridge is cracked").on("2031"), Stance.DENIES);
        add(Told.by("Ines Halloran").id("b").cue("said").content("the bridge is cracked").on("2031-07-01"), Stance.ASSERTS);
        assertThat(ledger().rows().getFirst().entries().getLast().change().orElseThrow().ordered()).isFalse();
    }

    @Test
    void whatHasNoDateStandsLastAndIsNoChange() {
        add(Told.by("Ines Halloran").id("a").cue("denied").content("that the bridge is cracked"), Stance.DENIES);
        add(Told.by("Ines Halloran").id("b").cue("said").content("the bridge is cracked").on("XXXX-07-01"), Stance.ASSERTS);
        add(Told.by("Ines Halloran").id("c").cue("says").content("the bridge is cracked").on("2031-07-01"), Stance.ASSERTS);
        List<Entry> entries = ledger().rows().getFirst().entries();
        assertThat(entries).extracting(entry -> entry.when().date()).containsExactly("2031-07-01", "XXXX-07-01", "");
        assertThat(entries).allMatch(entry -> entry.change().isEmpty());
    }

    @Test
    void theDayOfPublicationStandsInForTheDateAndSaysSo() {
        add(Told.by("Ines Halloran").id("a").content("the bridge is cracked").report("sha256:r1", "The Quarry Post", "2031-05-02"), Stance.ASSERTS);
        assertThat(ledger().rows().getFirst().entries().getFirst().when()).isEqualTo(new When("2031-05-02", true));
    }

    @Test
    void oneUtteranceInTwoReportsIsOneEntryWithBothPlaces() {
        add(Told.by("Ines Halloran").id("a").content("“The bridge is cracked from end to end,”").on("2031-05-01").report("sha256:r1", "The Quarry Post", "2031-05-02"), Stance.ASSERTS);
        add(Told.by("Ines Halloran").id("b").cue("told").content("that \"the bridge is cracked from end to end.\"").report("sha256:r2", "Lodestar", "2031-05-03")
                .through("Northwire"), Stance.ASSERTS);
        Entry entry = ledger().rows().getFirst().entries().getFirst();
        assertThat(ledger().rows().getFirst().entries()).hasSize(1);
        assertThat(entry.when()).isEqualTo(new When("2031-05-01", false));
        assertThat(entry.places()).containsExactly(new Place("a", "sha256:r1", Optional.of("The Quarry Post"), Optional.of("2031-05-02"), List.of()),
                new Place("b", "sha256:r2", Optional.of("Lodestar"), Optional.of("2031-05-03"), List.of("Northwire")));
    }

    @Test
    void theSameWordsOnAnotherDayAreAnotherEntry() {
        add(Told.by("Ines Halloran").id("a").content("“The bridge is cracked from end to end,”").on("2031-05-01"), Stance.ASSERTS);
        add(Told.by("Ines Halloran").id("b").content("“The bridge is cracked from end to end,”").on("2031-06-01"), Stance.ASSERTS);
        assertThat(ledger().rows().getFirst().entries()).hasSize(2);
    }

    @Test
    void anUtteranceThatIsPrintedWithOtherSidesIsUnclear() {
        add(Told.by("Ines Halloran").id("a").content("“The bridge is cracked from end to end,”").on("2031-05-01"), Stance.ASSERTS);
        add(Told.by("Ines Halloran").id("b").content("“The bridge is cracked from end to end,” she denied").on("2031-05-01"), Stance.DENIES);
        Entry entry = ledger().rows().getFirst().entries().getFirst();
        assertThat(entry.stance()).isEqualTo(Stance.UNCLEAR);
        assertThat(entry.reasons()).containsExactly("reports print it differently: asserts, denies");
    }

    @Test
    void whoeverIsNotResolvedIsListedAsWhatTheReportSays() {
        add(Told.bySomebody("two officials").id("a").content("the bridge is cracked").report("sha256:r1", "The Quarry Post", "2031-05-02"), Stance.ASSERTS);
        add(Told.bySomebody("two officials").id("b").content("the bridge has cracks").report("sha256:r2", "Lodestar", "2031-05-02"), Stance.ASSERTS);
        add(Told.bySomebody("").id("c").cue("").content("the bridge is cracking"), Stance.ASSERTS);
        assertThat(ledger().rows()).extracting(row -> row.who().name()).containsExactly("two officials", "two officials", "somebody");
        assertThat(ledger().rows()).noneMatch(row -> row.who().known());
    }

    @Test
    void rowsStandInTheOrderOfTheirFirstEntriesWhicheverSideTheyTake() {
        add(Told.by("Bo Lind").id("a").content("the bridge is cracked").on("2031-05-02"), Stance.ASSERTS);
        add(Told.by("Ines Halloran").id("b").cue("denied").content("that the bridge is cracked").on("2031-05-01"), Stance.DENIES);
        assertThat(ledger().rows()).extracting(row -> row.who().name()).containsExactly("Ines Halloran", "Bo Lind");
    }

    @Test
    void aStatementWithoutASideIsUnclear() {
        members.add(Told.by("Bo Lind").id("a").content("\"").told());
        assertThat(ledger().rows().getFirst().entries().getFirst().reasons()).containsExactly("its side is not known yet");
    }

    @Test
    void tenThousandCopiesAreOneEntry() {
        IntStream.range(0, 10_000).forEach(i -> add(Told.by("Bo Lind").id("s" + i).content("the bridge is cracked").on("2031-05-02").report("sha256:r" + i, null, null), Stance.ASSERTS));
        assertThat(ledger().rows().getFirst().entries()).hasSize(1);
        assertThat(ledger().rows().getFirst().entries().getFirst().places()).hasSize(10_000);
    }

    private void add(Told told, Stance stance) {
        Proposition member = told.told();
        members.add(member);
        sides.put(member.id(), new Sided(stance, List.of()));
    }

    private Ledger ledger() {
        return Ledger.of(members, sides, Utterances.byQuotation());
    }
}
