package org.onrecord.resolve.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onrecord.resolve.name.NameUse.Hint;
import org.onrecord.resolve.name.NameUse.Kind;

class NameClustersTest {

    private static final NameClusters CLUSTERS = NameClusters.load();

    /** The groups of these names, which stand ten words apart; a group's names are joined by "=", "?" marks an unclear one. */
    private static List<String> groups(Kind kind, String... names) {
        List<NameUse> uses = new ArrayList<>();
        for (String name : names) {
            uses.add(new NameUse(name, kind, 10 * uses.size(), Gender.UNKNOWN, Hint.NONE));
        }
        return groups(uses);
    }

    private static List<String> groups(List<NameUse> uses) {
        return CLUSTERS.of(uses).stream().map(group -> group.uses().stream().map(use -> uses.get(use).text()).distinct()
                .collect(Collectors.joining("=")) + (group.unclear() ? "?" : "")).toList();
    }

    private static NameUse titled(String name, Gender gender, int at) {
        return new NameUse(name, Kind.PERSON, at, gender, Hint.NONE);
    }

    @Test
    void aSurnameIsAPartOfTheFullName() {
        assertThat(groups(Kind.PERSON, "Ann Vell", "Vell", "Bob Moor", "Moor")).containsExactly("Ann Vell=Vell", "Bob Moor=Moor");
    }

    @Test
    void aFirstNameIsOne() {
        assertThat(groups(Kind.PERSON, "Ann Vell", "Ann")).containsExactly("Ann Vell=Ann");
    }

    @Test
    void twoFirstNamesAreTwoPersons() {
        assertThat(groups(Kind.PERSON, "Ann Vell", "Bob Vell")).containsExactly("Ann Vell", "Bob Vell");
        assertThat(groups(Kind.PERSON, "Colin Vell", "Colleen Vell", "Mario Vell", "Maria Vell")).hasSize(4);
        assertThat(groups(Kind.PERSON, "Martin Vell", "Marvin Vell")).hasSize(2);
    }

    @Test
    void initialsFitTheirFirstNames() {
        assertThat(groups(Kind.PERSON, "John David Vell", "J. D. Vell", "J.D. Vell", "J. Vell")).hasSize(1);
        assertThat(groups(Kind.PERSON, "John Vell", "K. Vell")).hasSize(2);
        assertThat(groups(Kind.PERSON, "Norman Vell", "H. Norman Vell")).hasSize(1);
    }

    @Test
    void anInitialThatTwoPersonsShareIsNeither() {
        assertThat(groups(Kind.PERSON, "John Vell", "Jane Vell", "J. Vell")).hasSize(3);
    }

    @Test
    void anotherMiddleInitialIsAnotherPerson() {
        assertThat(groups(Kind.PERSON, "Carl W. Vell", "Carl H. Vell")).hasSize(2);
        assertThat(groups(Kind.PERSON, "Carl W. Vell", "Carl Vell")).hasSize(1);
    }

    @Test
    void shortFormsAreTheirFullFirstNames() {
        assertThat(groups(Kind.PERSON, "William Vell", "Bill Vell", "Will Vell")).hasSize(1);
        assertThat(groups(Kind.PERSON, "Christine Vell", "Chris Vell", "Christopher Vell")).hasSize(2);
    }

    @Test
    void aNicknameInQuotationMarksIsTheName() {
        assertThat(groups(Kind.PERSON, "Robert “Skip” Vell", "Skip Vell", "Skip")).hasSize(1);
    }

    @Test
    void aSuffixDropsOutButTwoSuffixesAreTwoPersons() {
        assertThat(groups(Kind.PERSON, "Carl Vell Jr.", "Carl Vell", "Vell")).hasSize(1);
        assertThat(groups(Kind.PERSON, "Carl Vell Jr.", "Carl Vell Sr.")).hasSize(2);
    }

    @Test
    void particlesMayBeLeftOut() {
        assertThat(groups(Kind.PERSON, "Ann van der Vell", "van der Vell", "Vell")).hasSize(1);
        assertThat(groups(Kind.PERSON, "Omar al-Vell", "Al-Vell", "Vell")).hasSize(1);
    }

    @Test
    void hyphensAndAccentsDoNotMatter() {
        assertThat(groups(Kind.PERSON, "Kim Vell-un", "Kim Vell Un", "Kim")).hasSize(1);
        assertThat(groups(Kind.PERSON, "Jörg Möllvell", "Joerg Moellvell", "Jorg Mollvell")).hasSize(1);
    }

    @Test
    void aMistypedSurnameIsTheSameOnlyWithTheFirstName() {
        assertThat(groups(Kind.PERSON, "Carl Lowenvell", "Carl Lowenvel", "Lowenvlel")).hasSize(1);
        assertThat(groups(Kind.PERSON, "Carl Lowenvell", "Dora Lowenvel")).hasSize(2);
    }

    @Test
    void aSharedSurnameMeansWhoeverIsNamedNearby() {
        assertThat(groups(List.of(titled("Ann Vell", Gender.UNKNOWN, 0), titled("Bob Vell", Gender.UNKNOWN, 500), titled("Vell", Gender.UNKNOWN, 520))))
                .containsExactly("Ann Vell", "Bob Vell=Vell");
    }

    @Test
    void aSharedSurnameMeansNobodyWhenBothAreNamedNearby() {
        assertThat(groups(Kind.PERSON, "Ann Vell", "Bob Vell", "Vell")).containsExactly("Ann Vell", "Bob Vell", "Vell?");
    }

    @Test
    void aTitleTellsWhoOfTwoIsMeant() {
        assertThat(groups(List.of(titled("Ann Vell", Gender.FEMALE, 0), titled("Bob Vell", Gender.MALE, 10), titled("Vell", Gender.MALE, 20))))
                .containsExactly("Ann Vell", "Bob Vell=Vell");
    }

    @Test
    void anAcronymIsTheBodyOfItsInitials() {
        assertThat(groups(Kind.BODY, "Harbor Trade Commission", "HTC", "Department of Ferry Affairs", "DFA", "DOFA")).hasSize(2);
    }

    @Test
    void anAcronymInBracketsIsTheNameBefore() {
        assertThat(groups(List.of(new NameUse("Marland Hafenamt", Kind.BODY, 0, Gender.UNKNOWN, Hint.NONE),
                new NameUse("MHA", Kind.BODY, 3, Gender.UNKNOWN, Hint.BRACKETED), new NameUse("MHA", Kind.BODY, 30, Gender.UNKNOWN, Hint.NONE)))).hasSize(1);
    }

    @Test
    void aBodyGoesByItsFirstOrLastWordIfNoOtherDoes() {
        assertThat(groups(Kind.BODY, "Quarry International", "Quarry", "Harbor Commission", "Commission")).hasSize(2);
        assertThat(groups(Kind.BODY, "Harbor Commission", "Trade Commission", "Commission")).hasSize(3);
    }

    @Test
    void aPersonAndABodyOfOneNameAreTwo() {
        assertThat(groups(List.of(titled("Ann Vell", Gender.UNKNOWN, 0), new NameUse("Vell", Kind.BODY, 20, Gender.UNKNOWN, Hint.NONE)))).hasSize(2);
    }
}
