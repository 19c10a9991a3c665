package org.onrecord.claim.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.claim.Told;
import org.onrecord.claim.ledger.Difference.Kind;
import org.onrecord.claim.side.Sided;
import org.onrecord.domain.Stance;

class ConflictsTest {

    private static final String ACCEPTED = "The mayor accepted the plan";

    private final List<Account> accounts = new ArrayList<>();

    @Test
    void whoSaysThatItIsSoStandsBesideWhoSaysThatItIsNot() {
        add("a", "Bo Lind", "the mayor accepted the plan", Stance.ASSERTS);
        add("b", "Ines Halloran", "the mayor accepted the plan", Stance.DENIES);
        add("c", "Rex Lee", "the mayor took the plan", Stance.CONCEDES);
        Conflicts conflicts = Conflicts.of(accounts);
        assertThat(conflicts.accounts()).extracting(Account::who).containsExactly("Bo Lind", "Ines Halloran", "Rex Lee");
        assertThat(conflicts.differences()).hasSize(1);
        assertThat(conflicts.differences().getFirst().of()).isEqualTo(ACCEPTED);
        assertThat(conflicts.differences().getFirst().camps()).isEqualTo(Map.of("it is so", List.of("a", "c"), "it is not so", List.of("b")));
    }

    @Test
    void numbersOfTheSameThingDiffer() {
        add("a", "Bo Lind", "the mayor met the crew seven times", Stance.ASSERTS);
        add("b", "Ines Halloran", "the mayor met the crew 9 times", Stance.ASSERTS);
        add("c", "Rex Lee", "the mayor paid $3 million for 40 boats", Stance.ASSERTS);
        assertThat(Conflicts.of(accounts).differences()).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(Kind.NUMBER);
            assertThat(difference.of()).isEqualTo("times");
            assertThat(difference.values()).isEqualTo(Map.of("a", "7", "b", "9"));
        });
    }

    @Test
    void equalNumbersDoNotDiffer() {
        add("a", "Bo Lind", "the mayor met the crew seven times", Stance.ASSERTS);
        add("b", "Ines Halloran", "the mayor met the crew 7 times", Stance.ASSERTS);
        assertThat(Conflicts.of(accounts)).isEqualTo(new Conflicts(List.of(), List.of()));
    }

    @Test
    void timesOfOneSortDiffer() {
        add("a", "Bo Lind", "the truce began at noon on July 9", Stance.ASSERTS);
        add("b", "Ines Halloran", "the truce began at midnight on July 9", Stance.ASSERTS);
        assertThat(Conflicts.of(accounts).differences()).extracting(Difference::kind, Difference::of)
                .containsExactly(tuple(Kind.TIME, "time of day"));
    }

    @Test
    void theSameIsSaidOfDifferentPeople() {
        add("a", "Bo Lind", "Rex Lee cut the rope of the ferry", Stance.ASSERTS);
        add("b", "Ines Halloran", "that Ann Moor had cut the rope of the ferry", Stance.ASSERTS);
        add("c", "Rex Lee", "that Lee cut the ferry's rope in the night", Stance.ASSERTS);
        assertThat(Conflicts.of(accounts).differences()).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(Kind.WHO);
            assertThat(difference.values()).containsEntry("a", "Rex Lee").containsEntry("b", "Ann Moor");
        });
    }

    @Test
    void whatIsDeniedGivesNoNumber() {
        add("a", "Bo Lind", "the mayor met the crew seven times", Stance.ASSERTS);
        add("b", "Ines Halloran", "the mayor met the crew nine times", Stance.DENIES);
        assertThat(Conflicts.of(accounts).differences()).extracting(Difference::kind).containsExactly(Kind.OUTCOME);
    }

    @Test
    void oneAccountOrAQuotationMarkConflictsWithNothing() {
        add("a", "Bo Lind", "\"", Stance.UNCLEAR);
        assertThat(Conflicts.of(accounts)).isEqualTo(new Conflicts(List.of(), List.of()));
        assertThat(Conflicts.of(List.of())).isEqualTo(new Conflicts(List.of(), List.of()));
    }

    private void add(String id, String who, String content, Stance stance) {
        accounts.add(new Account(Told.by(who).id(id).content(content).told(), ACCEPTED, new Sided(stance, List.of())));
    }
}
