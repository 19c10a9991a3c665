package org.onrecord.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.onrecord.claim.Proposition;
import org.onrecord.domain.Act;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Meaning;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pairs of statements that people read for being of one claim or not. */
final class ClaimPairs {

    /** How PolNeAR names its articles: outlet, day, beginning of the headline. */
    private static final Pattern ARTICLE = Pattern.compile("([^_]+)_(\\d{4}-\\d{2}-\\d{2})_.*");

    /** Contents whose meanings tell what all have in common. */
    private static final int DRAWN = 9000;
    private static final int SHORTEST = 16;

    /**
     * @param group pairs of one group share a content or a claim: they are trained on or measured, together
     */
    record Pair(String id, Proposition a, Proposition b, boolean isOneClaim, String group) { }

    /** Words of one attribution. */
    private record Said(String article, String source, String cue, String content) { }

    private ClaimPairs() {
    }

    /** Of one table of the corpus's folder. */
    static List<Pair> read(Path table, Function<String, Meaning> meanings) throws IOException {
        List<String[]> rows = Files.readAllLines(table).stream().skip(1).map(line -> line.split("\t", -1)).toList();
        Map<String, String> groups = new HashMap<>();
        rows.forEach(row -> Stream.of("c " + row[10], row[15].isEmpty() ? "c " + row[6] : "k " + row[15]).forEach(other -> groups.put(first(groups, other), first(groups, "c " + row[6]))));
        return rows.stream().map(row -> new Pair(row[0], proposition(row[0] + "a", new Said(row[3], row[4], row[5], row[6]), meanings),
                proposition(row[0] + "b", new Said(row[7], row[8], row[9], row[10]), meanings), Set.of("same", "narrower").contains(row[11]), first(groups, "c " + row[6]))).toList();
    }

    private static String first(Map<String, String> groups, String key) {
        String first = key;
        while (groups.containsKey(first) && !groups.get(first).equals(first)) {
            first = groups.get(first);
        }
        return first;
    }

    /** Of training/claims/pairs.tsv, each a group of its own: no content is in two of them. */
    static List<Pair> readIds(Path table, Corpora corpora, Function<String, Meaning> meanings) throws IOException {
        Map<String, Said> said = said(corpora);
        List<String[]> rows = Files.readAllLines(table).stream().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).toList();
        return rows.stream().map(row -> {
            String id = row[0] + row[1];
            return new Pair(id, proposition(id, said.get(row[0] + " " + row[1]), meanings), proposition(row[2] + row[3], said.get(row[2] + " " + row[3]), meanings), row[4].equals("same"), id);
        }).toList();
    }

    /** Contents drawn by seed, for what meanings have in common. */
    static List<String> contents(Corpora corpora) throws IOException {
        List<String> contents = new ArrayList<>(said(corpora).values().stream().map(Said::content).filter(content -> content.length() >= SHORTEST).sorted().toList());
        Collections.shuffle(contents, new Random(1));
        return contents.subList(0, Math.min(DRAWN, contents.size()));
    }

    private static Map<String, Said> said(Corpora corpora) throws IOException {
        Map<String, Said> said = new HashMap<>();
        for (String part : List.of("train", "dev")) {
            for (String line : Files.readAllLines(corpora.file("polnear/" + part + ".jsonl"))) {
                JsonNode article = new JsonMapper().readTree(line);
                String text = article.get("text").stringValue();
                for (JsonNode found : article.get("attributions")) {
                    said.put(article.get("id").stringValue() + " " + found.get("id").stringValue(), new Said(article.get("id").stringValue(),
                            words(found.path("source"), text), words(found.path("cue"), text), words(found.path("content"), text)));
                }
            }
        }
        return said;
    }

    private static String words(JsonNode spans, String text) {
        return String.join(" ", StreamSupport.stream(spans.spliterator(), false)
                .map(span -> text.substring(text.offsetByCodePoints(0, span.get(0).intValue()), text.offsetByCodePoints(0, span.get(1).intValue()))).toList()).replaceAll("\\s+", " ");
    }

    /** What somebody would say who asserts it, without a report. */
    static Proposition asked(String words, Function<String, Meaning> meanings) {
        return proposition("", new Said("", "", "", words), meanings);
    }

    private static Proposition proposition(String id, Said said, Function<String, Meaning> meanings) {
        Matcher name = ARTICLE.matcher(said.article());
        boolean isNamed = name.matches();
        Statement statement = new Statement(id, new Manner(Form.INDIRECT, Kind.SPEECH, Act.ASSERT), new Wording(passage(said.source()), passage(said.cue()), passage(said.content()).orElseThrow()),
                List.of(), Circumstances.UNKNOWN, Optional.empty(), 1);
        Proposition.Report report = new Proposition.Report(said.article(), isNamed ? Optional.of(name.group(1)) : Optional.empty(), isNamed ? Optional.of(name.group(2)) : Optional.empty(), "en", Optional.empty());
        return new Proposition(statement, report, Optional.of(meanings.apply(said.content())));
    }

    private static Optional<Passage> passage(String words) {
        return words.isBlank() ? Optional.empty() : Optional.of(new Passage(words, List.of(new CharSpan(0, words.codePointCount(0, words.length())))));
    }
}
