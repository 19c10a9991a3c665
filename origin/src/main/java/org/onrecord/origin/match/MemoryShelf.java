package org.onrecord.origin.match;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What was compared, in memory, as long as it is wanted: what measures and tests use. For one thread. */
public final class MemoryShelf implements Shelf {

    private final Map<Integer, Carriers> carriers = new HashMap<>();
    private final Map<Long, Shelved> texts = new HashMap<>();
    private final Standings standings = new Standings();
    private final Map<Long, Long> twins = new HashMap<>();

    /** Keeps a report that was compared. @param matched what came of it */
    public void add(Subject subject, Matched matched) {
        texts.put(subject.key(), new Shelved(subject.text().shingles(), matched.own()));
        standings.put(subject.key(), new Standing(subject.outlet(), matched.family(), subject.text().length()));
        twins.putIfAbsent(matched.digest(), subject.key());
        matched.marks().forEach(mark -> carriers.computeIfAbsent(mark, _ -> new Carriers()).add(subject.key()));
    }

    /** Keeps which words of a report kept before are its outlet's own. */
    public void own(long key, BitSet own) {
        texts.put(key, new Shelved(texts.get(key).text(), own));
    }

    @Override
    public Map<Integer, Carriers> carriers(Set<Integer> marks) {
        Map<Integer, Carriers> some = new HashMap<>();
        for (int mark : marks) {
            if (carriers.containsKey(mark)) {
                Carriers copy = new Carriers();
                copy.addAll(carriers.get(mark));
                some.put(mark, copy);
            }
        }
        return some;
    }

    @Override
    public Map<Long, Shelved> texts(Set<Long> keys) {
        return some(texts, keys);
    }

    @Override
    public Standings standings(Set<Long> keys) {
        return standings;
    }

    @Override
    public Map<Long, Long> twins(Set<Long> digests) {
        return some(twins, digests);
    }

    private static <T> Map<Long, T> some(Map<Long, T> all, Set<Long> keys) {
        Map<Long, T> some = new HashMap<>();
        keys.stream().filter(all::containsKey).forEach(key -> some.put(key, all.get(key)));
        return some;
    }
}
