package org.onrecord.record.correction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Form;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Text;

class QuotedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            “I never saw it,”              | DIRECT
            "I never saw it"               | DIRECT
            ‘I never saw it’               | DIRECT
            that it was “never seen” there | MIXED
            that the mayor's dam held      | INDIRECT
            """)
    void theFormIsToldByTheQuotationMarks(String words, Form form) {
        Text text = Text.of(words);
        assertThat(Quoted.form(text, Passage.of(text, new CharSpan(0, text.length())))).isEqualTo(form);
    }
}
