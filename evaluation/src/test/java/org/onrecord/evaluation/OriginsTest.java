package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Article;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Reprint;
import org.onrecord.domain.Text;
import org.onrecord.evaluation.Containments.Pair;
import org.onrecord.origin.match.Matcher;
import org.onrecord.origin.match.Matcher.Again;
import org.onrecord.origin.match.Matcher.Result;
import org.onrecord.origin.match.MemoryShelf;
import org.onrecord.origin.match.Subject;
import org.onrecord.origin.text.FoldedText;
import org.onrecord.origin.text.Shingles;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which pairs of texts are found to share what they share, against looking at all pairs: on copies that {@link WireEdits} makes of PolNeAR's
 * articles, and on those articles themselves. Every other article (by name) was looked at when thresholds were chosen, the floors are of the others.
 */
class OriginsTest {

    private static final int COPIES = 6;
    private static final int BATCH = 100;

    private static final double FLOOR_RECALL = .985;
    private static final double FLOOR_RECALL_OF_LITTLE = .955;

    /** An article of a corpus. */
    private record Piece(String id, String outlet, String text) { }

    @Test
    void copiesOfWireTextsAreFound() throws IOException {
        List<Piece> pieces = polnear(Corpora.present());
        measure("wire edits, looked at", pool(half(pieces, 0), half(pieces, 1), 1));
        Map<Double, Score> scores = measure("wire edits, others", pool(half(pieces, 1), half(pieces, 0), 2));
        assertThat(scores.get(.3).precision()).isGreaterThanOrEqualTo(.99);
        assertThat(scores.get(.3).recall()).isGreaterThanOrEqualTo(FLOOR_RECALL);
        assertThat(scores.get(.1).precision()).isGreaterThanOrEqualTo(.99);
        assertThat(scores.get(.1).recall()).isGreaterThanOrEqualTo(FLOOR_RECALL_OF_LITTLE);
    }

    /**
     * PolNeAR's articles and ECB+'s as they are. Of 60 pairs that share a tenth or more, 48 share nothing but the note that one outlet printed below its
     * articles: those are no copies, and {@code neardup/polnear_pairs.tsv} cannot say which they are, so only what is found of the others is counted.
     */
    @Test
    void articlesThatShareMuchAreFoundAmongOthers() throws IOException {
        Corpora corpora = Corpora.present();
        List<Piece> pieces = new ArrayList<>(polnear(corpora));
        pieces.addAll(ecb(corpora));
        Map<String, Integer> places = new HashMap<>();
        IntStream.range(0, pieces.size()).forEach(i -> places.put(pieces.get(i).id(), i));
        Map<Pair, Double> found = found(pieces);
        Map<Pair, Double> gold = new HashMap<>();
        Files.readAllLines(corpora.file("neardup/polnear_pairs.tsv")).stream().skip(1).map(line -> line.split("\t"))
                .forEach(row -> gold.put(pair(places.get(row[3]), places.get(row[4])), Double.valueOf(row[1])));
        Map<Pair, Double> among = new HashMap<>(found);
        among.keySet().removeIf(pair -> pieces.get(pair.first()).outlet().equals("ECB+") || pieces.get(pair.second()).outlet().equals("ECB+"));
        Score much = score(gold, among, .3);
        long notes = gold.entrySet().stream().filter(pair -> pair.getValue() >= .1 && isNote(pieces, pair)).count();
        long told = gold.entrySet().stream().filter(pair -> pair.getValue() >= .1 && isNote(pieces, pair) && found.getOrDefault(pair.getKey(), 0.0) >= .1).count();
        gold.entrySet().removeIf(pair -> isNote(pieces, pair));
        Score little = score(gold, among, .1);
        System.out.printf(Locale.ROOT, "pool, containment 0.3: precision %.3f of %d, recall %.3f of %d%n", much.precision(), much.found(), much.recall(), much.right());
        System.out.printf(Locale.ROOT, "pool, containment 0.1: precision %.3f of %d, recall %.3f of %d; the note alone told of %d of %d pairs; ECB+ pairs %d%n",
                little.precision(), little.found(), little.recall(), little.right(), told, notes, found.size() - among.size());
        assertThat(much).isEqualTo(new Score(1, 1, 8, 8));
        assertThat(little.precision()).isEqualTo(1);
        assertThat(little.recall()).isGreaterThanOrEqualTo(.9);
        assertThat(told).isZero();
    }

