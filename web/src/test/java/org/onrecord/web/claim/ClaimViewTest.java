package org.onrecord.web.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.desk.Claims.Found;
import org.onrecord.domain.Act;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Claim;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Stance;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.domain.Wording;
import org.onrecord.record.Cited;
import org.onrecord.record.ClaimSummary;
import org.onrecord.record.KeptClaim;
import org.onrecord.web.picture.Sign;

class ClaimViewTest {

    private final List<Claim.Member> members = new ArrayList<>();
    private final List<Cited> statements = new ArrayList<>();

    private void say(String id, String name, Stance side, String date, String words) {
        Speaker speaker = new Speaker(name, Speaker.Type.PERSON, "person:" + name.toLowerCase(Locale.ROOT).replace(' ', '-'), Optional.empty(), Speaker.ResolvedBy.NAME, 1);
        Circumstances circumstances = new Circumstances(Optional.empty(), List.of(),
                Optional.of(date).filter(day -> !day.isEmpty()).map(day -> new Circumstances.Said(day, Optional.empty(), Circumstances.Said.From.EXPLICIT)), Optional.empty());
        Text text = Text.of(words);
        Statement statement = new Statement(id, new Manner(Form.INDIRECT, Kind.SPEECH, Act.ASSERT),
                new Wording(Optional.empty(), Optional.empty(), Passage.of(text, new CharSpan(0, text.length()))), List.of(speaker), circumstances, Optional.empty(), 1);
        Publication publication = new Publication("harwick.txt", Optional.of("The gate"), Optional.of("The Quarry Post"), List.of(), List.of(), Optional.empty(), "en");
        members.add(new Claim.Member(id, side, 0.8, List.of("the same gate")));
        statements.add(new Cited(statement, "sha256:" + id, publication, true));
    }

    private Found found() {
        return new Found(new KeptClaim(Claim.of("The gate was shut", Optional.empty(), members), Map.of()), statements, false);
    }

    private ClaimView view() {
        return ClaimView.of(Portion.counted(found()), found(), found());
    }

    @Test
    void aChangeIsMarkedAndDifferencesAreToldAlsoWhereTheSideBeforeStandsOnAnotherPage() {
        say("a1", "Bo Lind", Stance.ASSERTS, "2031-04-07", "the gate was shut for 3 days");
        say("a2", "Cy Marsh", Stance.ASSERTS, "2031-04-08", "the gate was shut for 4 days");
        say("a3", "Bo Lind", Stance.DENIES, "2031-04-09", "the gate was not shut");
        Found whole = found();
        ClaimView page = ClaimView.of(Portion.counted(whole), Portion.of(whole, statements.subList(2, 3)), whole);
        assertThat(page.days()).extracting(ClaimView.Day::heading).containsExactly("9 April 2031");
        assertThat(page.days().getFirst().cells().getFirst().getFirst().isChange()).isTrue();
        assertThat(page.shifts()).extracting(Said::statement).containsExactly("a3");
        assertThat(page.differences()).extracting(ClaimView.Point::of).contains("days");
        assertThat(page.through()).isEqualTo(3);
    }

    @Test
    void ofSmallSidesAllIsLookedThroughAndOfLargeOnesWhatIsLeft() {
        ClaimSummary.Extent extent = new ClaimSummary.Extent(1, Optional.empty(), Optional.empty());
        assertThat(Portion.lookedThrough(new ClaimSummary("c", "w", Optional.empty(), Map.of(Stance.ASSERTS, new ClaimSummary.Count(100_000, 9), Stance.DENIES, new ClaimSummary.Count(10, 2)), extent)))
                .isEqualTo(290);
        assertThat(Portion.lookedThrough(new ClaimSummary("c", "w", Optional.empty(), Map.of(Stance.ASSERTS, new ClaimSummary.Count(200, 9), Stance.DENIES, new ClaimSummary.Count(200, 2)), extent)))
                .isEqualTo(150);
        assertThat(Portion.lookedThrough(new ClaimSummary("c", "w", Optional.empty(), Map.of(Stance.ASSERTS, new ClaimSummary.Count(20, 9)), extent))).isEqualTo(300);
    }

    @Test
    void sidesStandByTheirFirstStatementsAndNoneFirstByRight() {
        say("a1", "Bo Lind", Stance.ASSERTS, "2031-04-09", "the gate was shut");
        say("a2", "Ines Halloran", Stance.DENIES, "2031-04-08", "the gate was not shut");
        assertThat(view().columns()).extracting(column -> column.sign().one()).containsExactly("denies", "asserts");
        assertThat(view().days()).extracting(ClaimView.Day::heading).containsExactly("8 April 2031", "9 April 2031");
    }

    @Test
    void aChangeOfPositionIsToldWithBothPassages() {
        say("a1", "Bo Lind", Stance.DENIES, "2031-01-14", "the gate was not shut");
        say("a2", "Bo Lind", Stance.CONCEDES, "2031-07-02", "the gate was shut after all");
        assertThat(view().shifts()).singleElement().satisfies(said -> {
            assertThat(said.words()).isEqualTo("the gate was shut after all");
            assertThat(said.speakers().getFirst().change().orElseThrow()).isEqualTo(
                    new Said.Change(Sign.of(Stance.DENIES), "on 14 January 2031", "\u201Cthe gate was not shut\u201D", "a1", true));
        });
    }

    @Test
    void whatHasNoDayStandsLastAndIsNoChange() {
        say("a1", "Bo Lind", Stance.DENIES, "", "the gate was not shut");
        say("a2", "Bo Lind", Stance.ASSERTS, "2031-07-02", "the gate was shut after all");
        assertThat(view().shifts()).isEmpty();
        assertThat(view().days()).extracting(ClaimView.Day::heading).containsExactly("2 July 2031", "Day not known");
    }

    @Test
    void aDateOfWhichNothingIsKnownIsNoDay() {
        say("a1", "Bo Lind", Stance.DENIES, "XXXX", "the gate was not shut");
        assertThat(view().days()).extracting(ClaimView.Day::heading).containsExactly("Day not known");
        assertThat(view().timeline().apart()).isPresent();
    }

    @Test
    void whatIsKnownIsOneSentence() {
        Map<Stance, ClaimSummary.Count> sides = new EnumMap<>(Map.of(Stance.ASSERTS, new ClaimSummary.Count(5, 4), Stance.DENIES, new ClaimSummary.Count(2, 0),
                Stance.UNCLEAR, new ClaimSummary.Count(1, 1)));
        assertThat(Sentences.sentence(sides, List.of(Stance.DENIES, Stance.ASSERTS, Stance.UNCLEAR), new ClaimSummary.Extent(14, Optional.of("2031-04-09"), Optional.of("2031-06-02")), 2))
                .isEqualTo("2 sources that nobody can name deny it, 4 assert it and of 1 statement the side is unclear, in 14 reports, 2 origins, between 9 April 2031 and 2 June 2031.");
        assertThat(Sentences.sentence(Map.of(Stance.CONCEDES, new ClaimSummary.Count(1, 1)), List.of(Stance.CONCEDES), new ClaimSummary.Extent(1, Optional.empty(), Optional.empty()), 1))
                .isEqualTo("1 speaker concedes it, in 1 report.");
    }
}
