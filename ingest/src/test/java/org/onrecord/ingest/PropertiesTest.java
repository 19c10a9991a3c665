package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Mark;
import org.onrecord.ingest.input.Received;
import org.onrecord.ingest.text.Utf8;

/** What holds for any text and any bytes. Seeded: a failure comes again. */
class PropertiesTest {

    private static final List<String> PARTS = List.of("The mayor said no.", "\n", "\r\n", "\n\n", " ", "\"", "“", "”", "''", "Advertisement", "Share",
            "Related", "Comments", "READ MORE: Plan dead", "With reporting by Coast Wire", "By Ada Quill", "😀", "e\u0301", "\u200B", "\uD83D", "0:00",
            "• 16x9 Image", "Dear readers, please support us: your donation helps our newsroom.", "<br>", "(Coast Wire) -", "photo: ", "a", ",", ".", ":",
            "\u0007", "\t", "Harbour Plan Is Dead", "The council of Aberton met on Monday to vote on the plan for the old harbour.");

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(60); i >= 0; i--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString();
    }

    @Test
    void anyTextComesBackUnchangedWithItsSpansInsideAndApart() {
        Random random = new Random(11);
        for (int round = 0; round < 1000; round++) {
            String text = randomText(random);
            Article article = ReportDraft.ofPlainText("a.txt", text).finish(Defaults.NONE).article();
            assertThat(article.text().string()).isEqualTo(text);
            int last = 0;
            for (CharSpan span : article.furniture()) {
                assertThat(span.start()).isGreaterThanOrEqualTo(last);
                last = span.end();
            }
            assertThat(last).isLessThanOrEqualTo(article.text().length());
            for (Mark mark : article.marks()) {
                assertThat(mark.spans()).noneMatch(article::isFurniture).isSorted();
            }
        }
    }

    @Test
    void theSameTextGivesTheSameArticleTwice() {
        Random random = new Random(12);
        for (int round = 0; round < 500; round++) {
            String text = randomText(random);
            assertThat(ReportDraft.ofPlainText("a.txt", text).finish(Defaults.NONE))
                    .isEqualTo(ReportDraft.ofPlainText("a.txt", text).finish(Defaults.NONE));
        }
    }

    @Test
    void anyBytesGiveATextOrAReason() {
        Random random = new Random(13);
        for (int round = 0; round < 1000; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            assertThat(new Documents(Defaults.NONE).read(Received.of("a.txt", bytes))).extracting(Ingested::source).containsOnly("a.txt");
        }
    }

    @Test
    void whatIsUtf8IsWhatJavaWouldDecode() {
        Random random = new Random(14);
        for (int round = 0; round < 4000; round++) {
            byte[] bytes = "“é😀a".getBytes(StandardCharsets.UTF_8);
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            boolean clean = !new String(bytes, StandardCharsets.UTF_8).contains("\uFFFD");
            boolean replacement = new String(bytes, StandardCharsets.ISO_8859_1).contains("\u00EF\u00BF\u00BD");
            assertThat(Utf8.firstBad(bytes, 0, bytes.length) < 0).isEqualTo(clean || replacement && Utf8.firstBad(bytes, 0, bytes.length) < 0);
        }
    }

    @Test
    void anyLineOfJsonGivesAnArticleOrAFault() {
        String line = "{\"format\": \"onrecord/1\", \"article\": {\"source\": \"a\", \"text\": \"No.\", \"marks\": [{\"kind\": \"credit\", "
                + "\"spans\": [[0, 2]]}], \"furniture\": [[1, 2]], \"byline\": [\"Ada Quill\"], \"published\": \"2031\"}}";
        Random random = new Random(15);
        for (int round = 0; round < 4000; round++) {
            StringBuilder broken = new StringBuilder(line);
            int at = random.nextInt(line.length());
            switch (random.nextInt(3)) {
                case 0 -> broken.deleteCharAt(at);
                case 1 -> broken.setLength(at);
                default -> broken.setCharAt(at, "{}[]\":,0-9anul\\".charAt(random.nextInt(15)));
            }
            assertThat(outcome(broken.toString())).isNotNull();
        }
    }

    private static Object outcome(String line) {
        try {
            return ArticleJson.read(line.getBytes(StandardCharsets.UTF_8)).finish(Defaults.NONE);
        } catch (ArticleJson.Fault e) {
            return e.reason();
        }
    }
}
