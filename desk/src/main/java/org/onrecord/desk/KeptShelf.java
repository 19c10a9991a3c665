package org.onrecord.desk;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.onrecord.origin.match.Carriers;
import org.onrecord.origin.match.Shelf;
import org.onrecord.origin.match.Shelved;
import org.onrecord.origin.text.FoldedText;
import org.onrecord.record.store.Arrival;
import org.onrecord.record.store.OriginDraft;
import org.onrecord.record.store.OriginText;

/** The reports of a record that were compared before. */
final class KeptShelf implements Shelf {

    private final OriginDraft draft;
    private final Texts texts;

    KeptShelf(OriginDraft draft, Texts texts) {
        this.draft = draft;
        this.texts = texts;
    }

    /** Texts that were read last; the same ones are asked for again and again. */
    static final class Texts extends LinkedHashMap<Long, FoldedText> {

        private static final long serialVersionUID = 1;

        /** About 20 KB each: 40 MB. */
        private static final int MOST = 2_000;

        Texts() {
            super(16, .75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, FoldedText> eldest) {
            return size() > MOST;
        }
    }

    @Override
    public Map<Integer, Carriers> carriers(Set<Integer> marks) {
        Map<Integer, Carriers> carriers = new HashMap<>();
        draft.carriers(marks).forEach((mark, keys) -> {
            Carriers those = new Carriers();
            keys.forEach(those::add);
            carriers.put(mark, those);
        });
        return carriers;
    }

    @Override
    public Map<Long, Shelved> texts(Set<Long> keys) {
        Map<Long, OriginText> compared = draft.texts(keys);
        Set<Long> unread = new HashSet<>(compared.keySet());
        Map<Long, FoldedText> read = new HashMap<>();
        compared.keySet().stream().filter(texts::containsKey).forEach(key -> read.put(key, texts.get(key)));
        unread.removeAll(read.keySet());
        List<Arrival> articles = draft.articles(unread);
        articles.parallelStream().map(article -> Map.entry(article.key(), FoldedText.of(article.article()))).toList()
                .forEach(entry -> read.put(entry.getKey(), entry.getValue()));
        texts.putAll(read);
        Map<Long, Shelved> shelved = new HashMap<>();
        read.forEach((key, text) -> shelved.put(key, new Shelved(text, places(compared.get(key).own().orElse("")))));
        return shelved;
    }

    @Override
    public Map<Long, Standing> standings(Set<Long> keys) {
        Map<Long, Standing> standings = new HashMap<>();
        draft.texts(keys).forEach((key, text) -> standings.put(key, new Standing(text.outlet().orElse(""), text.family(), text.words())));
        return standings;
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
