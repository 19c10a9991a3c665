package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.onrecord.domain.Annotation;
import org.onrecord.domain.Article;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.resolve.Resolver;

/** The rules take time in proportion to the text. The tagger does by its making: it reads window after window. */
class LongReportTest {

    /** The goal of the project: a word of a long transcript takes at most so many times what a word of a short report takes. */
    private static final double MOST = 1.5;

    private static final int ROUNDS = 7;

    private static final List<String> TURNS = List.of(
            "\"The dam will hold,\" %s told reporters on Monday, and nobody asked why.",
            "She said that the vote would stand. He denied it.",
            "%s, the mayor of Aberton, accused the council of lying to the town about the wall.",
            "According to the ministry, more would follow within a week of the report.",
            "Northwire quoted %s as saying a day earlier that the gates had been shut since March.");

    private static final Pattern TOLD = Pattern.compile("([A-Z]\\w+ [A-Z]\\w+|She)\\b[^.]*? (told|said|accused|saying)");

    /** As many people as a long debate has. */
    private static final int NAMES = 300;

    private final Resolver resolver = Resolver.load();

    @Test
    @Timeout(300)
    void aWordOfAFiftyThousandWordTranscriptTakesNoLongerThanOneOfAReport() {
        Report report = Report.ofWords(1_000);
        Report transcript = Report.ofWords(50_000);
        for (int i = 0; i < 20; i++) {
            nanosPerWord(report);
        }
        double perWord = Double.MAX_VALUE;
        double perWordOfMany = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            perWordOfMany = Math.min(perWordOfMany, nanosPerWord(transcript));
            double sum = 0;
            for (int reports = 0; reports < 10; reports++) {
                sum += nanosPerWord(report) / 10;
            }
            perWord = Math.min(perWord, sum);
        }
        System.out.printf("resolve: %.1f microseconds of processor time a word of 1,000, %.1f of 50,000%n", perWord / 1000, perWordOfMany / 1000);
        assertThat(perWordOfMany / perWord).isLessThanOrEqualTo(MOST);
    }

    /** Of this thread's processor time, which a busy machine hardly changes. */
    private double nanosPerWord(Report report) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(resolver.resolve(report.article(), report.annotation())).isNotEmpty();
        return (double) (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / report.words();
    }

    private record Report(Article article, Annotation annotation, int words) {

        /** What stands after a reporting word is tagged as said by the name or pronoun before it. */
        static Report ofWords(int wanted) {
            StringBuilder text = new StringBuilder();
            List<Attribution> attributions = new ArrayList<>();
            int words = 0;
            for (int turn = 0; words < wanted; turn++) {
                String line = TURNS.get(turn % TURNS.size()).formatted(MadeNames.of(turn % NAMES));
                int start = text.length();
                text.append(line).append(turn % 3 == 2 ? "\n\n" : " ");
                Matcher told = TOLD.matcher(line);
                if (told.find()) {
                    attributions.add(new Attribution(List.of(span(start, told.start(1), told.end(1))), List.of(span(start, told.start(2), told.end(2))),
                            List.of(span(start, told.end() + 1, line.length())), 1));
                }
                words += line.split(" ").length;
            }
            return new Report(Article.of("made", text.toString()), Annotation.of(attributions, "made"), words);
        }

        private static CharSpan span(int line, int start, int end) {
            return new CharSpan(line + start, line + end);
        }
    }
}
