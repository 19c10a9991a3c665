package org.onrecord.ingest.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ingest.apitest.Readings.article;
import static org.onrecord.ingest.apitest.Readings.fault;
import static org.onrecord.ingest.apitest.Readings.only;
import static org.onrecord.ingest.apitest.Readings.read;
import static org.onrecord.ingest.apitest.Readings.report;
import static org.onrecord.ingest.apitest.Readings.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.domain.Alignment;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Mark;
import org.onrecord.domain.Page;
import org.onrecord.domain.Publication;
import org.onrecord.ingest.Defaults;
import org.onrecord.ingest.Ingested;
import org.onrecord.ingest.Ingested.Unreadable;
import org.onrecord.ingest.Inputs;
import org.onrecord.ingest.input.Reason;

@Timeout(30)
class JsonLinesTest {

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("reports.jsonl");
    }

    @Test
    void sourceAndTextAreEnough() throws IOException {
        Article article = report(write(file, "{\"source\": \"post/17\", \"text\": \"“No 😀,”\\r\\n she said. \\u00e9\\n\"}\n"));
        assertThat(article.publication()).isEqualTo(Publication.of("post/17"));
        assertThat(article.text().string()).isEqualTo("“No 😀,”\r\n she said. é\n");
    }

    @Test
    void allFieldsAreTaken() throws IOException {
        Article article = report(write(file, """
                {"id": "sha256:00", "source": "post/17", "headline": "Plan Dead", "outlet": "The Quarry Post", "byline": ["Ada Quill"], \
                "credits": ["Coast Wire"], "published": "2031-05-04", "language": "en", "text": "Plan Dead. No, she said. Share", \
                "marks": [{"kind": "headline", "spans": [[0, 10]]}], "furniture": [[25, 30]], "extra": {"a": [1]}}""".replace("\\\n", "")));
        assertThat(article.publication()).isEqualTo(new Publication("post/17", Optional.of("Plan Dead"), Optional.of("The Quarry Post"),
                List.of("Ada Quill"), List.of("Coast Wire"), Optional.of("2031-05-04"), "en"));
        assertThat(article.marks()).containsExactly(new Mark(Mark.Kind.HEADLINE, List.of(new CharSpan(0, 10))));
        assertThat(article.furniture()).containsExactly(new CharSpan(25, 30));
    }

    @Test
    void aRecordLineGivesItsArticle() throws IOException {
        Article article = report(write(file, "{\"format\": \"onrecord/1\", \"statements\": [{\"id\": \"s\", \"source\": null}], "
                + "\"article\": {\"source\": \"a.txt\", \"text\": \"She said the harbour was shut.\", \"headline\": null}, \"note\": \"x\"}"));
        assertThat(article).isEqualTo(Article.of("a.txt", "She said the harbour was shut."));
    }

    @Test
    void whatWasKnownOfThePageComesBack() throws IOException {
        Page page = report(write(file, """
                {"source": "a", "text": "No.", "page": {"address": "https://a.example/1", "canonical": null, "section": "World", "changed": null, \
                "charset": "UTF-8", "from": {"outlet": "og"}, "alignment": [[0, 3, 12, 8]]}}
                """)).page();
        assertThat(page).isEqualTo(new Page(Optional.of("https://a.example/1"), Optional.empty(), Optional.of("World"), Optional.empty(),
                Optional.of("UTF-8"), Map.of("outlet", "og"),
                new Alignment(List.of(new Alignment.Run(new CharSpan(0, 3), new CharSpan(12, 20))))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "{\"from\": 7}", "{\"section\": []}", "{\"alignment\": [[0, 3, 1]]}", "{\"alignment\": [[0, 0, 1, 1]]}",
        "{\"alignment\": [[0, 9, 1, 9]]}", "{\"alignment\": [[1, 2, 1, 2], [0, 1, 0, 1]]}", "{\"alignment\": [[0, 1, 99999999999, 1]]}"})
    void aPageThatIsNoneIsAFault(String page) throws IOException {
        assertThat(fault(write(file, "{\"source\": \"a\", \"text\": \"No.\", \"page\": " + page + "}")).reason()).isEqualTo(Reason.BAD_JSON);
    }

    @Test
    void marksAndFurnitureThatAreNotGivenAreFound() throws IOException {
        Article article = report(write(file, "{\"source\": \"a\", \"text\": \"Advertisement\\n\\nThe mayor of Aberton said on Monday that the plan was dead.\"}"));
        assertThat(article.furniture()).containsExactly(new CharSpan(0, 13));
    }

    @Test
    void furnitureGivenAsEmptyStaysEmpty() throws IOException {
        Article article = report(write(file, "{\"source\": \"a\", \"furniture\": [], \"text\": \"Advertisement\\n\\nThe mayor of Aberton said on Monday that the plan was dead.\"}"));
        assertThat(article.furniture()).isEmpty();
    }

    @Test
    void aKnownHeadlineIsMarkedWhereItStands() throws IOException {
        Article article = report(write(file, "{\"source\": \"a\", \"headline\": \"Plan is dead\", \"text\": \"Plan is dead.\\n\\nThe mayor of Aberton said so on Monday at the old quay.\"}"));
        assertThat(article.marks()).containsExactly(new Mark(Mark.Kind.HEADLINE, List.of(new CharSpan(0, 13))));
    }

    @Test
    void defaultsFillOnlyWhatIsNotGiven() throws IOException {
        write(file, "{\"source\": \"a\", \"text\": \"No.\", \"outlet\": \"The Tidewater Ledger\"}");
        Publication publication = article(only(read(new Defaults(Optional.of("2031-05-04"), Optional.of("The Quarry Post")), "", file.toString()))).publication();
        assertThat(publication.outlet()).contains("The Tidewater Ledger");
        assertThat(publication.published()).contains("2031-05-04");
    }

    @Test
    void aBadLineIsNamedByItsNumberAndTheRestGoesOn() throws IOException {
        write(file, "{\"source\": \"a\", \"text\": \"No.\"}\r\n\r\n{\"source\": \"b\", \"text\": 'No.'}\r\n{\"source\": \"c\", \"text\": \"No.\"}\r\n");
        List<Ingested> all = read(file);
        assertThat(all).extracting(Ingested::source).containsExactly("a", file + ":3", "c");
        Unreadable fault = (Unreadable) all.get(1);
        assertThat(fault.reason().code()).isEqualTo("bad-json");
        assertThat(fault.position()).hasValue(58);
        assertThat(fault.message()).startsWith("no valid JSON: ");
    }

    @Test
    void aLineWithoutTextSaysSo() throws IOException {
        assertThat(fault(write(file, "{\"source\": \"a\"}")).reason().code()).isEqualTo("no-text");
    }

    @Test
    void aLineWithoutSourceSaysSo() throws IOException {
        assertThat(fault(write(file, "{\"text\": \"No.\"}")).reason().code()).isEqualTo("no-source");
    }

    @Test
    void aBlankTextIsRefused() throws IOException {
        assertThat(fault(write(file, "{\"source\": \"a\", \"text\": \" \\n\"}")).reason()).isEqualTo(Reason.BLANK);
    }

    @Test
    void aValueOfTheWrongTypeIsNamed() throws IOException {
        assertThat(fault(write(file, "{\"source\": \"a\", \"text\": [\"No.\"]}")).message()).isEqualTo("text is no string");
    }

    @Test
    void aDateThatIsNoneIsNamed() throws IOException {
        assertThat(fault(write(file, "{\"source\": \"a\", \"text\": \"No.\", \"published\": \"May 4\"}")).message())
                .isEqualTo("published 'May 4' is no date like 2017-07-08: correct it or leave it out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031", "2031-04", "2031-04-12", "2031-04-12T09:30:00Z", "2031-04-12T09:30:00+02:00", "2031-04-XX", "203X", "2031-04-12?",
        "2031-04-12/2031-04-14", "2031-04-12/.."})
    void aDateOfEdtfIsTakenUnchanged(String date) throws IOException {
        assertThat(report(write(file, published(date))).publication().published()).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031-02-29", "2031-13", "2031-13-XX", "2031-04-12T24:30:00Z", "2031-04T09:30:00Z", "2031-04-12 09:30:00", "2031-4-12", "20310412",
        "2031-04-12/yesterday", "2031-04-12/2031-04-13/2031-04-14"})
    void aDayThatNoCalendarHasIsRefused(String date) throws IOException {
        assertThat(fault(write(file, published(date))).message()).startsWith("published '" + date + "' is no date");
    }

    private static String published(String date) {
        return "{\"source\": \"a\", \"text\": \"No.\", \"published\": \"" + date + "\"}";
    }

    @Test
    void aSpanAfterTheTextIsNamed() throws IOException {
        assertThat(fault(write(file, "{\"source\": \"a\", \"furniture\": [[1, 9]], \"text\": \"No 😀.\"}")).message())
                .isEqualTo("[1, 9] ends after the text, which has 5 code points");
    }

    @Test
    void twoValuesOnALineAreRefused() throws IOException {
        assertThat(fault(write(file, "{\"source\": \"a\", \"text\": \"No.\"} {}")).reason()).isEqualTo(Reason.BAD_JSON);
    }

    @Test
    void aFormatOfTheFutureIsRefused() throws IOException {
        assertThat(fault(write(file, "{\"format\": \"onrecord/2\", \"article\": {\"source\": \"a\", \"text\": \"No.\"}}")).reason()).isEqualTo(Reason.BAD_JSON);
    }

    @Test
    void oneJsonValueOverManyLinesIsOneFault() throws IOException {
        assertThat(fault(write(file, "{\n  \"source\": \"a\",\n  \"text\": \"No.\"\n}\n")).message())
                .isEqualTo("one JSON value over many lines: write each article on one line");
    }

    @Test
    void aLineThatIsNotUtf8IsRefusedAtItsPlace() throws IOException {
        byte[] bytes = "{\"source\": \"a\", \"text\": \"caf?\"}".getBytes(StandardCharsets.US_ASCII);
        bytes[28] = (byte) 0xE9;
        Files.write(file, bytes);
        assertThat(fault(file).reason()).isEqualTo(Reason.BAD_ENCODING);
        assertThat(fault(file).position()).hasValue(28);
    }

    @Test
    void aMarkBeforeTheFirstLineIsDropped() throws IOException {
        assertThat(report(write(file, "\uFEFF{\"source\": \"a\", \"text\": \"No.\"}")).publication().source()).isEqualTo("a");
    }

    @Test
    void aBinaryFileIsOneFault() throws IOException {
        assertThat(fault(write(file, 0x1F, 0x8B, 8, 0, '\n', 1, 2, '\n', 3)).reason()).isEqualTo(Reason.BINARY);
    }

    @Test
    void anEmptyFileIsOneFault() throws IOException {
        assertThat(fault(write(file, "")).reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void blankLinesAloneAreOneFault() throws IOException {
        assertThat(fault(write(file, "\n \n")).reason()).isEqualTo(Reason.BLANK);
    }

    @Test
    void aLineThatIsTooLongIsOneFaultAndTheRestGoesOn() throws IOException {
        write(file, "{\"source\": \"a\", \"text\": \"" + "x".repeat(Inputs.MAX_LINE) + "\"}\n{\"source\": \"b\", \"text\": \"No.\"}\n");
        List<Ingested> all = read(file);
        assertThat(all).extracting(Ingested::source).containsExactly(file + ":1", "b");
        assertThat(((Unreadable) all.getFirst()).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aTextThatIsTooLongIsRefused() throws IOException {
        assertThat(fault(write(file, "{\"source\": \"a\", \"text\": \"" + "x".repeat(Inputs.MAX_TEXT + 1) + "\"}"))).returns(Reason.TOO_LARGE, Unreadable::reason)
                .returns("the text is longer than 1048576 characters, no report is: give each report a line of its own", Unreadable::message);
    }
}
