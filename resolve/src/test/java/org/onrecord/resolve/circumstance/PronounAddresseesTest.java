package org.onrecord.resolve.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.domain.Anaphor;
import org.onrecord.domain.Annotation;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Text;
import org.onrecord.resolve.Marked;
import org.onrecord.resolve.Resolver;

class PronounAddresseesTest {

    private static final Resolver RESOLVER = Resolver.load();

    /** The last statement's addressee, when tagging takes the last {@code pronoun} for these words with these probabilities. */
    private static Passage addressee(String marked, String pronoun, String first, double firstProbability, String second, double secondProbability) {
        Marked report = Marked.of(marked);
        Text text = report.article().text();
        Anaphor anaphor = new Anaphor(span(text, text.string().lastIndexOf(" " + pronoun) + 1, pronoun),
                List.of(new Anaphor.Antecedent(span(text, text.string().indexOf(first), first), firstProbability),
                        new Anaphor.Antecedent(span(text, text.string().indexOf(second), second), secondProbability)));
        Annotation annotation = new Annotation(report.annotation().attributions(), List.of(), List.of(anaphor), "by hand");
        return RESOLVER.resolve(report.article(), annotation).getLast().circumstances().addressee().orElseThrow();
    }

    private static CharSpan span(Text text, int start, String words) {
        return text.span(start, start + words.length());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ines Rand wept. {1s:Bob Lee} {1q:implored her}: {1c:“Stay in.”}                            | her
            Ines Rand wept. {1c:“You are late,”} {1s:Bob Lee} {1q:scolded} her.                          | her
            Ines Rand wept. {1s:Bob Lee} stood up, {1q:asking} her {1c:whether she was tired}.           | her
            Ines Rand wept. {1s:Bob Lee} {1q:told} her {1c:that it was late}.                            | her
            Ines Rand wept. {1c:“It is late,”} {1s:Bob Lee} {1q:sang} to her.                            | her
            Ines Rand wept. {1s:Bob Lee} {1q:pressed} her {1c:on the fees}.                              | her
            Ines Rand wept. {1c:“Why are you late?”} {1s:Bob Lee} {1q:grilled} her.                      | her
            """)
    void aPronounThatIsCertainGivesTheNameItStandsFor(String marked, String pronoun) {
        Passage whom = addressee(marked, pronoun, "Ines", 0.4, "Rand", 0.35);

        assertThat(whom.text()).isEqualTo("Ines Rand");
        assertThat(whom.spans()).containsExactly(new CharSpan(0, 9));
    }

    @Test
    void theNearestNamingIsGiven() {
        assertThat(addressee("Ines Rand wept. In the hall Rand sat down. {1s:Bob Lee} {1q:told} her {1c:it was late}.", "her", "Ines", 0.4, "Rand", 0.35).spans())
                .containsExactly(new CharSpan(28, 32));
    }

    @Test
    void aPronounThatIsNotCertainStaysAsItIs() {
        assertThat(addressee("Ines Rand met Eva Holm. {1s:Bob Lee} {1q:told} her {1c:it was late}.", "her", "Rand", 0.6, "Holm", 0.4).text()).isEqualTo("her");
    }

    @Test
    void nobodyIsToldByOneself() {
        assertThat(addressee("Ines Rand met Bob Lee. {1s:Lee} {1q:told} him {1c:it was late}.", "him", "Bob", 0.4, "Lee", 0.5).text()).isEqualTo("him");
    }
}
