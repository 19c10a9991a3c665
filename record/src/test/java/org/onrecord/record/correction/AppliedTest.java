package org.onrecord.record.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.record.correction.Spoken.DENIAL;
import static org.onrecord.record.correction.Spoken.HOLD;
import static org.onrecord.record.correction.Spoken.INNER;
import static org.onrecord.record.correction.Spoken.OUTER;
import static org.onrecord.record.correction.Spoken.READ;
import static org.onrecord.record.correction.Spoken.REPORT;
import static org.onrecord.record.correction.Spoken.SAFE;
import static org.onrecord.record.correction.Spoken.reread;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Act;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;

class AppliedTest {

    private static final Edit DENY = new Edit.ToAct(Act.DENY);

    @Test
    void withoutCorrectionsWhatWasReadHolds() {
        List<Statement> anyOrder = READ.reversed();
        assertThat(now(anyOrder)).isEqualTo(anyOrder);
    }

    @Test
    void theLastWordHolds() {
        List<Applied> applied = Applied.of(READ, List.of(held(1, DENIAL, new Edit.ToAct(Act.ACCUSE)), held(2, DENIAL, DENY)));
        assertThat(applied.getFirst().statement().manner().act()).isEqualTo(Act.DENY);
        assertThat(applied.getFirst().corrections()).containsExactly(1L, 2L);
        assertThat(applied.get(1)).isEqualTo(new Applied(SAFE, List.of()));
    }

    @Test
    void whatIsNotCorrectedIsAsALaterProgramReadsIt() {
        Statement later = new Statement(DENIAL.id(), DENIAL.manner(), HOLD.wording(), List.of(), DENIAL.circumstances(), Optional.empty(), 0.9);
        Statement now = now(List.of(later), held(1, DENIAL, DENY)).getFirst();
        assertThat(now.wording()).isEqualTo(HOLD.wording());
        assertThat(now.manner().act()).isEqualTo(Act.DENY);
    }

    @Test
    void whatSomebodyAcceptedStaysAsItWasThen() {
        Statement later = new Statement(DENIAL.id(), SAFE.manner(), DENIAL.wording(), List.of(), DENIAL.circumstances(), Optional.empty(), 0.4);
        Statement now = now(List.of(later), held(1, DENIAL, new Edit.Accept(DENIAL))).getFirst();
        assertThat(now.manner()).isEqualTo(DENIAL.manner());
        assertThat(now.speakers()).extracting(Speaker::id).isEqualTo(DENIAL.speakers().stream().map(Speaker::id).toList());
        assertThat(now.confidence()).isEqualTo(1);
    }

    @Test
    void aStatementIsFoundAgainByItsWordsAndKeepsItsId() {
        Statement again = reread(DENIAL, "ffffff09", "I never saw the report");
        assertThat(now(List.of(again, SAFE), held(1, DENIAL, DENY))).extracting(Statement::id).containsExactly(DENIAL.id(), SAFE.id());
    }

    @Test
    void anotherPartOfTheTextIsAnotherStatement() {
        Statement part = reread(DENIAL, "ffffff09", "the report");
        assertThat(now(List.of(part), held(1, DENIAL, DENY))).extracting(Statement::id).containsExactly(DENIAL.id(), "ffffff09");
    }

    @Test
    void whatPeopleLeftIsKeptWhenNothingLikeItIsRead() {
        Statement now = now(List.of(SAFE), held(1, DENIAL, DENY)).getFirst();
        assertThat(now.id()).isEqualTo(DENIAL.id());
        assertThat(now.wording()).isEqualTo(DENIAL.wording());
        assertThat(now.manner().act()).isEqualTo(Act.DENY);
    }

    @Test
    void aLaterProgramMayFindTheWordsThatAPersonGave() {
        Edit wider = new Edit.Content(Spoken.words("the dam was safe. \"It will hold,\""), SAFE.manner().form());
        Statement later = reread(SAFE, "ffffff09", "the dam was safe. \"It will hold,\"");
        assertThat(now(List.of(later), held(1, SAFE, wider))).extracting(Statement::id).containsExactly(SAFE.id());
    }

