package org.onrecord.origin.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Standings shelved;

    /** Of those that are on their way. */
    private final Map<Long, Standing> standings = new HashMap<>();

    /** @param subjects in the order of their keys */
    Round(Shelf shelf, List<Subject> subjects) {
        this.shelf = shelf;
        this.subjects = subjects;
        this.twins = twins();
        this.probes = subjects.parallelStream().filter(subject -> !twins.containsKey(subject.key())).map(Probe::of).toList();
        this.carriers = new HashMap<>(shelf.carriers(probes.stream().flatMap(probe -> probe.marks().stream()).collect(Collectors.toSet())));
        this.shelved = shelf.standings(Set.copyOf(twins.values()));
    }

    /** Families come before what is commonplace, which depends on them. */
    Result result() {
        Map<Long, List<Compared>> compared = compared();
        subjects.forEach(subject -> standings.put(subject.key(), new Standing(subject.outlet(),
                family(subject.key(), compared.getOrDefault(subject.key(), List.of())), subject.text().length())));
        Commonplace commonplace = new Commonplace(carriers, this::standing);
        Map<Long, BitSet> own = new OwnWords(shelf, commonplace, texts).of(probes);
        Verdicts verdicts = new Verdicts(commonplace::isEverywhere, own, texts);
        Map<Long, List<Reprint>> reprints = probes.parallelStream()
                .collect(Collectors.toMap(Probe::key, probe -> verdicts.of(compared.getOrDefault(probe.key(), List.of()))));
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
        Map<Long, List<Candidate>> found = new Candidates(carriers, new Commonplace(carriers, shelved::get)).of(probes);
        Map<Long, Integer> words = subjects.stream().collect(Collectors.toMap(Subject::key, subject -> subject.text().length()));
        Map<Long, List<Long>> candidates = new HashMap<>();
        found.forEach((key, those) -> candidates.put(key, those.stream()
                .filter(one -> one.isWorthReading(words.get(key), words.computeIfAbsent(one.key(), other -> shelved.get(other).words()))).map(Candidate::key).toList()));
        probes.forEach(probe -> texts.put(probe.key(), new Shelved(probe.text(), new BitSet())));
        Set<Long> others = candidates.values().stream().flatMap(List::stream).collect(Collectors.toCollection(HashSet::new));
        others.removeAll(texts.keySet());
        texts.putAll(shelf.texts(others));
        return probes.parallelStream().filter(probe -> !candidates.get(probe.key()).isEmpty())
                .collect(Collectors.toMap(Probe::key, probe -> compared(probe, candidates.get(probe.key()))));
    }

    private List<Compared> compared(Probe probe, List<Long> others) {
        ShingleTable table = new ShingleTable(probe.text());
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
        return nearest == key || standing(nearest) == null ? nearest : standing(nearest).family();
    }

    private Standing standing(long key) {
        Standing known = shelved.get(key);
        return known == null ? standings.get(key) : known;
    }

    private List<Matched> matched(Map<Long, BitSet> own, Map<Long, List<Reprint>> reprints) {
        List<Matched> all = new ArrayList<>();
        Map<Long, Probe> byKey = probes.stream().collect(Collectors.toMap(probe -> probe.key(), probe -> probe));
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
        return subject.text().shingles().distinct() < Overlap.FEWEST ? List.of()
                : List.of(new Reprint(subject.key(), twins.get(subject.key()), Kind.IDENTICAL, 1, 1, subject.text().shingles().distinct()));
    }

    private Set<Long> doubted(Commonplace commonplace) {
        Set<Long> came = subjects.stream().map(Subject::key).collect(Collectors.toSet());
        return probes.stream().flatMap(probe -> commonplace.doubted(probe, came).stream()).collect(Collectors.toSet());
    }
}
