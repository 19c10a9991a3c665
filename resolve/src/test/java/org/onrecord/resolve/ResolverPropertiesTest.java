package org.onrecord.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Annotation;
import org.onrecord.domain.Article;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Statement;

/** What holds for every text and every tag, however hostile. */
class ResolverPropertiesTest {

    private static final int ROUNDS = 400;
    private static final long SEED = 20261121;
    private static final Resolver RESOLVER = Resolver.load();
    private static final List<String> PIECES = List.of("Ann Lee", "President Ray", "he", "she", "they", "it", "who", "I", "the mayor", "a report",
            "said", "denied", "told reporters", "adding that", "has not", "“", "”", "\"", "''", "'", "‘", "’", "«", "(", ")", ",", ".", "?", ":", ";",
            "—", "...", "\n", "\r\n", "\n\n", "\u2028", "\u00a0", "\t", "\uD83D\uDE00", "\uD83D\uDC69\u200D\uD83D\uDD2C", "e\u0301", "\u0301", "\uD83D",
            "\uDE00", "\u0000", "\u202e", "U.S.", "Mr.", "May", "6'2\"", "O’Hara", "and", "that", "the bridge was not safe", "I will not go", "ß", "\u0130");

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(120); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(4) == 0 ? "" : " ");
        }
        return text.toString();
    }

    private static List<CharSpan> spans(Random random, int length, int most) {
        List<CharSpan> spans = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            int start = random.nextInt(length + 3);
            spans.add(new CharSpan(start, start + 1 + random.nextInt(40)));
        }
        return spans;
    }

    private static Annotation annotation(Random random, int length) {
        List<Attribution> attributions = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            List<CharSpan> content = spans(random, length, 3);
            if (!content.isEmpty()) {
                attributions.add(new Attribution(spans(random, length, 2), spans(random, length, 1), content, random.nextDouble()));
            }
        }
        return Annotation.of(attributions, "random");
    }

    private static Stream<Passage> passages(Statement statement) {
        return Stream.of(Optional.of(statement.wording().content()), statement.wording().source(), statement.wording().cue(),
                statement.circumstances().addressee()).flatMap(Optional::stream);
    }

    @Test
    void spansLieInsideTheTextAndTextIsTheWordsAtThem() {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Article article = Article.of("r" + round, text(random));
            for (Statement statement : RESOLVER.resolve(article, annotation(random, article.text().length()))) {
                passages(statement).forEach(passage -> {
                    assertThat(passage.end()).isLessThanOrEqualTo(article.text().length());
                    assertThat(passage).isEqualTo(Passage.of(article.text(), passage.spans()));
                });
            }
        }
    }

    @Test
    void statementsAreInOrderAndNoTwoTheSame() {
        Random random = new Random(SEED + 1);
        for (int round = 0; round < ROUNDS; round++) {
            Article article = Article.of("r" + round, text(random));
            List<Statement> statements = RESOLVER.resolve(article, annotation(random, article.text().length()));
            List<Integer> starts = statements.stream().map(statement -> statement.wording().content().start()).toList();
            assertThat(starts).isSorted();
            assertThat(statements).extracting(Statement::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void withinNamesAStatementOfTheSameArticle() {
        Random random = new Random(SEED + 2);
        for (int round = 0; round < ROUNDS; round++) {
            Article article = Article.of("r" + round, text(random));
            List<Statement> statements = RESOLVER.resolve(article, annotation(random, article.text().length()));
            Set<String> ids = statements.stream().map(Statement::id).collect(Collectors.toSet());
            assertThat(statements).allMatch(statement -> statement.within().isEmpty() || ids.contains(statement.within().get()));
        }
    }

    @Test
    void readingTwiceGivesTheSame() {
        Random random = new Random(SEED + 3);
        for (int round = 0; round < ROUNDS; round++) {
            Article article = Article.of("r" + round, text(random));
            Annotation annotation = annotation(random, article.text().length());
            assertThat(Resolver.load().resolve(article, annotation)).isEqualTo(RESOLVER.resolve(article, annotation));
            round += 9;
        }
    }

    @Test
    void tenThousandQuotationMarksTakeBoundedTime() {
        for (String mark : List.of("\"", "“", "”", "'", "‘ ", "\" ", " \"a")) {
            assertBounded(mark.repeat(10_000));
        }
    }

    @Test
    void aLineOfAMillionCharactersTakesBoundedTime() {
        assertBounded("Ann Lee said \"the bridge is not safe\" and President Bob Ray told her that he knew the report, ".repeat(10_500));
        assertBounded("x".repeat(1_000_000));
        assertBounded("ab.".repeat(333_333));
    }

    @Test
    void aThousandNamesTakeBoundedTime() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            String name = "" + (char) ('A' + i % 26) + (char) ('a' + i / 26 % 26) + (char) ('a' + i / 676);
            text.append("Ann ").append(name).append("son, the mayor, said. The mayor said she knew. Lee said. ");
        }
        assertBounded(text.toString());
    }

    /** Far more than it takes (under a second), far less than anything quadratic would. */
    private static void assertBounded(String text) {
        Article article = Article.of("long.txt", text);
        List<Attribution> attributions = new ArrayList<>();
        int length = article.text().length();
        for (int start = 0; start + 60 < length && attributions.size() < 10_000; start += 60) {
            attributions.add(new Attribution(List.of(new CharSpan(start, start + 7)), List.of(new CharSpan(start + 8, start + 12)),
                    List.of(new CharSpan(start + 13, start + 50)), 0.9));
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        RESOLVER.resolve(article, Annotation.of(attributions, "every 60"));
        // Of the processor, not of the clock: others may keep the machine busy.
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(20));
    }
}
