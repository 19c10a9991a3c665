package org.onrecord.web.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Act;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Form;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Mark;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.domain.Wording;
import org.onrecord.web.paper.Paragraph.Kind;

class PaperTest {

    /** A statement of words that stand once in a text; "-" for none. */
    private static Statement said(Text text, String source, String cue, String... content) {
        List<CharSpan> pieces = Stream.of(content).map(piece -> span(text, piece)).toList();
        return new Statement("id", new Manner(Form.INDIRECT, org.onrecord.domain.Kind.SPEECH, Act.ASSERT), new Wording(words(text, source), words(text, cue), Passage.of(text, pieces)),
                List.of(), Circumstances.UNKNOWN, Optional.empty(), 1);
    }

    private static Optional<Passage> words(Text text, String words) {
        return words.equals("-") ? Optional.empty() : Optional.of(Passage.of(text, span(text, words)));
    }

    private static CharSpan span(Text text, String words) {
        int start = text.string().indexOf(words);
        return text.span(start, start + words.length());
    }

    private static List<Paragraph> paragraphs(Article article, Statement... statements) {
        return Paper.of(article, List.of(statements)).paragraphs(Parts.of(article.text()).part(1));
    }

    /** "{by: Quill} {cue-word: said} …" */
    private static String shown(Paragraph paragraph) {
        return paragraph.stretches().stream().map(stretch -> (stretch.begins().isEmpty() ? "" : stretch.begins().toString())
                + (stretch.classes().isEmpty() ? stretch.words() : "{" + stretch.classes() + ": " + stretch.words() + "}")).collect(Collectors.joining());
    }

    @Test
    void marksSourceCueAndContentOfSeveralPieces() {
        Article article = Article.of("a.txt", "\u201CThe gate,\u201D Quill said, \u201Cwill hold.\u201D Nobody moved.");
        Statement statement = said(article.text(), "Quill", "said", "\u201CThe gate,\u201D", "\u201Cwill hold.\u201D");
        assertThat(paragraphs(article, statement)).singleElement().satisfies(paragraph -> {
            assertThat(shown(paragraph)).isEqualTo("[1]{words t1: \u201CThe gate,\u201D} {by: Quill} {cue-word: said}, {words t1: \u201Cwill hold.\u201D} Nobody moved.");
            assertThat(paragraph.notes()).containsExactly(1);
        });
    }

    @Test
    void marksStatementsInStatementsAndSuchAsCrossEachOther() {
        Article article = Article.of("a.txt", "Oakes said Lind had denied that the wall broke on Monday");
        Statement outer = said(article.text(), "Oakes", "said", "Lind had denied that the wall broke");
        Statement inner = said(article.text(), "Lind", "had denied", "that the wall broke on Monday");
        assertThat(shown(paragraphs(article, outer, inner).getFirst())).isEqualTo("{by: Oakes} {cue-word: said} [1]{by words t1: Lind}{words t1:  }"
                + "{cue-word words t1: had denied}{words t1:  }[2]{words inner t2 t1: that the wall broke}{words t2:  on Monday}");
    }

    @Test
    void tellsWhatIsNoPartOfTheReport() {
        Text text = Text.of("Menu\n\nThe dam holds\n\nRain fell. Sign up!");
        Article article = Article.of(Publication.of("a.html"), text, List.of(new Mark(Mark.Kind.HEADLINE, List.of(span(text, "The dam holds")))),
                List.of(span(text, "Menu"), span(text, " Sign up!")));
        List<Paragraph> paragraphs = paragraphs(article);
        assertThat(paragraphs).extracting(Paragraph::kind).containsExactly(Kind.FURNITURE, Kind.HEADLINE, Kind.BODY);
        assertThat(shown(paragraphs.getLast())).isEqualTo("Rain fell.{no-part:  Sign up!}");
    }

    @Test
    void takesEachLineForAParagraphWhereNoneIsBlank() {
        assertThat(Parts.paragraphs(Text.of("One\nTwo\r\n"))).extracting(CharSpan::length).containsExactly(3, 4);
        assertThat(Parts.paragraphs(Text.of("\n\nOne\ntwo\n \nThree\n"))).containsExactly(new CharSpan(2, 9), new CharSpan(12, 17));
    }

    @Test
    void countsCodePointsAndNotUnits() {
        Article article = Article.of("a.txt", "\uD83D\uDE00\uD83D\uDE00 Quill said no");
        assertThat(shown(paragraphs(article, said(article.text(), "Quill", "said", "no")).getFirst())).isEqualTo("\uD83D\uDE00\uD83D\uDE00 {by: Quill} {cue-word: said} [1]{words t1: no}");
    }

    @Test
    void showsALongReportInParts() {
        Text text = Text.of(("word ".repeat(300) + "\n\n").repeat(100) + "x".repeat(50_000));
        Parts parts = Parts.of(text);
        assertThat(parts.count()).isEqualTo(10);
        for (int number = 1; number <= parts.count(); number++) {
            assertThat(parts.part(number).getLast().end() - parts.part(number).getFirst().start()).isLessThanOrEqualTo(Parts.LONGEST);
            assertThat(parts.numberOf(parts.part(number).getFirst().start())).isEqualTo(number);
            assertThat(parts.numberOf(parts.part(number).getLast().end() - 1)).isEqualTo(number);
        }
    }

    @Test
    void losesNoWordOfStatementsThatLieInEachOtherAThousandDeep() {
        Text text = Text.of("word ".repeat(2_000).strip());
        List<Statement> deep = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Passage content = Passage.of(text, new CharSpan(i, text.length() - i));
            deep.add(new Statement("id" + i, new Manner(Form.DIRECT, org.onrecord.domain.Kind.SPEECH, Act.ASSERT), new Wording(Optional.empty(), Optional.empty(), content), List.of(),
                    Circumstances.UNKNOWN, Optional.empty(), 1));
        }
        Article article = Article.of(Publication.of("a.txt"), text, List.of(), List.of());
        Paragraph paragraph = Paper.of(article, deep).paragraphs(Parts.of(text).part(1)).getFirst();
        assertThat(paragraph.stretches().stream().map(Stretch::words).collect(Collectors.joining())).isEqualTo(text.string());
        assertThat(paragraph.stretches()).allMatch(stretch -> stretch.classes().length() < 40);
    }

    @Test
    void hasNothingToShowOfAnEmptyText() {
        assertThat(paragraphs(Article.of("a.txt", "\n \n"))).isEmpty();
    }
}