    @Test
    void whatIsRejectedDoesNotComeBackUnderAnotherId() {
        Statement again = reread(SAFE, "ffffff09", "dam was safe");
        assertThat(now(List.of(DENIAL, again), held(1, SAFE, new Edit.Reject()))).containsExactly(DENIAL);
        assertThat(now(List.of(DENIAL, again), held(1, SAFE, new Edit.Reject()), held(2, SAFE, new Edit.Restore())))
                .extracting(Statement::id).containsExactly(DENIAL.id(), SAFE.id());
    }

    @Test
    void rejectingAStatementLeavesTheOneInsideIt() {
        assertThat(now(READ, held(1, OUTER, new Edit.Reject()))).extracting(Statement::id).containsExactly(DENIAL.id(), SAFE.id(), HOLD.id(), INNER.id());
        Statement outer = reread(OUTER, "ffffff09", "she had denied it");
        assertThat(now(List.of(outer, INNER), held(1, OUTER, new Edit.Reject()))).extracting(Statement::id).containsExactly(INNER.id());
    }

    @Test
    void whatIsWithinARejectedStatementIsWithinThatOnesEncloser() {
        assertThat(now(READ, held(1, OUTER, new Edit.Reject())).getLast().within()).isEmpty();
        assertThat(now(READ, held(1, INNER, DENY)).getLast().within()).contains(OUTER.id());
    }

    @Test
    void whatIsWithinAStatementFoundAgainIsWithinItUnderItsOldId() {
        Statement outer = reread(OUTER, "ffffff09", "she had denied it");
        Statement inner = Spoken.within(INNER, "ffffff09");
        assertThat(now(List.of(outer, inner), held(1, OUTER, DENY))).extracting(Statement::within).containsExactly(Optional.empty(), Optional.of(OUTER.id()));
    }

    @Test
    void whatWasAddedByHandIsNotReadASecondTime() {
        Held added = added(1, SAFE);
        assertThat(now(List.of(DENIAL), added)).containsExactly(DENIAL, SAFE);
        assertThat(now(List.of(DENIAL, reread(SAFE, "ffffff09", "dam was safe")), added)).containsExactly(DENIAL, SAFE);
        assertThat(now(List.of(DENIAL, reread(SAFE, SAFE.id(), "dam was safe")), added)).containsExactly(DENIAL, SAFE);
    }

    @Test
    void anEditOfAStatementWhoseAddingIsUndoneSaysNothing() {
        Held edit = new Held(2, new Amendment(REPORT.id(), SAFE.id(), DENY, Optional.empty(), Optional.of(SAFE), Optional.of(SAFE)));
        assertThat(now(List.of(DENIAL), edit)).containsExactly(DENIAL);
    }

    @Test
    void twoStatementsNeverBecomeOne() {
        Statement one = reread(SAFE, "ffffff09", "the dam was safe");
        Held first = held(1, SAFE, DENY);
        Held second = held(2, reread(SAFE, "ffffff10", "dam was safe"), new Edit.ToAct(Act.PROMISE));
        assertThat(now(List.of(one), first, second)).extracting(Statement::id).containsExactly(SAFE.id(), "ffffff10");
    }

    @Test
    void manyCorrectionsOfALongReportTakeNoTime() {
        List<Statement> many = IntStream.range(0, 2_000).mapToObj(i -> reread(SAFE, "r" + i, "the dam was safe")).toList();
        List<Held> held = IntStream.range(0, 500).mapToObj(i -> held(i, reread(SAFE, "h" + i, "dam was safe"), DENY)).toList();
        assertThat(Applied.of(many, held)).hasSize(2_000);
    }

    private static List<Statement> now(List<Statement> read, Held... held) {
        return Applied.of(read, List.of(held)).stream().map(Applied::statement).toList();
    }

    private static Held held(long number, Statement statement, Edit edit) {
        return new Held(number, new Amendment(REPORT.id(), statement.id(), edit, Optional.of(statement), Optional.of(statement), Optional.empty()));
    }

    private static Held added(long number, Statement statement) {
        return new Held(number, new Amendment(REPORT.id(), statement.id(), new Edit.Add(statement), Optional.empty(), Optional.empty(), Optional.of(statement)));
    }
}
