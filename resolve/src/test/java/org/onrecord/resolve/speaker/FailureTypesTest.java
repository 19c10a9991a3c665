package org.onrecord.resolve.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.resolve.Marked.lastSpeakers;
import static org.onrecord.resolve.Marked.speakers;
import static org.onrecord.resolve.Marked.statements;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Speaker.Type;

/** The ten ways in which programs that attribute quotations are known to fail, each with an example. */
class FailureTypesTest {

    @Test
    void aPronounIsWhoSpokeAndNotTheNearestName() {
        assertThat(speakers("“The bridge is safe,” Ann Lee told Bob Ray. {1c:“It was painted in May,”} {1s:she} {1q:added}.").getLast())
                .containsExactly("Ann Lee");
    }

    @Test
    void anAppositionMayGoOnAfterAParagraphBreak() {
        assertThat(lastSpeakers("{1s:Ann Lee,\n\nthe mayor of Marl,} {1q:said} {1c:that the bridge was safe}.")).containsExactly("Ann Lee");
    }

    @Test
    void aQuotationOfSeveralParagraphsIsOneSpeakersToItsEnd() {
        String report = "{1s:Ann Lee} {1q:spoke first}: {1c:“The bridge is old.}\n\n“It has been old for years.\n\n“We will build another in May.”\n\nBob Ray left.";
        assertThat(statements(report)).hasSize(1).first().satisfies(statement -> {
            assertThat(statement.speakers()).extracting(Speaker::name).containsExactly("Ann Lee");
            assertThat(statement.wording().content().spans()).hasSize(3);
        });
    }

    @Test
    void aNameAfterATrailingDashIsTheSpeaker() {
        String report = "Marl talks about its bridge.\n\n“The ferry will not run again this year, and nobody will miss it.” — Ann Lee";
        assertThat(speakers(report)).containsExactly(List.of("Ann Lee"));
    }

    @Test
    void aHeadingSaysWhoSpeaksBelowIt() {
        String report = "Bob Ray met Carl Moor.\n\nFrom the office of Senator Ann Lee:\n\n“The bridge is safe, and it will be painted in May.”";
        assertThat(speakers(report)).containsExactly(List.of("office of Ann Lee"));
        assertThat(speakers("Statement by Ann Lee:\n\n“The bridge is safe, and it will be painted in May.”")).containsExactly(List.of("Ann Lee"));
    }

    @Test
    void aNicknameInQuotationMarksIsPartOfAName() {
        assertThat(speakers("{1s:Robert “Bob” Ray} {1q:said} {1c:that it was late}. {2s:Ray} {2q:said} {2c:that the ferry had left}."))
                .containsExactly(List.of("Robert “Bob” Ray"), List.of("Robert “Bob” Ray"));
    }

    @Test
    void aDescriptorIsNotWhoeverIsNamedNearest() {
        List<Speaker> speakers = statements("Ann Lee met Bob Ray. {1s:A ferry captain} {1q:said} {1c:that it was late}.").getFirst().speakers();
        assertThat(speakers).extracting(Speaker::name).containsExactly("A ferry captain");
        assertThat(speakers).extracting(Speaker::type).containsExactly(Type.ANONYMOUS);
    }

    @Test
    void anUnmatchedMarkDoesNotSwallowTheNextSpeaker() {
        String report = "{1s:Ann Lee} {1q:said}, {1c:“The bridge is safe.}\n\nBob Ray did not agree. {2c:“It is old and it will fall one day,”} {2s:he} {2q:said}.";
        assertThat(speakers(report)).containsExactly(List.of("Ann Lee"), List.of("Bob Ray"));
    }

    @Test
    void scareQuotesAndTitlesAreNobodysStatements() {
        assertThat(statements("Bob Ray wrote “The Long Night” in a year, and so-called “experts” praised the “Marl spirit” of it.")).isEmpty();
    }

    @Test
    void theAuthorsOwnIIsTheAuthorAndAQuotedOneIsNot() {
        String report = "{1s:I} {1q:asked} {1c:who had paid for the ferry}. {2c:“{3s:I} {3q:believe} {3c:that nobody did},”} {2s:Ann Lee} {2q:said}.";
        assertThat(statements(report)).extracting(statement -> statement.speakers().getFirst().type()).containsExactly(Type.AUTHOR, Type.PERSON, Type.PERSON);
        assertThat(speakers(report)).containsExactly(List.of("the author"), List.of("Ann Lee"), List.of("Ann Lee"));
    }
}
