package org.onrecord.origin.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.domain.Utterance;
import org.onrecord.domain.Utterance.Variant;
import org.onrecord.origin.quote.Spoken.Word;

/**
 * Puts quotations together that print the same words of somebody. Equal words are one variant, so copies cost nothing; each other variant is compared with
 * a few fuller ones. The outcome does not depend on the order in which quotations are given.
 */
public final class Utterances {

    /** Shorter quotations, "a disaster", are said by many. */
    private static final int FEWEST = 5;

    /** Words in a row by which variants find each other. */
    private static final int RUN = 3;

    /** Share of a variant's words that the fuller one has in the same order. Chosen, not measured: there are no variants that people marked. */
    private static final double ALIKE = 0.75;

    /** Fuller variants that one is compared with. */
    private static final int COMPARED = 8;

    /** Utterances kept of a run: "I think that" says nothing. */
    private static final int CARRIERS = 32;

    private final List<Node> nodes;
    private final Map<String, List<Integer>> carriers = new HashMap<>();
    private final Map<Integer, List<Variant>> utterances = new LinkedHashMap<>();

    private Utterances(List<Node> nodes) {
        this.nodes = nodes;
    }

    private record Node(List<Word> words, String printed, List<String> statements) {

        Set<String> runs() {
            Set<String> runs = new HashSet<>();
            for (int i = 0; i + RUN <= words.size(); i++) {
                runs.add(words.subList(i, i + RUN).stream().map(Word::folded).collect(Collectors.joining(" ")));
            }
            return runs;
        }
    }

    /** Those that are printed in two statements or more. */
    public static List<Utterance> of(List<Quotation> quotations) {
        Map<String, Node> nodes = new HashMap<>();
        for (Quotation quotation : quotations.stream().sorted(Comparator.comparing(Quotation::statement)).toList()) {
            List<Word> words = Spoken.of(quotation.words());
            if (words.size() >= FEWEST) {
                String key = words.stream().map(Word::folded).collect(Collectors.joining(" "));
                nodes.computeIfAbsent(key, _ -> new Node(words, quotation.words(), new ArrayList<>())).statements().add(quotation.statement());
            }
        }
        Comparator<Map.Entry<String, Node>> fullest = Comparator.comparing(entry -> -entry.getValue().words().size());
        return new Utterances(nodes.entrySet().stream().sorted(fullest.thenComparing(Map.Entry::getKey)).map(Map.Entry::getValue).toList()).utterances();
    }

    private List<Utterance> utterances() {
        for (int i = 0; i < nodes.size(); i++) {
            Set<String> runs = nodes.get(i).runs();
            if (!join(i, runs)) {
                begin(i, runs);
            }
        }
        return utterances.values().stream().map(Utterance::new)
                .filter(utterance -> utterance.variants().stream().mapToInt(variant -> variant.statements().size()).sum() > 1).toList();
    }

    private void begin(int node, Set<String> runs) {
        utterances.put(node, new ArrayList<>(List.of(new Variant(nodes.get(node).printed(), nodes.get(node).statements(), List.of()))));
        for (String run : runs) {
            List<Integer> those = carriers.computeIfAbsent(run, _ -> new ArrayList<>(1));
            if (those.size() < CARRIERS) {
                those.add(node);
            }
        }
    }

    /** Only the fullest variants are compared with: what is much the same as a shorter one alone is another utterance. */
    private boolean join(int node, Set<String> runs) {
        Map<Integer, Integer> shared = new HashMap<>();
        runs.forEach(run -> carriers.getOrDefault(run, List.of()).forEach(other -> shared.merge(other, 1, Integer::sum)));
        Comparator<Map.Entry<Integer, Integer>> most = Map.Entry.<Integer, Integer>comparingByValue().reversed();
        Optional<Integer> fuller = shared.entrySet().stream().sorted(most.thenComparing(Map.Entry.comparingByKey())).limit(COMPARED).map(Map.Entry::getKey)
                .filter(other -> align(other, node).share() >= ALIKE).findFirst();
        fuller.ifPresent(other -> utterances.get(other).add(new Variant(nodes.get(node).printed(), nodes.get(node).statements(), align(other, node).drifts())));
        return fuller.isPresent();
    }

    private Alignment align(int full, int variant) {
        return new Alignment(nodes.get(full).words(), nodes.get(variant).words());
    }
}
