package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.pipeline.Outcome;

/** What holds for any text, with the shipped model, from the file to the record line. Seeded: a failure comes again. */
class AnyTextTest {

    private static final int TEXTS = 150;

    private static Shipped shipped;

    @TempDir
    private Path folder;

    @BeforeAll
    static void load() {
        shipped = new Shipped();
    }

    @AfterAll
    static void unload() {
        shipped.close();
    }

    @Test
    void theRecordsOfTheExamplesKeepTheirPromises() throws Exception {
        Run result = shipped.read(Path.of("examples"));
        assertThat(result.failed()).isEmpty();
        assertThat(lines(result)).hasSize(result.read().size()).hasSizeGreaterThan(5).allSatisfy(RecordCheck::check);
    }

    @Test
    void theRecordsOfHostileTextsKeepTheirPromises() throws Exception {
        HostileText hostile = new HostileText(21);
        write(TEXTS, number -> hostile.next());
        Run result = shipped.read(folder);
        assertThat(lines(result)).allSatisfy(RecordCheck::check);
        assertThat(result.outcomes()).hasSize(TEXTS);
        assertThat(result.failed()).noneMatch(failed -> failed.code().equals(Outcome.Failed.INTERNAL));
        assertThat(result.read().stream().filter(read -> !read.statements().isEmpty()).count()).as("texts with statements").isGreaterThan(TEXTS / 2);
    }

    @Test
    void theTextComesBackUnchanged() throws Exception {
        HostileText hostile = new HostileText(22);
        for (int round = 0; round < 20; round++) {
            String text = "News. " + hostile.next();
            Files.writeString(folder.resolve("report.txt"), text);
            assertThat(lines(shipped.read(folder))).map(RecordCheck::textOf).containsExactly(text);
        }
    }

    @Test
    void readingTwiceGivesTheSameBytesOnOneThreadOrThree() throws Exception {
        HostileText hostile = new HostileText(23);
        write(40, number -> hostile.next());
        byte[] first = shipped.read(folder, 3).lines();
        assertThat(shipped.read(folder, 1).lines()).isEqualTo(first);
        assertThat(shipped.read(folder, 3).lines()).isEqualTo(first);
    }

    @Test
    @Timeout(120)
    void tenThousandQuotationMarksEnd() throws Exception {
        List<String> texts = List.of("\"".repeat(10_000), "“".repeat(10_000), "“No” ".repeat(5_000), "“a\n".repeat(10_000),
                "\"It is,\" she said. ".repeat(2_500) + "\"".repeat(5_001));
        write(texts.size(), texts::get);
        Run result = shipped.read(folder);
        assertThat(result.outcomes()).hasSize(texts.size());
        assertThat(result.failed()).noneMatch(failed -> failed.code().equals(Outcome.Failed.INTERNAL));
        assertThat(lines(result)).allSatisfy(RecordCheck::check);
    }

    @Test
    @Timeout(120)
    void aLineOfTwoHundredThousandCharactersEnds() throws Exception {
        write(1, number -> new HostileText(24).lineOf(200_000));
        assertThat(lines(shipped.read(folder))).hasSize(1).allSatisfy(RecordCheck::check);
    }

    @Test
    void halfOfASurrogatePairComesBackAsItWas() throws Exception {
        Files.writeString(folder.resolve("report.jsonl"), "{\"source\": \"report\", \"text\": \"\\ud83d “We never met \\udc00,” said Ada Quill.\"}\n");
        assertThat(lines(shipped.read(folder))).hasSize(1).allSatisfy(RecordCheck::check)
                .map(RecordCheck::textOf).containsExactly("\ud83d “We never met \udc00,” said Ada Quill.");
    }

    @Test
    @Timeout(300)
    void tenThousandPiecesOfFurnitureEnd() throws Exception {
        String share = "Share!\n";
        String text = share.repeat(10_000) + "“No,” said Ada Quill.\n".repeat(50);
        String furniture = IntStream.range(0, 10_000).map(line -> line * share.length()).mapToObj(start -> "[" + start + ", " + (start + 6) + "]")
                .collect(Collectors.joining(", "));
        Files.writeString(folder.resolve("report.jsonl"), "{\"source\": \"report\", \"furniture\": [" + furniture + "], \"text\": \""
                + text.replace("\n", "\\n") + "\"}\n");
        assertThat(lines(shipped.read(folder))).hasSize(1).allSatisfy(RecordCheck::check);
    }

    @Test
    void aBatchGoesOnPastWhatCannotBeRead() throws Exception {
        Files.writeString(folder.resolve("a-good.txt"), "“We never met,” said Ada Quill, the mayor of Aberton.");
        Files.write(folder.resolve("b-empty.txt"), new byte[0]);
        Files.write(folder.resolve("c-binary.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13, 0, 1, 2, 3});
        Files.writeString(folder.resolve("d-blank.txt"), " \n\t\n ");
        Files.writeString(folder.resolve("e-lines.jsonl"), "{\"source\": \"e\", \"text\": \"Quill denied it.\"}\n{broken\n");
        Files.writeString(folder.resolve("f-good.txt"), "Quill denied that she had seen the report.");
        assertThat(shipped.read(folder).outcomes()).map(AnyTextTest::told)
                .containsExactly("a-good.txt read", "b-empty.txt empty", "c-binary.txt binary", "d-blank.txt blank", "e read",
                        "e-lines.jsonl:2 bad-json", "f-good.txt read");
    }

    private static String told(Outcome outcome) {
        String name = Path.of(outcome.source()).getFileName().toString();
        return switch (outcome) {
            case Outcome.Read _ -> name + " read";
            case Outcome.NotUnderstood other -> name + " " + other.language();
            case Outcome.Present _ -> name + " there";
            case Outcome.Duplicate _ -> name + " duplicate";
            case Outcome.Failed failed -> name + " " + failed.code();
        };
    }

    private void write(int count, IntFunction<String> text) throws IOException {
        for (int i = 0; i < count; i++) {
            Files.writeString(folder.resolve("%03d.txt".formatted(i)), text.apply(i));
        }
    }

    private static List<String> lines(Run result) {
        String all = new String(result.lines(), StandardCharsets.UTF_8);
        return all.isEmpty() ? List.of() : List.of(all.split("\n"));
    }
}
