package org.onrecord.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "No tag", "<p>One<p>Two", "<table><p>Ada<td>said</table> no", "<b><p><i>x</b>y</p>z", "<!-- a --><title>Dam</title><script>if (a < b)</script>"})
    void theTreeIsTheOneThatItsParserMakesAtOnce(String html) {
        Document whole = Parser.htmlParser().setTrackPosition(true).parseInput(html, "https://quarrypost.example/");

        assertThat(Html.page(html, "https://quarrypost.example/")).get().satisfies(page -> {
            assertThat(page.outerHtml()).isEqualTo(whole.outerHtml());
            assertThat(page.getAllElements()).extracting(Element::sourceRange).isEqualTo(whole.getAllElements().stream().map(Element::sourceRange).toList());
        });
    }

    @Test
    void aPartHasNoMoreElementsThanAPage() {
        assertThat(Html.part("<p>x".repeat(149_000))).isPresent();
        assertThat(Html.part("<p>x".repeat(150_001))).isEmpty();
    }

    /** Its parser would copy them for minutes. */
    @ParameterizedTest
    @Timeout(20)
    @ValueSource(strings = {"<", "</", "<p></", "<title></"})
    void aTagWithoutAnEndIsNone(String begun) {
        assertThat(Html.page("Dam row " + begun + "a".repeat(15_000_000), "")).isEmpty();
    }

    @Test
    void aNameOfAHundredThousandCharactersIsRead() {
        assertThat(Html.page("<p>No</p><" + "a".repeat(90_000) + ">", "")).get().satisfies(page -> assertThat(page.text()).isEqualTo("No"));
        assertThat(Html.page("<script>" + "if(i<n&&j)".repeat(9_000) + "</script><p>No", "")).get().satisfies(page -> assertThat(page.text()).isEqualTo("No"));
    }

    @Test
    void aLineHasFewTags() {
        assertThat(Html.isLine("<b>Dam</b> row")).isTrue();
        assertThat(Html.isLine("<b>".repeat(10_001))).isFalse();
    }
}
