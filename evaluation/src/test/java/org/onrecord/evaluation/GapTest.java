package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.annotate.Annotator;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.resolve.Resolver;
import org.onrecord.resolve.speaker.Referent;

/**
 * Pronouns of GAP's test part (2,000 passages of Wikipedia, as many of men as of women): whom does the pronoun mean, name A, name
 * B or neither? Each name is one question. Two ways to answer, both with what ships, by the ranking that speakers come from:
 *
 * <p>Among all: the most probable referent of the whole text counts; a name that the name finder misses is answered no.
 * Between the two: of the referents that are named at A or at B the more probable counts, as in the published baselines that
 * are given the two names (parallel role: 66.9). Neither way is there a "none of them" unless no referent is found.
 */
class GapTest {

    private static final double FLOOR_AMONG_ALL = 76.9;
    private static final double FLOOR_BETWEEN_TWO = 75.1;

    /** One passage; spans count code points, as the corpus does. */
    private record Passage(String text, CharSpan pronoun, CharSpan a, CharSpan b, boolean isA, boolean isB, boolean masculine) {

        private static Passage of(String line) {
            String[] fields = line.split("\t", -1);
            return new Passage(fields[1], span(fields[3], fields[2]), span(fields[5], fields[4]), span(fields[8], fields[7]),
                    Boolean.parseBoolean(fields[6]), Boolean.parseBoolean(fields[9]), List.of("he", "his", "him").contains(fields[2].toLowerCase(Locale.ROOT)));
        }

        private static CharSpan span(String offset, String words) {
            int start = Integer.parseInt(offset);
            return new CharSpan(start, start + words.codePointCount(0, words.length()));
        }
    }

    /** Questions answered yes and right, answered yes, and to be answered yes. */
    private static final class Count {
        private int right;
        private int answered;
        private int wanted;

        private void add(boolean answer, boolean gold) {
            right += answer && gold ? 1 : 0;
            answered += answer ? 1 : 0;
            wanted += gold ? 1 : 0;
        }

        private double f1() {
            return 200.0 * right / Math.max(1, answered + wanted);
        }
    }

    @Test
    void pronounsMeanWhoGapSays() throws IOException {
        Corpora corpora = Corpora.present();
        Resolver resolver = Resolver.load();
        Map<String, Count> counts = new TreeMap<>();
        try (Annotator annotator = Annotator.load(); Stream<String> lines = Files.lines(corpora.file("gap-coref/gap-test.tsv"))) {
            lines.skip(1).map(Passage::of).forEach(passage -> {
                Article article = Article.of("gap", passage.text());
                List<Referent> referents = resolver.referents(article, annotator.annotate(article), passage.pronoun());
                count(counts, "among all", passage, referents.stream().limit(1).toList());
                count(counts, "between the two", passage, referents.stream().filter(at(passage.a()).or(at(passage.b()))).limit(1).toList());
            });
        }
        counts.forEach((name, count) -> System.out.printf(Locale.ROOT, "GAP test, F1 %-32s %5.1f%n", name, count.f1()));
        assertThat(counts.get("among all").f1()).isGreaterThanOrEqualTo(FLOOR_AMONG_ALL);
        assertThat(counts.get("between the two").f1()).isGreaterThanOrEqualTo(FLOOR_BETWEEN_TWO);
    }

    private static void count(Map<String, Count> counts, String way, Passage passage, List<Referent> best) {
        for (String name : List.of(way, way + (passage.masculine() ? ", masculine" : ", feminine"))) {
            Count count = counts.computeIfAbsent(name, any -> new Count());
            count.add(best.stream().anyMatch(at(passage.a())), passage.isA());
            count.add(best.stream().anyMatch(at(passage.b())), passage.isB());
        }
    }

    private static Predicate<Referent> at(CharSpan name) {
        return referent -> referent.mentions().stream().anyMatch(name::meets);
    }
}
