package org.onrecord.resolve.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Act;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Statement;
import org.onrecord.resolve.Marked;

class CuesTest {

    private static Act act(String marked) {
        return Marked.statements(marked).getFirst().manner().act();
    }

    private static Kind kind(String marked) {
        return Marked.statements(marked).getFirst().manner().kind();
    }

    @Test
    void saidAsserts() {
        assertThat(act("{1s:Lee} {1q:said} {1c:that it was late}.")).isEqualTo(Act.ASSERT);
    }

    @Test
    void aNegatedDenialAcknowledges() {
        assertThat(act("{1s:Lee} {1q:has not denied} {1c:the meeting at the harbor}.")).isEqualTo(Act.ACKNOWLEDGE);
    }

    @Test
    void didNotSayDeclines() {
        assertThat(act("{1s:Lee} {1q:did not say} {1c:who had paid for the ferry}.")).isEqualTo(Act.DECLINE);
    }

    @Test
    void declinedToCommentDeclines() {
        assertThat(act("{1s:Lee} {1q:declined to comment on} {1c:the ferry}.")).isEqualTo(Act.DECLINE);
    }

    @Test
    void doesNotBelieveDenies() {
        assertThat(act("{1s:Lee} {1q:does not believe} {1c:the old story of the ferry}.")).isEqualTo(Act.DENY);
    }

    @Test
    void aSelfDenialInTheWordsDenies() {
        assertThat(act("{1c:\"I haven't taken the money,\"} {1s:he} {1q:said}.")).isEqualTo(Act.DENY);
        assertThat(act("{1c:“There were no contacts back then,”} {1s:Lee} {1q:said}.")).isEqualTo(Act.DENY);
    }

    @Test
    void aQuestionAsks() {
        assertThat(act("{1c:“Who paid for the ferry?”} {1s:Lee} {1q:said}.")).isEqualTo(Act.ASK);
    }

    @Test
    void aPromiseInTheFirstPersonPromises() {
        assertThat(act("{1c:“I will mend the bridge,”} {1s:Lee} {1q:said}.")).isEqualTo(Act.PROMISE);
    }

    @Test
    void aQuotationWithoutCueIsSpeech() {
        assertThat(kind("{1c:“The ferry will not run again.”}")).isEqualTo(Kind.SPEECH);
    }

    @Test
    void whatADocumentSaysIsWritten() {
        assertThat(kind("{1s:The report} {1q:said} {1c:that the bridge was old and cracked}.")).isEqualTo(Kind.WRITING);
    }

    @Test
    void theAddresseeStandsAfterTold() {
        Statement statement = Marked.statements("{1s:Lee} {1q:told} reporters in Marl {1c:that it was late}.").getFirst();
        assertThat(statement.circumstances().addressee().orElseThrow().text()).isEqualTo("reporters");
    }

    @Test
    void whoeverIsQuotedSpeaksAndTheSourcePassesItOn() {
        String marked = "{1c:“It is late,”} {1s:the Harbor News Agency} {1q:quoted} Ann Lee as saying.";
        assertThat(Marked.speakers(marked)).containsExactly(List.of("Ann Lee"));
        assertThat(Marked.statements(marked).getFirst().circumstances().relays().getFirst().name()).isEqualTo("Harbor News Agency");
    }
}
