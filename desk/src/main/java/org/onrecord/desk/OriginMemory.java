package org.onrecord.desk;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.onrecord.origin.match.Shelf.Standing;
import org.onrecord.origin.match.Shelved;
import org.onrecord.origin.match.Standings;
import org.onrecord.record.store.KeptOrigins.Made;
import org.onrecord.record.store.OriginText;

/**
 * What was read of the reports that were compared before, kept from step to step, as the same ones are asked for in each. It is of origins as they were made
 * up to one point, and empty where they are found made up to another: somebody else brought them on, or a step was not kept.
 */
final class OriginMemory {

    /** Shingles of the texts that were asked for last, eight bytes each: 64 MB, some 13,000 reports. */
    private static final long MOST = 8_000_000;

    private final Map<Long, Shelved> texts = new LinkedHashMap<>(16, .75f, true);
    private long shingles;

    private Standings standings = new Standings();
    private final BitSet asked = new BitSet();

    /** One string for each, as many reports have it. */
    private final Map<String, String> outlets = new HashMap<>();

    private Optional<Made> upTo = Optional.empty();

    /** For one step. Whoever does not say how far that {@link #reached} loses what is kept. */
    OriginMemory of(Optional<Made> made) {
        if (!made.equals(upTo)) {
            texts.clear();
            shingles = 0;
            standings = new Standings();
            asked.clear();
            outlets.clear();
        }
        upTo = Optional.empty();
        return this;
    }

    void reached(Made made) {
        upTo = Optional.of(made);
    }

    /** Null: it is not kept here. */
    Shelved text(long key) {
        return texts.get(key);
    }

    /** Keeps a text, and forgets those that were not asked for longest. */
    void put(long key, Shelved text) {
        removeText(key);
        texts.put(key, text);
        shingles += text.text().count();
        for (Iterator<Shelved> eldest = texts.values().iterator(); shingles > MOST && texts.size() > 1;) {
            shingles -= eldest.next().text().count();
            eldest.remove();
        }
    }

    private void removeText(long key) {
        Shelved gone = texts.remove(key);
        shingles -= gone == null ? 0 : gone.text().count();
    }

    /** A report's outlet's own words are others now. */
    void own(long key, BitSet own) {
        if (texts.containsKey(key)) {
            put(key, new Shelved(texts.get(key).text(), own));
        }
    }

    /** Whether the record was asked what it knows of a report, which may be nothing. */
    boolean isAsked(long key) {
        return asked.get(Math.toIntExact(key));
    }

    /** @param found of those asked for */
    void asked(Collection<Long> keys, Collection<OriginText> found) {
        keys.forEach(key -> asked.set(Math.toIntExact(key)));
        found.forEach(this::put);
    }

    void put(OriginText text) {
        asked.set(Math.toIntExact(text.key()));
        standings.put(text.key(), new Standing(outlets.computeIfAbsent(text.outlet().orElse(""), name -> name), text.family(), text.words()));
    }

    Standings standings() {
        return standings;
    }

    void remove(Collection<Long> keys) {
        for (long key : keys) {
            removeText(key);
            asked.set(Math.toIntExact(key));
            standings.put(key, null);
        }
    }
}
