package org.onrecord.resolve.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Annotation;
import org.onrecord.domain.Article;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Speaker.ResolvedBy;
import org.onrecord.domain.Text;
import org.onrecord.resolve.Marked;
import org.onrecord.resolve.Resolver;
import org.onrecord.resolve.text.Table;

class OfficesTest {

    private static final String TABLE = """
            # country, office, person, from, to, source
            France\tpresident\tAnn Lee\t2031-05-01\t2036-04-30\tinvented
            France\tpresident\tBob Ray\t2036-04-30\t\tinvented
            Marland\tforeign minister\tCarl Moor\t2031-01-01\t\tinvented
            """;

    private static final Resolver RESOLVER = Resolver.load(Offices.read(TABLE.lines().toList()).offices());

    private static List<Speaker> speakers(String marked, String published) {
        Marked report = Marked.of(marked);
        Publication publication = new Publication("harbor.txt", Optional.empty(), Optional.empty(), List.of(), List.of(),
                Optional.of(published).filter(day -> !day.isEmpty()), "en");
        Article article = Article.of(publication, Text.of(report.article().text().string()), List.of(), List.of());
        Annotation annotation = report.annotation();
        return RESOLVER.resolve(article, annotation).getLast().speakers();
    }

    private static String name(String source, String published) {
        return speakers("{1s:" + source + "} {1q:said} {1c:that the bridge was safe}.", published).getFirst().name();
    }

    @Test
    void theDayOfPublicationPicksTheHolder() {
        assertThat(name("The French president", "2033-01-01")).isEqualTo("Ann Lee");
        assertThat(name("The president of France", "2040-01-01T10:00:00Z")).isEqualTo("Bob Ray");
        assertThat(name("France's president", "2033-01-01")).isEqualTo("Ann Lee");
        assertThat(name("The Marland foreign minister", "2033-01-01")).isEqualTo("Carl Moor");
    }

    @Test
    void anOfficeFromTheTableSaysSo() {
        assertThat(speakers("{1s:The French president} {1q:said} {1c:that the bridge was safe}.", "2033-01-01")).singleElement()
                .satisfies(speaker -> assertThat(speaker.resolvedBy()).isEqualTo(ResolvedBy.ROLE))
                .satisfies(speaker -> assertThat(speaker.confidence()).isEqualTo(0.7));
    }

    @Test
    void withoutADayNobodyIsNamed() {
        assertThat(name("The French president", "")).isEqualTo("French president");
        assertThat(name("The French president", "2033")).isEqualTo("French president");
    }

    @Test
    void onTheDayOfAChangeNobodyIsNamed() {
        assertThat(name("The French president", "2036-04-30")).isEqualTo("French president");
    }

    @Test
    void whatStandsBesideTheOfficeMakesItAnother() {
        assertThat(name("The former French president", "2033-01-01")).isEqualTo("former French president");
        assertThat(name("The deputy French president", "2033-01-01")).isEqualTo("deputy French president");
    }

    @Test
    void whomTheReportCallsSoComesFirst() {
        assertThat(speakers("French President Eve Hill came. {1s:The French president} {1q:said} {1c:that the bridge was safe}.", "2033-01-01"))
                .extracting(Speaker::name).containsExactly("Eve Hill");
    }

    @Test
    void aSurnameInTheReportGetsItsFullName() {
        assertThat(speakers("Lee came late. {1s:The French president} {1q:said} {1c:that the bridge was safe}.", "2033-01-01"))
                .extracting(Speaker::name).containsExactly("Ann Lee");
    }

    @Test
    void badLinesAreToldWithTheirPlaceAndReason() {
        Offices.Reading reading = Offices.read(List.of("# mine", "France\tpresident\tAnn Lee\t2031-05-01\t\tinvented", "France\tpresident",
                "France\tking\tBob Ray\t2031-13-01\t\tinvented", "France\tking\tBob Ray\t2031-12-01\t2030-01-01\tinvented", "France\t\tBob Ray\t2031-12-01\t\tx"));
        assertThat(reading.faults()).containsExactly("3: 2 fields with tabs between, not 6", "4: no day such as 2031-04-12: '2031-13-01'",
                "5: the last day 2030-01-01 is before the first, 2031-12-01", "6: country, office or person is empty");
        assertThat(reading.offices().holder("France", "president", "2031-06-01")).contains("Ann Lee");
    }

    @Test
    void theShippedTableHasNoFaults() {
        assertThat(Offices.read(Table.lines(Offices.class, "offices.tsv")).faults()).isEmpty();
        assertThat(Offices.shipped().holder("United States", "president", "1863-11-19")).contains("Abraham Lincoln");
    }

    @Test
    void noTwoHoldersOfTheShippedTableHaveOneName() {
        Offices shipped = Offices.shipped();
        assertThat(shipped.holder("United States", "president", "1800-01-01")).contains("John Adams");
        assertThat(shipped.holder("United States", "president", "1826-01-01")).contains("John Quincy Adams");
        assertThat(shipped.holder("United States", "president", "1991-01-01")).contains("George H. W. Bush");
        assertThat(shipped.holder("United States", "president", "2003-01-01")).contains("George W. Bush");
        assertThat(shipped.holder("United States", "vice president", "1995-01-01")).contains("Al Gore");
    }

    @Test
    void theShippedTableTellsNothingOfDaysAfterItsOwn() {
        assertThat(Offices.shipped().holder("United States", "president", "2028-05-01")).isEmpty();
        assertThat(Offices.shipped().holder("United States", "president", "2024-12-31")).contains("Joe Biden");
    }

    @Test
    void aSuffixIsNoSurname() {
        Resolver resolver = Resolver.load(Offices.read(List.of("France\tpresident\tOtto Marn Jr.\t2031-05-01\t\tinvented")).offices());
        Marked report = Marked.of("Otto Marn came late. {1s:The French president} {1q:said} {1c:that it was late}. {2s:Marn} {2q:said} {2c:that it was not}.");
        Publication publication = new Publication("harbor.txt", Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.of("2033-01-01"), "en");
        Article article = Article.of(publication, report.article().text(), List.of(), List.of());
        assertThat(resolver.resolve(article, report.annotation())).extracting(statement -> statement.speakers().getFirst().name())
                .containsExactly("Otto Marn", "Otto Marn");
    }
}
