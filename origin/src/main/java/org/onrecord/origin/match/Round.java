package org.onrecord.origin.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.domain.Reprint;
import org.onrecord.domain.Reprint.Kind;
import org.onrecord.origin.match.Candidates.Candidate;
import org.onrecord.origin.match.Matcher.Result;
import org.onrecord.origin.match.Shelf.Standing;

/** Some reports on their way to the shelf. */
final class Round {

    private final Shelf shelf;
    private final List<Subject> subjects;
    private final Map<Long, Long> twins;
    private final List<Probe> probes;
    private final Map<Integer, Carriers> carriers;
    private final Map<Long, Shelved> texts = new HashMap<>();
    private final Map<Long, Standing> standings = new HashMap<>();

    /** @param subjects in the order of their keys */
    Round(Shelf shelf, List<Subject> subjects) {
        this.shelf = shelf;
        this.subjects = subjects;
        this.twins = twins();
        this.probes = subjects.parallelStream().filter(subject -> !twins.containsKey(subject.key())).map(Probe::of).toList();
        this.carriers = new HashMap<>(shelf.carriers(probes.stream().flatMap(probe -> probe.marks().stream()).collect(Collectors.toSet())));
    }

    /** Families come before what is commonplace, which depends on them. */
    Result result() {
        Map<Long, List<Compared>> compared = compared();
        Set<Long> asked = Commonplace.keys(probes, carriers);
        asked.addAll(twins.values());
        compared.values().forEach(pairs -> pairs.forEach(pair -> asked.add(pair.other())));
        subjects.forEach(subject -> asked.remove(subject.key()));
        standings.putAll(shelf.standings(asked));
        subjects.forEach(subject -> standings.put(subject.key(), new Standing(subject.outlet(),
                family(subject.key(), compared.getOrDefault(subject.key(), List.of())), subject.text().length())));
        Commonplace commonplace = new Commonplace(carriers, standings);
        Map<Long, BitSet> own = new OwnWords(shelf, commonplace, texts).of(probes);
        Verdicts verdicts = new Verdicts(commonplace, own, texts);
        Map<Long, List<Reprint>> reprints = new HashMap<>();
        probes.forEach(probe -> reprints.put(probe.subject().key(), verdicts.of(compared.getOrDefault(probe.subject().key(), List.of()))));
        return new Result(matched(own, reprints), doubted(commonplace));
    }

    /** Reports of words that another has, by key: the other's. */
    private Map<Long, Long> twins() {
        Map<Long, Long> byDigest = new HashMap<>(shelf.twins(subjects.stream().map(subject -> subject.text().digest()).collect(Collectors.toSet())));
        Map<Long, Long> found = new HashMap<>();
        for (Subject subject : subjects) {
            Long first = byDigest.putIfAbsent(subject.text().digest(), subject.key());
            if (first != null && first != subject.key()) {
                found.put(subject.key(), first);
            }
        }
        return found;
    }

    private Map<Long, List<Compared>> compared() {
        Map<Probe, List<Candidate>> found = new Candidates(carriers).of(probes);
        Map<Long, Integer> words = words(found);
        Map<Probe, List<Long>> candidates = new LinkedHashMap<>();
        found.forEach((probe, those) -> candidates.put(probe, those.stream()
                .filter(one -> one.isWorthReading(probe.subject().text().length(), words.getOrDefault(one.key(), 0))).map(Candidate::key).toList()));
        candidates.keySet().forEach(probe -> texts.put(probe.subject().key(), new Shelved(probe.subject().text(), new BitSet())));
        Set<Long> others = candidates.values().stream().flatMap(List::stream).collect(Collectors.toCollection(HashSet::new));
        others.removeAll(texts.keySet());
        texts.putAll(shelf.texts(others));
        return candidates.entrySet().parallelStream().filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(entry -> entry.getKey().subject().key(), entry -> compared(entry.getKey(), entry.getValue())));
    }

    private Map<Long, Integer> words(Map<Probe, List<Candidate>> candidates) {
        Map<Long, Integer> words = new HashMap<>();
        shelf.standings(candidates.values().stream().flatMap(List::stream).map(Candidate::key).collect(Collectors.toSet()))
                .forEach((key, standing) -> words.put(key, standing.words()));
        subjects.forEach(subject -> words.put(subject.key(), subject.text().length()));
        return words;
    }

    private List<Compared> compared(Probe probe, List<Long> others) {
        ShingleTable table = new ShingleTable(probe.subject().text());
        return others.stream().filter(texts::containsKey).map(other -> new Compared(probe, other, Overlap.of(table, texts.get(other).text()))).toList();
    }

    /** That of the report which is most alike, if the text is nearly the same. */
    private long family(long key, List<Compared> pairs) {
        long nearest = twins.getOrDefault(key, key);
        double most = Overlap.WHOLE;
        for (Compared pair : pairs) {
            if (pair.overlap().raw() >= most) {
                most = pair.overlap().raw();
                nearest = pair.other();
            }
        }
        return nearest == key || !standings.containsKey(nearest) ? nearest : standings.get(nearest).family();
    }

    private List<Matched> matched(Map<Long, BitSet> own, Map<Long, List<Reprint>> reprints) {
        List<Matched> all = new ArrayList<>();
        Map<Long, Probe> byKey = probes.stream().collect(Collectors.toMap(probe -> probe.subject().key(), probe -> probe));
        for (Subject subject : subjects) {
            long key = subject.key();
            Set<Integer> marks = twins.containsKey(key) ? Set.of()
                    : byKey.get(key).marks().stream().filter(mark -> carriers.get(mark).has(key)).collect(Collectors.toSet());
            all.add(new Matched(key, subject.text().digest(), standings.get(key).family(), own.getOrDefault(key, new BitSet()), marks,
                    twins.containsKey(key) ? twin(subject) : reprints.get(key)));
        }
        return all;
    }

    private List<Reprint> twin(Subject subject) {
        return subject.text().distinct() < Overlap.FEWEST ? List.of()
                : List.of(new Reprint(subject.key(), twins.get(subject.key()), Kind.IDENTICAL, 1, 1, subject.text().distinct()));
    }

    private Set<Long> doubted(Commonplace commonplace) {
        Set<Long> came = subjects.stream().map(Subject::key).collect(Collectors.toSet());
        return probes.stream().flatMap(probe -> commonplace.doubted(probe, came).stream()).collect(Collectors.toSet());
    }
}