    /** Pairs of the one outlet's that share a fifth or less: those looked at share an editor's note and nothing else. */
    private static boolean isNote(List<Piece> pieces, Map.Entry<Pair, Double> pair) {
        return pair.getValue() < .2 && pieces.get(pair.getKey().first()).outlet().equals("huff-post") && pieces.get(pair.getKey().second()).outlet().equals("huff-post");
    }

    /** Places of one mark in so many shingles: by their order in the text, as the program has them, or by their hashes alone. */
    @Test
    void marksOfEachStretchFindMoreThanAsManySampledByHash() throws IOException {
        List<Piece> pieces = polnear(Corpora.present());
        Pool pool = pool(half(pieces, 0), half(pieces, 1), 1);
        Map<Pair, Double> gold = Containments.of(pool.bare());
        List<Shingles> texts = pool.bare().stream().map(text -> FoldedText.of(Article.of("a", text)).shingles()).toList();
        for (int window : new int[] {8, 12, 16, 20, 28, 40}) {
            Sampling.Found stretches = Sampling.found(texts, gold, text -> Sampling.stretches(text, window));
            Sampling.Found hashes = Sampling.found(texts, gold, text -> Sampling.hashes(text, 2.0 / (window + 1)));
            System.out.printf(Locale.ROOT, "marks, window %d: 1 of %.1f shingles, pairs of .3 and more that share one %.4f, of .1 %.4f; by hash 1 of %.1f, %.4f, %.4f%n", window,
                    stretches.of(), stretches.much(), stretches.little(), hashes.of(), hashes.much(), hashes.little());
            assertThat(stretches.little()).isGreaterThan(hashes.little());
        }
    }

    /** Texts with a footer; the containments are of what stands above it. */
    private record Pool(List<String> bare, List<Piece> printed) { }

    private static Pool pool(List<Piece> originals, List<Piece> others, long seed) {
        List<String> donors = others.stream().flatMap(piece -> piece.text().lines()).filter(line -> line.length() > 100).toList();
        WireEdits edits = new WireEdits(seed, donors);
        List<String> bare = new ArrayList<>();
        List<Piece> printed = new ArrayList<>();
        for (int i = 0; i < originals.size(); i++) {
            Piece original = originals.get(i);
            add(bare, printed, "Agency", original.text());
            for (int k = 0; i % 2 == 0 && k < COPIES; k++) {
                add(bare, printed, "Outlet " + (i + 5 * k) % 29, edits.copy(original.text()));
            }
        }
        return new Pool(bare, printed);
    }

    private static void add(List<String> bare, List<Piece> printed, String outlet, String text) {
        bare.add(text);
        printed.add(new Piece(String.valueOf(bare.size()), outlet, text + "\n\n" + footer(outlet)));
    }

    /** 15 to 60 words that an outlet prints below everything. */
    private static String footer(String outlet) {
        Random words = new Random(outlet.hashCode());
        return IntStream.range(0, 15 + words.nextInt(46)).mapToObj(_ -> "footer" + words.nextInt(10_000)).collect(Collectors.joining(" "));
    }

    /** @param share of the pairs found that are right, and of the right pairs that are found */
    private record Score(double precision, double recall, int found, int right) { }

    private static Map<Double, Score> measure(String name, Pool pool) {
        Map<Pair, Double> gold = Containments.of(pool.bare());
        Map<Pair, Double> found = found(pool.printed());
        Map<Double, Score> scores = new LinkedHashMap<>();
        for (double least : new double[] {.5, .3, .2, .1}) {
            Score score = score(gold, found, least);
            scores.put(least, score);
            System.out.printf(Locale.ROOT, "%s, containment %.1f: precision %.3f of %d, recall %.3f of %d%n", name, least, score.precision(), score.found(),
                    score.recall(), score.right());
        }
        return scores;
    }

