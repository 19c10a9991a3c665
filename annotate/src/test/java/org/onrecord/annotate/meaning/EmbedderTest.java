package org.onrecord.annotate.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.onrecord.annotate.ShippedModel;
import org.onrecord.domain.Meaning;

class EmbedderTest {

    /** Eight bits against float32: .965 was the least of 1,000 statements on a processor with VNNI, .991 their mean. */
    private static final double LIKE_THE_REFERENCE = .95;

    private static Embedder embedder;

    @BeforeAll
    static void load() {
        embedder = Embedder.load();
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    /** Made by training/meanings.py with Hugging Face's tokenizer and the float32 model. */
    private record Reference(String text, String ids, Meaning meaning) {

        static List<Reference> all() throws IOException {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(EmbedderTest.class.getResourceAsStream("reference.tsv"), StandardCharsets.US_ASCII))) {
                return reader.lines().map(line -> line.split("\t", -1))
                        .map(row -> new Reference(unescaped(row[0]), row[1], Meaning.of(HexFormat.of().parseHex(row[2])))).toList();
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> readsThePiecesThatTheReferenceReads() throws IOException {
        return tests(reference -> assertThat(Arrays.stream(embedder.ids(reference.text())).mapToObj(String::valueOf).collect(Collectors.joining(" ")))
                .isEqualTo(reference.ids()));
    }

    @TestFactory
    Stream<DynamicTest> meansWhatTheReferenceMeans() throws IOException {
        return tests(reference -> assertThat(embedder.of(reference.text()).likeness(reference.meaning())).isBetween(LIKE_THE_REFERENCE, 1.000001));
    }

    @Test
    void ofStatementsThoseOfOneClaimAreMostAlike() {
        Meaning denial = embedder.of("We never took a penny from the harbour fund.");
        double same = denial.likeness(embedder.of("The mayor denied having received money from the port's fund."));
        double other = denial.likeness(embedder.of("The dam will be finished by the spring of 2031."));
        assertThat(same).isGreaterThan(other + .2);
    }

    @Test
    void theSameTextMeansTheSameOnAnyThreadAndInAnyCompany() {
        List<String> texts = IntStream.range(0, 60).mapToObj(i -> "The council of Harwick " + "has voted ".repeat(i % 7) + "on item " + i).toList();
        List<Meaning> alone = texts.stream().map(embedder::of).toList();
        assertThat(texts.parallelStream().map(embedder::of).toList()).isEqualTo(alone);
        assertThat(texts.reversed().stream().map(embedder::of).toList()).isEqualTo(alone.reversed());
    }

    @Test
    void aMillionCharactersAreReadAtTheirBeginning() {
        String endless = "it is not so; ".repeat(80_000);
        assertThat(embedder.of(endless)).isEqualTo(embedder.of(endless.substring(0, 5_000)));
        assertThat(embedder.ids(endless)).hasSize(Embedder.LONGEST);
        assertThat(embedder.ids("\uD83D\uDE00".repeat(500_000))).hasSizeLessThanOrEqualTo(Embedder.LONGEST);
    }

    /** The vocabulary is the tagger's; the package's own stands in its tokenizer's description. */
    @Test
    void theVocabularyIsThatOfTheModel() throws IOException {
        List<String> entries = entriesOfThePackage();
        String[] byNumber = new String[entries.size()];
        Pattern entry = Pattern.compile("\"(.*)\":\\s*(\\d+)", Pattern.DOTALL);
        for (String one : entries) {
            Matcher matcher = entry.matcher(one);
            assertThat(matcher.matches()).as(one).isTrue();
            byNumber[Integer.parseInt(matcher.group(2))] = unescaped(matcher.group(1));
        }
        assertThat(byNumber).containsExactly(ShippedModel.vocabularyLines().toArray(String[]::new));
    }

    private static List<String> entriesOfThePackage() throws IOException {
        try (InputStream in = EmbedderTest.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String vocabulary = json.substring(json.indexOf("\"vocab\"") + 7);
            return Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\":\\s*\\d+").matcher(vocabulary).results().map(found -> found.group()).toList();
        }
    }

    private static Stream<DynamicTest> tests(Consumer<Reference> test) throws IOException {
        return Reference.all().stream().map(reference -> DynamicTest.dynamicTest("<" + reference.text().substring(0, Math.min(30, reference.text().length())) + ">",
                () -> test.accept(reference)));
    }

    private static String unescaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\\') {
                out.append(text.charAt(i));
            } else if (text.charAt(i + 1) == 'u') {
                out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                out.append(text.charAt(++i));
            }
        }
        return out.toString();
    }
}
