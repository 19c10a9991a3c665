package org.onrecord.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onrecord.domain.Speaker;
import org.onrecord.resolve.identity.Appearance;
import org.onrecord.resolve.identity.Decision;
import org.onrecord.resolve.identity.Identities;
import org.onrecord.resolve.identity.Traits;
import org.onrecord.resolve.name.Gender;
import org.onrecord.resolve.name.NameClusters;
import org.onrecord.resolve.name.NameGroup;
import org.onrecord.resolve.name.NameUse;
import org.onrecord.resolve.name.NameUse.Hint;
import org.onrecord.resolve.name.NameUse.Kind;

/**
 * Names of a corpus without its texts, grouped in each document by {@link NameClusters} and across documents by
 * {@link Identities}. The names come with their gold types (PERSON, BODY, PLACE, OTHER), as tagging would give them.
 */
final class NameCorpus {

    /** What follows a body after two characters is in brackets: " (HTC". */
    private static final int BRACKET = 2;

    /** Code points of a word with its space, to count words where only offsets are known. */
    private static final int WORD = 6;

    /**
     * One name in one document.
     *
     * @param concept what it names in this document
     * @param link    what it names in all documents; empty when gold does not say
     */
    record Row(String doc, String concept, String link, Kind kind, int begin, String text) {
    }

    private final Map<Row, String> group = new HashMap<>();
    private final Map<Row, String> identity = new HashMap<>();

    /** Rows of {@code dwie_alias/mentions.tsv} of one split; roles ("minister") are no names and left out. */
    static List<Row> dwie(Path file, String split) throws IOException {
        return Files.readAllLines(file).stream().skip(1).map(line -> line.split("\t", -1)).filter(f -> f[1].equals(split) && !f[4].equals("role"))
                .map(f -> new Row(f[0], f[2], f[3].strip(), kind(f[4]), Integer.parseInt(f[5]), f[6])).toList();
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "person" -> Kind.PERSON;
            case "organization" -> Kind.BODY;
            case "location" -> Kind.PLACE;
            default -> Kind.OTHER;
        };
    }

    NameCorpus(List<Row> rows) {
        NameClusters clusters = NameClusters.load();
        List<Appearance> appearances = new ArrayList<>();
        Map<String, List<Row>> members = new HashMap<>();
        Map<String, List<Row>> documents = rows.stream().collect(Collectors.groupingBy(Row::doc, TreeMap::new, Collectors.toList()));
        documents.values().forEach(unsorted -> {
            List<Row> document = unsorted.stream().sorted(Comparator.comparingInt(Row::begin)).toList();
            for (NameGroup found : clusters.of(uses(document))) {
                List<Row> named = found.uses().stream().map(document::get).toList();
                String id = named.getFirst().doc() + " " + found.uses().getFirst();
                members.put(id, named);
                named.forEach(row -> group.put(row, id));
                appearance(id, found.kind(), named).filter(any -> !found.unclear()).ifPresent(appearances::add);
            }
        });
        group.forEach((row, id) -> identity.put(row, id));
        for (Decision decision : Identities.load().decide(appearances)) {
            if (decision instanceof Decision.SameAs same) {
                members.get(same.b()).forEach(row -> identity.put(row, same.a()));
            }
        }
    }

    private static List<NameUse> uses(List<Row> document) {
        List<NameUse> uses = new ArrayList<>();
        int end = -1;
        for (Row row : document) {
            Hint hint = end >= 0 && row.begin() == end + BRACKET ? Hint.BRACKETED : Hint.NONE;
            uses.add(new NameUse(row.text(), row.kind(), row.begin() / WORD, Gender.UNKNOWN, hint));
            end = row.begin() + row.text().codePointCount(0, row.text().length());
        }
        return uses;
    }

    private static Optional<Appearance> appearance(String id, Kind kind, List<Row> named) {
        Map<String, Long> counts = named.stream().collect(Collectors.groupingBy(Row::text, TreeMap::new, Collectors.counting()));
        List<String> names = counts.keySet().stream().sorted(Comparator.comparing((String name) -> !name.contains(" "))
                .thenComparing(name -> -counts.get(name)).thenComparing(name -> -name.length())).toList();
        return switch (kind) {
            case PERSON -> Optional.of(new Appearance(id, Speaker.Type.PERSON, names, Traits.NONE));
            case BODY -> Optional.of(new Appearance(id, Speaker.Type.ORGANIZATION, names, Traits.NONE));
            default -> Optional.empty();
        };
    }

    /** Clusters within documents against concepts, for names of these kinds. */
    BCubed within(Kind... kinds) {
        return BCubed.of(rows(kinds).stream().map(row -> new BCubed.Item(row.doc() + " " + row.concept(), group.get(row))).toList());
    }

    /** Clusters across documents against links, for names of these kinds that have one. */
    BCubed across(Kind... kinds) {
        return BCubed.of(items(kinds));
    }

    /** Those names with their links and identities. */
    List<BCubed.Item> items(Kind... kinds) {
        return rows(kinds).stream().filter(row -> !row.link().isEmpty()).map(row -> new BCubed.Item(row.link(), identity.get(row))).toList();
    }

    /** Per cent of the names of persons that stand in a cluster most names of which are another's. */
    double wronglyMerged() {
        Map<String, Map<String, Integer>> clusters = new TreeMap<>();
        rows(Kind.PERSON).forEach(row -> clusters.computeIfAbsent(group.get(row), any -> new TreeMap<>()).merge(row.concept(), 1, Integer::sum));
        int wrong = clusters.values().stream().mapToInt(c -> c.values().stream().mapToInt(Integer::intValue).sum()
                - c.values().stream().mapToInt(Integer::intValue).max().orElse(0)).sum();
        return 100.0 * wrong / rows(Kind.PERSON).size();
    }

    private List<Row> rows(Kind... kinds) {
        return group.keySet().stream().filter(row -> List.of(kinds).contains(row.kind())).toList();
    }
}
