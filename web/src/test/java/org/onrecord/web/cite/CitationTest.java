package org.onrecord.web.cite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.web.cite.Example.POST;
import static org.onrecord.web.cite.Example.said;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Act;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Form;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Wording;

class CitationTest {

    @Test
    void hasSpeakerRoleWordsOutletDateAndAddress() {
        assertThat(new Citation(said("3fa94c01", Form.DIRECT, Act.DENY, "the minister", "\u201CI saw nothing\u201D"), POST, "https://post.example/dam").text())
                .isEqualTo("Ines Halloran (in the report: \u201Cthe minister\u201D) denied: \u201CI saw nothing\u201D (said on 7 April 2031). The Quarry Post, \u201CThe dam at Harwick\u201D, 8 April 2031,"
                        + " https://post.example/dam [Onrecord 3fa94c01]");
    }

    @Test
    void saysWhoseWordsAreGivenWhereNobodyIsQuoted() {
        assertThat(new Citation(said("3fa94c01", Form.INDIRECT, Act.ASSERT, "Halloran", "that the dam was safe"), POST, "post.html").text())
                .startsWith("Ines Halloran said: \u201Cthat the dam was safe\u201D (in the report\u2019s words) (said on");
    }

    @Test
    void saysOfADenialByAnyWordsByWhichSoThatItIsNotReadTheOtherWayRound() {
        assertThat(cited("has said", "that she did not see the gate").text()).startsWith("Ines Halloran (in the report: \u201Cthe minister\u201D) denied (in the report: \u201Chas said\u201D): \u201Cthat she did not see the gate\u201D");
        assertThat(cited("has denied", "that she saw the gate").text()).startsWith("Ines Halloran (in the report: \u201Cthe minister\u201D) denied: \u201Cthat she saw the gate\u201D");
        assertThat(cited("<b>", "that she did not").html()).contains(" denied (in the report: \u201C&lt;b&gt;\u201D): <q>");
    }

    private static Citation cited(String cue, String words) {
        Statement said = said("3fa94c01", Form.INDIRECT, Act.DENY, "the minister,", words);
        Passage reporting = new Passage(cue, List.of(new CharSpan(0, cue.length())));
        return new Citation(new Statement(said.id(), said.manner(), new Wording(said.wording().source(), Optional.of(reporting), said.wording().content()), said.speakers(), said.circumstances(),
                Optional.empty(), 0.9), POST, "post.html");
    }

    @Test
    void saysWhatIsNotKnown() {
        assertThat(new Citation(said("3fa94c01", Form.DIRECT, Act.ASSERT, "", "\"No\""), Publication.of("a.txt"), "a.txt").text())
                .isEqualTo("Somebody whom the report does not name said: \"No\" (said on 7 April 2031). Outlet not known, date not known, a.txt [Onrecord 3fa94c01]");
    }

    @Test
    void escapesEveryWordForAPage() {
        String html = new Citation(said("3fa94c01", Form.INDIRECT, Act.ASSERT, "<b>", "<script>alert(1)</script>"), POST, "https://a.example/\"onclick=\"x").html();
        assertThat(html).contains("<q>&lt;script&gt;", "(in the report: \u201C&lt;b&gt;\u201D)", "https://a.example/&quot;onclick=&quot;x").doesNotContain("<script", "<b>", "<a ");
    }

    @Test
    void keepsNoCharacterThatChangesWhatStandsAroundIt() {
        assertThat(new Citation(said("3fa94c01", Form.INDIRECT, Act.ASSERT, "Halloran", "a\u202Eb\nc\u0007d\uD83D"), POST, "a").text()).contains("\u201Cab c d\uFFFD\u201D");
    }

    @Test
    void makesNoLinkOfWhatIsNoAddressOfTheWeb() {
        assertThat(new Citation(said("3fa94c01", Form.INDIRECT, Act.ASSERT, "Halloran", "x"), POST, "javascript:alert(1)").html()).doesNotContain("<a ");
        assertThat(new Citation(said("3fa94c01", Form.INDIRECT, Act.ASSERT, "Halloran", "x"), POST, "https://post.example/dam?a=1&b=2").html())
                .contains("<a href=\"https://post.example/dam?a=1&amp;b=2\">");
    }
}
