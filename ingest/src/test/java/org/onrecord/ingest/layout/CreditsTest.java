package org.onrecord.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.domain.Mark;

class CreditsTest {

    private static final String BODY = "The mayor of Aberton again denied on Monday that she had sold the old harbour.\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            With reporting by Coast Wire, TNA, and Interquay               | Coast Wire; TNA; Interquay
            Coast Wire contributed reporting to this article.              | Coast Wire
            The Coastal Press and TNA contributed to this report.          | The Coastal Press; TNA
            (Reporting by Ada Quill in Aberton; Editing by Ben Holt)       | Ada Quill; Ben Holt
            —Additional reporting by Lena Voss.                            | Lena Voss
            Contributing: Ada Quill, Otto van der Berg                     | Ada Quill; Otto van der Berg
            Based on reporting by Coast Wire and the Tidewater Ledger      | Coast Wire; Tidewater Ledger
            Quill reported from Aberton. Ledger writer Ben Holt contributed from Sill. | Quill; Ben Holt
            """)
    void aCreditLineGivesItsNames(String line, String names) {
        Laid laid = Laid.out(BODY + "\n" + line);
        assertThat(laid.layout().credits()).containsExactly(names.split("; "));
        assertThat(laid.marked(Mark.Kind.CREDIT)).containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The closure of the mill contributed to the decline of Aberton.", "The fall in prices contributed to this crisis, she said.",
        "Reporting by residents has doubled since the new rules came in.", "“With reporting by nobody,” she joked.", "Brandt reported from the meeting that all was well."})
    void aSentenceOfTheReportDoesNot(String line) {
        assertThat(Laid.out(BODY + "\n" + line).marked(Mark.Kind.CREDIT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ABERTON, May 4 (Coast Wire) - The mayor of Aberton denied on Monday that she had sold it. | Coast Wire
            (TNA) — The mayor of Aberton denied on Monday that she had sold the old harbour.          | TNA
            """)
    void aDatelineGivesItsAgency(String line, String name) {
        Laid laid = Laid.out(line);
        assertThat(laid.layout().credits()).containsExactly(name);
        assertThat(laid.marks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = "The mayor of Aberton again denied that she had sold the old harbour. (Reporting by Ada Quill; Editing by Ben Holt)")
    void bracketsAfterTheLastSentenceGiveTheirNames(String line) {
        Laid laid = Laid.out(line);
        assertThat(laid.layout().credits()).containsExactly("Ada Quill", "Ben Holt");
        assertThat(laid.marks()).isEmpty();
    }
}
