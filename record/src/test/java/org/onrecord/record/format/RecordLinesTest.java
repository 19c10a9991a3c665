package org.onrecord.record.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.domain.Act;
import org.onrecord.domain.Alignment;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Mark;
import org.onrecord.domain.Page;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Relay;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.domain.Wording;
import org.onrecord.record.Entry;

class RecordLinesTest {

    private static final Text TEXT = Text.of("Menu\nDam row\n\uD83D\uDE00 \"I never saw it,\" she told reporters, the agency said on July 8.");

    private static final Publication KNOWN = new Publication("row.txt", Optional.of("Dam row"), Optional.of("The Quarry Post"),
            List.of("Ada Ferrin"), List.of("Northwire"), Optional.of("2031-07-09"), "en");

    private static final Statement DENIAL = new Statement("s1", new Manner(Form.DIRECT, Kind.SPEECH, Act.DENY),
            new Wording(Optional.of(at(33, 36)), Optional.of(at(37, 41)), at(15, 32)),
            List.of(new Speaker("Ines Halloran", Speaker.Type.PERSON, "p1", Optional.of("Q0"), Speaker.ResolvedBy.PRONOUN, 0.875)),
            new Circumstances(Optional.of(at(42, 51)), List.of(new Relay("The Agency", List.of(new CharSpan(53, 63)))),
                    Optional.of(new Circumstances.Said("2031-07-08", Optional.of(at(69, 78)), Circumstances.Said.From.EXPLICIT)),
                    Optional.of(at(0, 4))),
            Optional.of("s0"), 1.0 / 3);

    @Test
    void everyFieldOfTheFormatIsWritten() {
        Article article = Article.of(KNOWN, TEXT,
                List.of(new Mark(Mark.Kind.HEADLINE, List.of(new CharSpan(5, 12)))), List.of(new CharSpan(0, 4)));
        assertThat(line(article, List.of(DENIAL))).isEqualTo("""
                {"format":"onrecord/1","article":{"id":"%s","source":"row.txt","headline":"Dam row","standfirst":null,\
                "outlet":"The Quarry Post","byline":["Ada Ferrin"],"credits":["Northwire"],"published":"2031-07-09",\
                "language":"en","text":"Menu\\nDam row\\n\uD83D\uDE00 \\"I never saw it,\\" she told reporters, the agency said on July 8.",\
                "marks":[{"kind":"headline","spans":[[5,12]]}],"furniture":[[0,4]],"page":null},\
                "statements":[{"id":"s1","form":"direct","kind":"speech","act":"deny",\
                "source":{"text":"she","spans":[[33,36]]},"cue":{"text":"told","spans":[[37,41]]},\
                "content":{"text":"\\"I never saw it,\\"","spans":[[15,32]]},\
                "speakers":[{"name":"Ines Halloran","type":"person","id":"p1","wikidata":"Q0","resolvedBy":"pronoun","confidence":0.875}],\
                "addressee":{"text":"reporters","spans":[[42,51]]},"relays":[{"name":"The Agency","spans":[[53,63]]}],\
                "said":{"date":"2031-07-08","text":"on July 8","spans":[[69,78]],"from":"explicit"},\
                "setting":{"text":"Menu","spans":[[0,4]]},"within":"s0","confidence":0.3333}]}
                """.formatted(article.id()));
    }

    @Test
    void whatIsUnknownIsNullAndNeverLeftOut() {
        Article article = Article.of("bare.txt", "\"No.\"");
        Statement bare = new Statement("s1", new Manner(Form.DIRECT, Kind.OTHER, Act.ASSERT),
                new Wording(Optional.empty(), Optional.empty(), Passage.of(article.text(), new CharSpan(0, 5))),
                List.of(), Circumstances.UNKNOWN, Optional.empty(), 1);
        assertThat(line(article, List.of(bare))).isEqualTo("""
                {"format":"onrecord/1","article":{"id":"%s","source":"bare.txt","headline":null,"standfirst":null,"outlet":null,\
                "byline":[],"credits":[],"published":null,"language":"en","text":"\\"No.\\"","marks":[],"furniture":[],"page":null},\
                "statements":[{"id":"s1","form":"direct","kind":"other","act":"assert","source":null,"cue":null,\
                "content":{"text":"\\"No.\\"","spans":[[0,5]]},"speakers":[],"addressee":null,"relays":[],"said":null,\
                "setting":null,"within":null,"confidence":1.0}]}
                """.formatted(article.id()));
    }

