package org.onrecord.desk;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.onrecord.origin.match.Carriers;
import org.onrecord.origin.match.Shelf;
import org.onrecord.origin.match.Shelved;
import org.onrecord.origin.match.Standings;
import org.onrecord.origin.text.FoldedText;
import org.onrecord.record.store.OriginDraft;
import org.onrecord.record.store.OriginText;

/** The reports of a record that were compared before. */
final class KeptShelf implements Shelf {

    private final OriginDraft draft;
    private final OriginMemory memory;

    KeptShelf(OriginDraft draft, OriginMemory memory) {
        this.draft = draft;
        this.memory = memory;
    }

    @Override
    public Map<Integer, Carriers> carriers(Set<Integer> marks) {
        Map<Integer, long[]> found = draft.carriers(marks);
        Standings known = standings(found.values());
        Map<Integer, Carriers> carriers = new HashMap<>();
        found.forEach((mark, keys) -> {
            Carriers there = new Carriers(keys.length);
            for (long key : keys) {
                if (known.get(key) != null) {
                    there.add(key);
                }
            }
            if (!there.isEmpty()) {
                carriers.put(mark, there);
            }
        });
        return carriers;
    }

    @Override
    public Map<Long, Shelved> texts(Set<Long> keys) {
        Map<Long, Shelved> texts = new HashMap<>();
        Set<Long> unread = new HashSet<>();
        for (long key : keys) {
            Shelved text = memory.text(key);
            if (text == null) {
                unread.add(key);
            } else {
                texts.put(key, text);
            }
        }
        Map<Long, OriginText> compared = draft.texts(unread);
        List<Map.Entry<Long, Shelved>> read = draft.articles(compared.keySet()).parallelStream().map(article -> Map.entry(article.key(),
                new Shelved(FoldedText.of(article.article()).shingles(), places(compared.get(article.key()).own().orElse(""))))).toList();
        for (Map.Entry<Long, Shelved> text : read) {
            memory.put(text.getKey(), text.getValue());
            texts.put(text.getKey(), text.getValue());
        }
        return texts;
    }

    @Override
    public Standings standings(Set<Long> keys) {
        return standings(List.of(keys.stream().mapToLong(Long::longValue).toArray()));
    }

    private Standings standings(Collection<long[]> wanted) {
        Set<Long> unknown = new HashSet<>();
        for (long[] keys : wanted) {
            for (long key : keys) {
                if (!memory.isAsked(key)) {
                    unknown.add(key);
                }
            }
        }
        memory.asked(unknown, draft.texts(unknown).values());
        return memory.standings();
    }

    @Override
    public Map<Long, Long> twins(Set<Long> digests) {
        Map<Long, Long> twins = new HashMap<>();
        draft.byDigest(digests).forEach((digest, keys) -> twins.put(digest, keys.getFirst()));
        return twins;
    }

    /** "310-342 360-366": the first place of each run and the one after its last. */
    static String words(BitSet places) {
        StringJoiner runs = new StringJoiner(" ");
        for (int from = places.nextSetBit(0); from >= 0; from = places.nextSetBit(places.nextClearBit(from))) {
            runs.add(from + "-" + places.nextClearBit(from));
        }
        return runs.toString();
    }

    static BitSet places(String words) {
        BitSet places = new BitSet();
        for (String run : words.isEmpty() ? new String[0] : words.split(" ")) {
            String[] ends = run.split("-");
            places.set(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
        }
        return places;
    }
}