    /** A pair that is told to share less than it does counts as found where it is told at all. */
    private static Score score(Map<Pair, Double> gold, Map<Pair, Double> found, double least) {
        long told = found.values().stream().filter(share -> share >= least).count();
        long right = found.entrySet().stream().filter(pair -> pair.getValue() >= least && gold.getOrDefault(pair.getKey(), 0.0) >= least - .05).count();
        long all = gold.values().stream().filter(share -> share >= least).count();
        long got = gold.entrySet().stream().filter(pair -> pair.getValue() >= least && found.getOrDefault(pair.getKey(), 0.0) >= least - .05).count();
        return new Score((double) right / told, (double) got / all, (int) told, (int) all);
    }

    private static Map<Pair, Double> found(List<Piece> pieces) {
        MemoryShelf shelf = new MemoryShelf();
        Matcher matcher = new Matcher(shelf);
        Map<Pair, Reprint> found = new HashMap<>();
        for (int from = 0; from < pieces.size(); from += BATCH) {
            List<Subject> batch = new ArrayList<>();
            for (int i = from; i < Math.min(from + BATCH, pieces.size()); i++) {
                batch.add(subject(i, pieces.get(i)));
            }
            Result result = matcher.match(batch);
            for (int i = 0; i < batch.size(); i++) {
                shelf.add(batch.get(i), result.matched().get(i));
                result.matched().get(i).reprints().forEach(reprint -> found.put(pair(reprint), reprint));
            }
            List<Reprint> doubtful = found.values().stream()
                    .filter(pair -> result.doubted().contains(pair.report()) || result.doubted().contains(pair.other())).toList();
            Again again = matcher.again(result.doubted(), doubtful);
            again.own().forEach(shelf::own);
            doubtful.forEach(pair -> found.remove(pair(pair)));
            again.reprints().forEach(pair -> found.put(pair(pair), pair));
        }
        Map<Pair, Double> shares = new HashMap<>();
        found.forEach((pair, reprint) -> shares.put(pair, Math.max(reprint.share(), reprint.otherShare())));
        return shares;
    }

    private static Pair pair(Reprint reprint) {
        return pair((int) reprint.report(), (int) reprint.other());
    }

    private static Pair pair(int one, int other) {
        return new Pair(Math.min(one, other), Math.max(one, other));
    }

    private static Subject subject(int place, Piece piece) {
        Publication publication = new Publication(piece.id(), Optional.empty(), Optional.of(piece.outlet()), List.of(), List.of(), Optional.empty(), "en");
        return new Subject(place, piece.outlet(), FoldedText.of(Article.of(publication, Text.of(piece.text()), List.of(), List.of())));
    }

    private static List<Piece> half(List<Piece> pieces, int which) {
        List<Piece> half = new ArrayList<>();
        for (int i = which; i < pieces.size(); i += 2) {
            half.add(pieces.get(i));
        }
        return half;
    }

    private static List<Piece> polnear(Corpora corpora) throws IOException {
        Map<String, Piece> pieces = new TreeMap<>();
        for (String part : List.of("train", "dev")) {
            try (Stream<String> lines = Files.lines(corpora.file("polnear/" + part + ".jsonl"))) {
                lines.map(line -> new JsonMapper().readTree(line)).forEach(row -> pieces.put(row.get("id").asString(),
                        new Piece(row.get("id").asString(), row.get("publisher").asString(), row.get("text").asString())));
            }
        }
        return List.copyOf(pieces.values());
    }

    private static List<Piece> ecb(Corpora corpora) throws IOException {
        try (Stream<String> lines = Files.lines(corpora.file("ecbplus/docs.jsonl"))) {
            return lines.map(line -> new JsonMapper().readTree(line))
                    .map(row -> new Piece(row.get("doc").asString(), "ECB+", row.get("text").asString())).toList();
        }
    }
}