    @Test
    void whatIsKnownOfThePageIsWrittenWithItsAlignment() {
        Page page = new Page(Optional.of("https://quarrypost.example/dam"), Optional.empty(), Optional.of("World"), Optional.of("2031-07-10"),
                Optional.of("UTF-8"), Map.of("published", "json-ld", "byline", "text"),
                new Alignment(List.of(new Alignment.Run(new CharSpan(0, 4), new CharSpan(3, 7)))));
        Article article = Article.of(KNOWN, TEXT, List.of(new Mark(Mark.Kind.STANDFIRST, List.of(new CharSpan(5, 12)))), List.of(), page);
        assertThat(line(article, List.of())).contains("\"standfirst\":\"Dam row\"").contains("""
                "page":{"address":"https://quarrypost.example/dam","canonical":null,"section":"World","changed":"2031-07-10",\
                "charset":"UTF-8","from":{"byline":"text","published":"json-ld"},"alignment":[[0,4,3,4]]}},""");
    }

    @Test
    void aDateTakenFromThePublicationHasNoWords() {
        Circumstances published = new Circumstances(Optional.empty(), List.of(),
                Optional.of(new Circumstances.Said("2031-07-09", Optional.empty(), Circumstances.Said.From.PUBLICATION)),
                Optional.empty());
        Statement dated = new Statement("s1", DENIAL.manner(), DENIAL.wording(), List.of(), published, Optional.empty(), 1);
        assertThat(line(Article.of(KNOWN, TEXT, List.of(), List.of()), List.of(dated)))
                .contains("\"said\":{\"date\":\"2031-07-09\",\"text\":null,\"spans\":[],\"from\":\"publication\"}");
    }

    @Test
    void halfASurrogatePairIsKeptAsAnEscape() {
        assertThat(line(Article.of("a.txt", "\uD83D \"\u00E9\\\n\uDE00"), List.of()))
                .contains("\"text\":\"\\ud83d \\u0022\\u00e9\\u005c\\u000a\\ude00\"");
    }

    @Test
    void controlCharactersAreEscapedAndSoStayOnTheLine() {
        assertThat(line(Article.of("a.txt", "a\u0000\r\n\u0085\u2028b"), List.of()))
                .contains("\"text\":\"a\\u0000\\r\\n\u0085\u2028b\"").containsOnlyOnce("\n");
    }

    @Test
    void whatWasWrittenIsReadBack() throws BrokenLine {
        Page page = new Page(Optional.of("https://quarrypost.example/dam"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("UTF-8"),
                Map.of("published", "json-ld"), new Alignment(List.of(new Alignment.Run(new CharSpan(0, 4), new CharSpan(3, 9)))));
        Statement rounded = new Statement("s1", DENIAL.manner(), DENIAL.wording(), DENIAL.speakers(), DENIAL.circumstances(), DENIAL.within(), 0.3333);
        Article article = Article.of(KNOWN, TEXT, List.of(new Mark(Mark.Kind.HEADLINE, List.of(new CharSpan(5, 12)))), List.of(new CharSpan(0, 4)), page);
        Entry.Report back = new RecordLineReader().read(line(article, List.of(rounded)));
        assertThat(back).isEqualTo(new Entry.Report(article, List.of(rounded)));
    }

    @Test
    void aBareArticleIsReadBack() throws BrokenLine {
        Article article = Article.of("bare.txt", "\uD83D lone half");
        assertThat(new RecordLineReader().read(line(article, List.of()))).isEqualTo(new Entry.Report(article, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "{\"article\": {}}", "{\"article\": {\"source\": \"a\"}, \"statements\": []}",
        "{\"article\": {\"id\": \"x\", \"source\": \"a\", \"byline\": [], \"credits\": [], \"language\": \"en\", \"text\": \"No.\", \"marks\": [], \"furniture\": [[2, 9]]}, \"statements\": []}"})
    void aLineThatIsNoneIsToldWhy(String line) {
        assertThatThrownBy(() -> new RecordLineReader().read(line)).isInstanceOf(BrokenLine.class).hasMessageMatching("no (valid JSON|record line): .+");
    }

    @Test
    void writingTwiceGivesTheSameBytes() {
        Article article = Article.of(KNOWN, TEXT, List.of(), List.of());
        assertThat(line(article, List.of(DENIAL))).isEqualTo(line(article, List.of(DENIAL)));
    }

    @Test
    void aLineIsWrittenWithOneCall() throws IOException {
        int[] calls = {0};
        RecordLines lines = new RecordLines(new OutputStream() {
            @Override
            public void write(int one) {
                throw new AssertionError("written byte by byte");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                calls[0]++;
            }
        });
        lines.write(Article.of("long.txt", "x".repeat(1_000_000)), List.of());
        assertThat(calls[0]).isEqualTo(1);
    }

    @Test
    void aFullDiskIsReportedAsItIs() {
        RecordLines lines = new RecordLines(new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        assertThatThrownBy(() -> lines.write(Article.of("a.txt", "x"), List.of()))
                .isInstanceOf(IOException.class).hasMessage("No space left on device");
    }

    private static Passage at(int start, int end) {
        return Passage.of(TEXT, new CharSpan(start, end));
    }

    private static String line(Article article, List<Statement> statements) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new RecordLines(bytes).write(article, statements);
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("writing to memory", e);
        }
    }
}
