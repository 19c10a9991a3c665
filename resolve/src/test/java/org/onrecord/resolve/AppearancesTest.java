package org.onrecord.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Annotation;
import org.onrecord.domain.Article;
import org.onrecord.domain.Speaker.Type;
import org.onrecord.resolve.identity.Appearance;
import org.onrecord.resolve.identity.Decision;
import org.onrecord.resolve.identity.Identities;
import org.onrecord.resolve.identity.Reason;

/** From reports to identities: what a report tells of those it names decides who they are in others. */
class AppearancesTest {

    private static final Resolver RESOLVER = Resolver.load();

    private static List<Appearance> appearances(String text) {
        return RESOLVER.appearances(Article.of("harbor.txt", text), Annotation.of(List.of(), "by hand"));
    }

    private static List<Decision> decide(String... reports) {
        return Identities.load().decide(Stream.of(reports).flatMap(report -> appearances(report).stream()).toList());
    }

    @Test
    void aReportTellsNamesOfficesAndCountries() {
        Appearance ray = appearances("French President Bob Ray met the press. Ray was late.").getFirst();
        assertThat(ray.names()).containsExactly("Bob Ray", "Ray");
        assertThat(ray.type()).isEqualTo(Type.PERSON);
        assertThat(ray.traits().countries()).isEqualTo(Set.of("France"));
        assertThat(ray.traits().offices()).isEqualTo(Set.of("french president"));
        assertThat(ray.id()).matches("sha256:[0-9a-f]+#person:bob-ray");
    }

    @Test
    void aSurnameWithAnOfficeIsTheBearerWhoHoldsIt() {
        assertThat(decide("French President Bob Ray met the press.", "The lawyer Carl Ray stayed at home.", "French President Ray was late."))
                .filteredOn(Decision.SameAs.class::isInstance).singleElement()
                .satisfies(same -> assertThat(((Decision.SameAs) same).reasons()).contains(Reason.SAME_OFFICE));
    }

    @Test
    void aSurnameOfTwoPersonsIsNoAppearance() {
        assertThat(appearances("Ann Vell and Bob Vell came. Vell was late.")).extracting(Appearance::name).containsExactly("Ann Vell", "Bob Vell");
    }

    @Test
    void anEmptyReportTellsNothing() {
        assertThat(appearances("")).isEmpty();
    }
}
