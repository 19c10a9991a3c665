package org.onrecord.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.resolve.Marked.statements;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Annotation;
import org.onrecord.domain.Article;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;

class ResolverTest {

    private static final Resolver RESOLVER = Resolver.load();

    @Test
    void aStatementHasTheWordsAtItsSpans() {
        Statement statement = statements("{1c:“It is late,”} {1s:Ann Lee} {1q:said}. {1c:“The ferry has left.”}").getFirst();
        assertThat(statement.wording().content().text()).isEqualTo("“It is late,” “The ferry has left.”");
        assertThat(statement.wording().source().orElseThrow().text()).isEqualTo("Ann Lee");
        assertThat(statement.wording().cue().orElseThrow().text()).isEqualTo("said");
    }

    @Test
    void statementsComeInTheOrderOfTheirContents() {
        String marked = "{2s:Lee} {2q:denied} {2c:the charge of fraud}. {1c:“It is late,”} {1s:Ray} {1q:said}.";
        assertThat(statements(marked)).extracting(statement -> statement.wording().content().text())
                .containsExactly("the charge of fraud", "“It is late,”");
    }

    @Test
    void theSameInputGivesTheSameIds() {
        String marked = "{1s:Ann Lee} {1q:said} {1c:that it was late}.";
        assertThat(statements(marked).getFirst().id()).isEqualTo(statements(marked).getFirst().id()).matches("[0-9a-f]{16}");
    }

    @Test
    void anotherContentHasAnotherId() {
        List<Statement> two = statements("{1s:Lee} {1q:said} {1c:that it was late}, {2q:adding} {2c:that it was dark}.");
        assertThat(two.get(0).id()).isNotEqualTo(two.get(1).id());
    }

    @Test
    void theSameTagsTwiceAreOneStatement() {
        assertThat(statements("{1s:Ann Lee} {1q:{2q:said}} {1c:{2c:that it was late}}.")).hasSize(1);
    }

    @Test
    void nothingInFurnitureIsAStatement() {
        Text text = Text.of("Ann Lee said that it was late.");
        Article article = Article.of(Publication.of("a.txt"), text, List.of(), List.of(new CharSpan(20, 30)));
        Annotation annotation = Annotation.of(List.of(new Attribution(List.of(new CharSpan(0, 7)), List.of(new CharSpan(8, 12)),
                List.of(new CharSpan(13, 29)), 1)), "by hand");
        assertThat(RESOLVER.resolve(article, annotation)).isEmpty();
    }

    @Test
    void aQuotationInFurnitureIsNotAdded() {
        String text = "“We need your help to go on reporting,” the appeal said.";
        Article article = Article.of(Publication.of("a.txt"), Text.of(text), List.of(), List.of(new CharSpan(0, text.length())));
        assertThat(RESOLVER.resolve(article, Annotation.of(List.of(), "by hand"))).isEmpty();
    }

    @Test
    void aStatementInsideAnotherPointsToIt() {
        List<Statement> both = statements("{1s:Ann Lee} {1q:said} {1c:that {2s:Bob Ray} {2q:denied} {2c:the whole old story}}.");
        assertThat(both.get(1).within()).isEqualTo(Optional.of(both.get(0).id()));
        assertThat(both.get(0).within()).isEmpty();
    }

    @Test
    void aParagraphOfNothingButQuotationHasNeitherSourceNorCue() {
        Statement alone = statements("{1c:“It is late,”} {1s:Lee} {1q:told} them.\n\n“The ferry will not run again this year.”").getLast();
        assertThat(alone.wording().source()).isEmpty();
        assertThat(alone.wording().cue()).isEmpty();
    }

    @Test
    void aShortParaphraseOfNobodyIsLeftOut() {
        assertThat(statements("The toll {1q:is expected} {1c:to rise}.")).isEmpty();
    }

    @Test
    void confidenceIsNoHigherThanTheSpeakers() {
        Statement statement = statements("Bob Ray came. {1s:He} {1q:said} {1c:that it was late}.").getFirst();
        assertThat(statement.confidence()).isLessThanOrEqualTo(statement.speakers().getFirst().confidence());
    }

    @Test
    void anArticleWithoutWordsHasNoStatements() {
        assertThat(RESOLVER.resolve(Article.of("a.txt", " \n\t\u00a0 "), Annotation.of(List.of(), "by hand"))).isEmpty();
        assertThat(RESOLVER.resolve(Article.of("a.txt", ""), Annotation.of(List.of(), "by hand"))).isEmpty();
    }
}
