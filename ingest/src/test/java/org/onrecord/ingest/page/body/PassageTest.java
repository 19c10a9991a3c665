package org.onrecord.ingest.page.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Text;

class PassageTest {

    private static Block only(String html) {
        Document page = Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
        List<Segment> segments = Outline.of(page).segments;
        assertThat(segments).hasSize(1);
        return Passage.of(segments.getFirst(), html).block(Block.Kind.PARAGRAPH, Text.of(html));
    }

    /** What of the page answers to the first place of {@code part} in the block's text. */
    private static String inPage(String html, String part) {
        Block block = only(html);
        Text text = Text.of(block.text());
        int at = block.text().indexOf(part);
        assertThat(at).as(part + " in " + block.text()).isNotNegative();
        CharSpan span = block.alignment().inPage(text.span(at, at + part.length())).orElseThrow();
        return Text.of(html).slice(span);
    }

    @Test
    void plainCharactersStandForThemselves() {
        assertThat(inPage("<p>The quarry closed.</p>", "quarry")).isEqualTo("quarry");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>Quarry &amp; Sons said</p>                | &       | &amp;
            <p>Quarry &amp; Sons said</p>                | Sons    | Sons
            <p>said &#8220;no&#8221; twice</p>           | no      | no
            <p>said &#8220;no&#8221; twice</p>           | “no     | &#8220;no
            <p>said &#x201C;no&#x201D; twice</p>         | ”       | &#x201D;
            <p>Quarry &amp Sons said</p>                 | &       | &amp
            <p>Caf&eacute; Harwick</p>                   | é Har   | &eacute; Har
            <p>Caf&eacute Harwick</p>                    | é Har   | &eacute Har
            <p>AT&T said</p>                             | T&T     | T&T
            <p>a &amp;amp; b</p>                         | &amp;   | &amp;amp;
            <p>fun &#128512; said</p>                    | 😀      | &#128512;
            <p>fun &#128512; said</p>                    | said    | said
            <p>fun 😀 said</p>                           | 😀      | 😀
            <p>fun 😀 said 😀 again</p>                  | again   | again
            <p>one &unknown; two</p>                     | &unknown; | &unknown;
            <p>one <b>two</b> three</p>                  | one two | one <b>two
            """)
    void entitiesAndEmojiAreFoundAgain(String html, String part, String expected) {
        assertThat(inPage(html, part)).isEqualTo(expected);
    }

    @Test
    void whiteSpaceIsFoldedAndFoundAgain() {
        String html = "<p>The \n\t quarry&nbsp;&nbsp;closed.</p>";
        assertThat(only(html).text()).isEqualTo("The quarry closed.");
        assertThat(inPage(html, "e q")).isEqualTo("e \n\t q");
        assertThat(inPage(html, "y c")).isEqualTo("y&nbsp;&nbsp;c");
    }

    @Test
    void softHyphensAndZeroWidthSpacesAreLeftOut() {
        String html = "<p>quar\u00ADry&shy;man and\u200B so on</p>";
        assertThat(only(html).text()).isEqualTo("quarryman and so on");
        assertThat(inPage(html, "quarryman")).isEqualTo("quar\u00ADry&shy;man");
        assertThat(inPage(html, "ryman")).isEqualTo("ry&shy;man");
        assertThat(inPage(html, "so on")).isEqualTo("so on");
    }

    @Test
    void lineBreaksOfThePageStay() {
        String html = "<p>1 Quarry Road<br/>\nHarwick</p>";
        assertThat(only(html).text()).isEqualTo("1 Quarry Road\nHarwick");
        assertThat(inPage(html, "Road\nHar")).isEqualTo("Road<br/>\nHar");
    }

    @Test
    void carriageReturnsAndNulsAreFoundAgain() {
        String html = "<p>The\r\nquarry\0 closed\r\n today</p>";
        assertThat(only(html).text()).isEqualTo("The quarry closed today");
        assertThat(inPage(html, "closed")).isEqualTo("closed");
        assertThat(inPage(html, "today")).isEqualTo("today");
    }

    /** Every character that is not the reader's own has its place, and the places are in order. */
    @ParameterizedTest
    @ValueSource(strings = {"<p>a &lt;b&gt; c</p>", "<table>foo<tr><td></td></tr></table>", "<p>tail &", "<p>&#0; x &#x110000; y</p>", "<div>a<p></div>", "<p>x&NotEqualTilde;y"})
    void everyCharacterStandsSomewhere(String html) {
        Block block = only(html);
        Text text = Text.of(block.text());
        for (int i = 0; i < text.length(); i++) {
            assertThat(block.alignment().inPage(new CharSpan(i, i + 1))).as(block.text() + " at " + i).isPresent();
        }
    }

    @Test
    void aPageParsedWithoutPositionsStandsNowhere() {
        String html = "<p>The quarry &amp; the sea.</p>";
        Segment segment = Outline.of(Parser.htmlParser().parseInput(html, "")).segments.getFirst();
        Block block = Passage.of(segment, html).block(Block.Kind.PARAGRAPH, Text.of(html));
        assertThat(block.text()).isEqualTo("The quarry & the sea.");
        assertThat(block.alignment().runs()).isEmpty();
    }
}
