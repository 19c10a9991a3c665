package org.onrecord.resolve.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Speaker.Type;
import org.onrecord.resolve.identity.Decision.Ambiguous;
import org.onrecord.resolve.identity.Decision.Apart;
import org.onrecord.resolve.identity.Decision.SameAs;

class IdentitiesTest {

    private static final Identities IDENTITIES = Identities.load();

    private static Appearance person(String id, String... names) {
        return new Appearance(id, Type.PERSON, List.of(names), Traits.NONE);
    }

    private static Appearance person(String id, Traits traits, String name) {
        return new Appearance(id, Type.PERSON, List.of(name), traits);
    }

    private static Appearance body(String id, String... names) {
        return new Appearance(id, Type.ORGANIZATION, List.of(names), Traits.NONE);
    }

    private static Traits office(String office, String country) {
        return new Traits(Set.of(office), Set.of(country), Set.of(), Set.of());
    }

    private static Traits id(String id) {
        return new Traits(Set.of(), Set.of(), Set.of(), Set.of(id));
    }

    @Test
    void equalFullNamesAreOnePerson() {
        assertThat(IDENTITIES.decide(List.of(person("r1", "Ann Vell"), person("r2", "Ann Vell", "Vell"))))
                .containsExactly(new SameAs("r1", "r2", List.of(Reason.SAME_NAME), 0.95));
    }

    @Test
    void shortFormsAndInitialsFitTheOnlyOneOfThatSurname() {
        assertThat(IDENTITIES.decide(List.of(person("r1", "William Vell"), person("r2", "Bill Vell"), person("r3", "W. Vell"))))
                .containsExactly(new SameAs("r1", "r2", List.of(Reason.FITTING_NAME), 0.85), new SameAs("r1", "r3", List.of(Reason.FITTING_NAME), 0.85));
    }

    @Test
    void otherFirstNamesAreOtherPersons() {
        assertThat(IDENTITIES.decide(List.of(person("r1", "Anna Vell"), person("r2", "Bob Vell"))))
                .containsExactly(new Apart("r1", "r2", Reason.OTHER_FIRST_NAME));
    }

    @Test
    void aSurnameIsItsOnlyBearer() {
        assertThat(IDENTITIES.decide(List.of(person("r1", "Ann Vell"), person("r2", "Vell"))))
                .containsExactly(new SameAs("r1", "r2", List.of(Reason.ONLY_BEARER), 0.7));
    }

    @Test
    void aSurnameOfSeveralStaysApart() {
        assertThat(IDENTITIES.decide(List.of(person("r1", "Anna Vell"), person("r2", "Bob Vell"), person("r3", "Vell"))))
                .contains(new Ambiguous("r3", List.of("r1", "r2"), Reason.SEVERAL_BEARERS)).noneMatch(SameAs.class::isInstance);
    }

    @Test
    void anOfficeTellsWhichOfSeveralIsMeant() {
        assertThat(IDENTITIES.decide(List.of(person("r1", office("senator", "Marland"), "Anna Vell"), person("r2", office("mayor", "Harborland"), "Bob Vell"),
                person("r3", office("mayor", "Harborland"), "Vell"))))
                .contains(new SameAs("r2", "r3", List.of(Reason.SAME_OFFICE, Reason.FITTING_NAME), 0.85));
    }

    @Test
    void namesakesOfTwoCountriesAreTwo() {
        assertThat(IDENTITIES.decide(List.of(person("r1", office("senator", "Marland"), "Ann Vell"), person("r2", office("mayor", "Harborland"), "Ann Vell"))))
                .containsExactly(new Apart("r1", "r2", Reason.OTHER_COUNTRY));
    }

    @Test
    void anIdOutweighsTheName() {
        assertThat(IDENTITIES.decide(List.of(person("r1", id("wikidata:Q1"), "Ann Vell"), person("r2", id("wikidata:Q2"), "Ann Vell"))))
                .containsExactly(new Apart("r1", "r2", Reason.OTHER_ID));
    }

    @Test
    void anonymousAndGroupSourcesAreNeverOne() {
        List<Appearance> sources = new ArrayList<>();
        for (Type type : List.of(Type.ANONYMOUS, Type.GROUP, Type.DOCUMENT, Type.AUTHOR)) {
            sources.add(new Appearance(type + " 1", type, List.of("Ann Vell"), Traits.NONE));
            sources.add(new Appearance(type + " 2", type, List.of("Ann Vell"), Traits.NONE));
        }
        assertThat(IDENTITIES.decide(sources)).isEmpty();
        assertThat(sources).allMatch(source -> IDENTITIES.keys(source).isEmpty());
    }

    @Test
    void bodiesAreOneByNameAndByTheAcronymThatAReportGives() {
        assertThat(IDENTITIES.decide(List.of(body("r1", "Harbor Trade Commission", "HTC"), body("r2", "the Harbor Trade Commission"), body("r3", "HTC"))))
                .containsExactly(new SameAs("r1", "r2", List.of(Reason.SAME_NAME), 0.95), new SameAs("r1", "r3", List.of(Reason.ONLY_BEARER), 0.7));
    }

    @Test
    void anAcronymOfTwoBodiesStaysApart() {
        assertThat(IDENTITIES.decide(List.of(body("r1", "Harbor Trade Commission", "HTC"), body("r2", "Hill Tea Company House", "HTC"), body("r3", "HTC"))))
                .containsExactly(new Ambiguous("r3", List.of("r1", "r2"), Reason.SEVERAL_BEARERS));
    }

    @Test
    void theOrderOfArrivalDecidesNothing() {
        List<Appearance> all = new ArrayList<>(List.of(person("a", "William Vell"), person("b", "Bill Vell"), person("c", "Vell"), person("d", "Ann Moor"),
                person("e", office("mayor", "Marland"), "Ann Moor"), person("f", "A. Moor"), person("g", "Moor"), person("h", "Alan Moor"),
                body("i", "Harbor Trade Commission", "HTC"), body("j", "HTC"), person("k", office("mayor", "Harborland"), "Ann Moor")));
        Set<Decision> expected = new HashSet<>(IDENTITIES.decide(all));
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            Collections.shuffle(all, random);
            assertThat(new HashSet<>(IDENTITIES.decide(all))).isEqualTo(expected);
        }
    }

    @Test
    void whatSharesNoKeyDecidesNothing() {
        Appearance vell = person("r1", "Ann Vell");
        Appearance moor = person("r2", "Ann Moor");
        assertThat(IDENTITIES.keys(vell)).containsExactly("person vell").doesNotContainAnyElementsOf(IDENTITIES.keys(moor));
    }

    @Test
    void aHundredThousandAppearancesTakeSeconds() {
        List<Appearance> many = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            String first = "" + (char) ('A' + i % 26) + (char) ('a' + i / 26 % 26) + "n";
            many.add(person("r" + i, i % 3 == 0 ? first + " Vell" : i % 3 == 1 ? first + " Moor" + i % 500 : "Moor" + i % 1000));
        }
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        IDENTITIES.decide(many);
        assertThat(Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(20));
    }
}
