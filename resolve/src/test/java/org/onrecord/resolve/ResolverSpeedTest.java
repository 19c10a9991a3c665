package org.onrecord.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Annotation;
import org.onrecord.domain.Article;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;

/** A word of a long transcript costs about what a word of a short report costs. Counts the processor's time, the least of several runs. */
class ResolverSpeedTest {

    private static final Resolver RESOLVER = Resolver.load();
    private static final int RUNS = 7;
    private static final int REPORT = 1_000;
    private static final int TRANSCRIPT = 50_000;
    private static final List<String> FIRST = List.of("Ann", "Bob", "Carl", "Dora", "Eve", "Fred", "Grace", "Hugo");
    private static final List<String> NOUNS = List.of("mayor", "minister", "spokeswoman", "teacher", "director", "lawyer");

    private record Input(Article article, Annotation annotation) {
    }

    @Test
    void aLongTranscriptCostsPerWordWhatAShortReportDoes() {
        List<Input> reports = new ArrayList<>();
        for (int i = 0; i < TRANSCRIPT / REPORT; i++) {
            reports.add(input(REPORT, 100 + i));
        }
        List<Input> transcript = List.of(input(TRANSCRIPT, 7));
        long shortest = Long.MAX_VALUE;
        long longest = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            shortest = Math.min(shortest, time(reports));
            longest = Math.min(longest, time(transcript));
        }
        System.out.printf(Locale.ROOT, "speed: %.1f us a word in reports, %.1f in a transcript%n", shortest / 1e3 / TRANSCRIPT, longest / 1e3 / TRANSCRIPT);
        assertThat((double) longest / shortest).isLessThanOrEqualTo(1.5);
    }

    private static long time(List<Input> inputs) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        inputs.forEach(input -> RESOLVER.resolve(input.article(), input.annotation()));
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }

    /** About so many words, every statement with a source that must be found: a name, a surname, a role, a pronoun. */
    private static Input input(int words, int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        List<Attribution> attributions = new ArrayList<>();
        int count = 0;
        while (count < words) {
            String first = FIRST.get(random.nextInt(FIRST.size()));
            String last = "V" + (char) ('a' + random.nextInt(26)) + "ll" + (char) ('a' + random.nextInt(26));
            String noun = NOUNS.get(random.nextInt(NOUNS.size()));
            say(text, attributions, first + " " + last, "that the bridge over the river was not safe on Tuesday");
            text.append(last).append(", the ").append(noun).append(" of Marland, came to the harbor with the Harbor Trade Commission. ");
            say(text, attributions, last, "that nobody had asked the commission for a report");
            say(text, attributions, "The " + noun, "that the ferry would be late again in the morning");
            say(text, attributions, "She", "it would not run at all");
            text.append('\n');
            count += 62;
        }
        return new Input(Article.of("speed-" + seed + ".txt", text.toString()), Annotation.of(attributions, "by hand"));
    }

    private static void say(StringBuilder text, List<Attribution> attributions, String source, String content) {
        int start = text.length();
        text.append(source).append(" said ").append(content).append(". ");
        int cue = start + source.length() + 1;
        attributions.add(new Attribution(List.of(new CharSpan(start, cue - 1)), List.of(new CharSpan(cue, cue + 4)),
                List.of(new CharSpan(cue + 5, cue + 5 + content.length())), 1));
    }
}
