package org.onrecord.web.cite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.web.cite.Example.POST;
import static org.onrecord.web.cite.Example.said;

import org.junit.jupiter.api.Test;
import org.onrecord.domain.Act;
import org.onrecord.domain.Form;
import org.onrecord.domain.Publication;

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
