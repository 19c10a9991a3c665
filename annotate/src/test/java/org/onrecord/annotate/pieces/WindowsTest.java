package org.onrecord.annotate.pieces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.annotate.ShippedModel;
import org.onrecord.domain.Text;

class WindowsTest {

    private static final Windows WINDOWS = new Windows(new WordPieces(ShippedModel.vocabulary()));

    @Test
    void shortParagraphsShareAWindow() {
        assertThat(windows("He came.\n\nShe went.")).hasSize(1);
    }

    @Test
    void aSeparatorStandsAfterEachParagraph() {
        assertThat(windows("He came.\nShe went.").getFirst().ids()).containsExactly(101, 2002, 2234, 1012, 102, 2016, 2253, 1012, 102);
    }

    @Test
    void aParagraphThatDoesNotFitBeginsTheNextWindow() {
        assertThat(windows("one ".repeat(100) + "\n" + "two ".repeat(100))).extracting(Window::size).containsExactly(102, 102);
    }

    @Test
    void aParagraphStaysWithTheColonThatAnnouncesIt() {
        assertThat(windows("one ".repeat(100) + "said:\n" + "two ".repeat(100))).extracting(Window::size).containsExactly(205);
    }

    @Test
    void anOverlongLineIsCutAndNoneOfItIsLost() {
        assertThat(windows("word ".repeat(1000))).extracting(Window::size).containsExactly(322, 322, 322, 42);
    }

    @Test
    void aTextOfWhiteSpaceHasNoWindow() {
        assertThat(windows(" \n\n\t\n")).isEmpty();
    }

    @Test
    void theReachOfACueEndsWithItsParagraph() {
        assertThat(windows("He spoke.\nShe left.").getFirst().reach(1)).isEqualTo(4);
    }

    @Test
    void theReachGoesOnAfterAColon() {
        assertThat(windows("He said:\n\"No.\"").getFirst().reach(1)).isEqualTo(9);
    }

    @Test
    void theReachGoesOnWithinAQuotationThatIsNotClosed() {
        assertThat(windows("\"One,\" he said. \"Two.\n\"Three.\"").getFirst().reach(1)).isEqualTo(16);
    }

    private static List<Window> windows(String text) {
        List<Window> windows = new ArrayList<>();
        WINDOWS.each(Text.of(text), windows::add);
        return windows;
    }
}
