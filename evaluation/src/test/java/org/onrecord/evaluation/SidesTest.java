package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.claim.side.PairSide;
import org.onrecord.claim.side.SideReader;
import org.onrecord.domain.Act;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Stance;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Wording;

/**
 * Sides of pairs of statements that people read: of the same claim or a narrower one, and agreed, opposed or unclear. The rules were made from English at
 * large; of these pairs it was looked at which go wrong. Every {@code *.tsv} of the folder is measured.
 */
class SidesTest {

    /**
     * Measured on the 137 pairs of the visible half: 86.9, 100 (6 of 6) and 1.5. To say "agree" of all is right in 86.9 as well, and finds none that is opposed.
     */
    private static final double FLOOR_RIGHT = 80;
    private static final double FLOOR_OPPOSED = 85;

    /** Six of eight are found; of so few, half. */
    private static final double FLOOR_OPPOSED_FOUND = 50;
    private static final double MOST_WRONG = 5;

    private static final String FOLDER = "polnear-claim-pairs";

    private record Pair(Statement one, Statement other, PairSide side, List<Stance> stances, String claim) {
    }

    @Test
    void sidesOfPairsAreWhatPeopleSay() throws IOException {
        Corpora corpora = Corpora.present();
        SideReader reader = SideReader.load();
        try (Stream<Path> files = Files.list(corpora.file(FOLDER))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".tsv")).sorted().toList()) {
                List<Pair> pairs = pairs(file);
                assertThat(pairs).as(file.toString()).isNotEmpty();
                measure(file.getFileName().toString(), pairs, reader);
            }
        }
    }

    private static void measure(String file, List<Pair> pairs, SideReader reader) {
        List<PairSide> gold = pairs.stream().map(Pair::side).toList();
        List<PairSide> found = pairs.stream().map(pair -> reader.pair(pair.one(), pair.other())).toList();
        double accuracy = share(found.size(), i -> true, i -> found.get(i) == gold.get(i));
        double always = share(found.size(), i -> true, i -> gold.get(i) == PairSide.AGREE);
        double precision = share(found.size(), i -> found.get(i) == PairSide.OPPOSED, i -> gold.get(i) == PairSide.OPPOSED);
        double recall = share(found.size(), i -> gold.get(i) == PairSide.OPPOSED, i -> found.get(i) == PairSide.OPPOSED);
        System.out.printf(Locale.ROOT, "sides of %d pairs of %s: right %.1f (where \"agree\" is said of all: %.1f), opposed precision %.1f recall %.1f%n",
                found.size(), file, accuracy, always, precision, recall);
        measureStances(file, pairs, reader);
        assertThat(accuracy).as("sides of " + file).isGreaterThanOrEqualTo(FLOOR_RIGHT);
        assertThat(precision).as("precision of opposed, " + file).isGreaterThanOrEqualTo(FLOOR_OPPOSED);
        assertThat(recall).as("recall of opposed, " + file).isGreaterThanOrEqualTo(FLOOR_OPPOSED_FOUND);
    }

    private static void measureStances(String file, List<Pair> pairs, SideReader reader) {
        List<Stance> gold = pairs.stream().flatMap(pair -> pair.stances().stream()).toList();
        List<Stance> found = pairs.stream().flatMap(pair -> Stream.of(pair.one(), pair.other()).map(statement -> reader.side(statement, pair.claim()).stance())).toList();
        double right = share(found.size(), i -> true, i -> found.get(i) == gold.get(i));
        double wrong = share(found.size(), i -> true, i -> PairSide.of(found.get(i), gold.get(i)) == PairSide.OPPOSED);
        System.out.printf(Locale.ROOT, "stances of %d statements of %s: right %.1f, on the other side %.1f%n", found.size(), file, right, wrong);
        assertThat(wrong).as("on the other side, " + file).isLessThanOrEqualTo(MOST_WRONG);
    }

    /** Per cent of those among which it is looked. */
    private static double share(int size, IntPredicate among, IntPredicate counts) {
        List<Integer> all = IntStream.range(0, size).filter(among).boxed().toList();
        return all.isEmpty() ? 0 : 100.0 * all.stream().filter(counts::test).count() / all.size();
    }

    private static List<Pair> pairs(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> head = Arrays.asList(lines.getFirst().split("\t", -1));
        List<Pair> pairs = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split("\t", -1);
            if (row.length == head.size() && Set.of("agree", "opposed", "unclear").contains(row[head.indexOf("side")])) {
                pairs.add(pair(head, row));
            }
        }
        return pairs;
    }

    private static Pair pair(List<String> head, String[] row) {
        List<Stance> stances = Stream.of("stance_a", "stance_b").map(column -> Stance.valueOf(row[head.indexOf(column)].toUpperCase(Locale.ROOT))).toList();
        return new Pair(statement(row[head.indexOf("cue_a")], row[head.indexOf("content_a")]), statement(row[head.indexOf("cue_b")], row[head.indexOf("content_b")]),
                PairSide.valueOf(row[head.indexOf("side")].toUpperCase(Locale.ROOT)), stances, row[head.indexOf("claim")]);
    }

    private static Statement statement(String cue, String content) {
        Optional<Passage> words = Optional.of(cue).filter(text -> !text.isBlank()).map(SidesTest::passage);
        return new Statement("0", new Manner(Form.INDIRECT, Kind.SPEECH, Act.ASSERT), new Wording(Optional.empty(), words, passage(content)), List.of(),
                Circumstances.UNKNOWN, Optional.empty(), 1);
    }

    private static Passage passage(String text) {
        return new Passage(text, List.of(new CharSpan(0, text.codePointCount(0, text.length()))));
    }
}
