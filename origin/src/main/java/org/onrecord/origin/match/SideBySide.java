package org.onrecord.origin.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.onrecord.domain.Reprint;
import org.onrecord.origin.text.Shingles;

/** Two reports that something else than a {@link Matcher} brought together, compared by its rules. */
public final class SideBySide {

    /** Other reports of an outlet that must agree on what is its own. */
    public static final int AGREEING = OwnWords.AGREEING;

    private final Probe probe;
    private final Shelved text;
    private final Shelved other;
    private final Compared compared;

    private SideBySide(long key, Shelved text, long otherKey, Shelved other) {
        this.probe = Probe.of(key, "", text.text());
        this.text = text;
        this.other = other;
        this.compared = new Compared(probe, otherKey, Overlap.of(new ShingleTable(text.text()), other.text()));
    }

    /** @param key of the report that came later, {@code otherKey} of the other */
    public static SideBySide of(long key, Shelved text, long otherKey, Shelved other) {
        return new SideBySide(key, text, otherKey, other);
    }

    /** The larger of both shares, whatever is commonplace: from {@link Overlap#WHOLE} on they are of one family. */
    public double alike() {
        return compared.overlap().raw();
    }

    /** What they share that counts. @param everywhere marks that are no evidence */
    public Optional<Reprint> reprint(IntPredicate everywhere) {
        Map<Long, BitSet> own = Map.of(probe.key(), text.own(), compared.other(), other.own());
        return new Verdicts(everywhere, own, Map.of()).of(List.of(compared)).stream().findFirst();
    }

    /**
     * Shingles of a report that are its outlet's own.
     *
     * @param marks     those of its marks that are the outlet's own
     * @param witnesses for such a mark, {@link #AGREEING} other reports of the outlet that carry it, no two of them nearly the same
     */
    public static BitSet own(Shingles text, Set<Integer> marks, IntFunction<List<Shingles>> witnesses) {
        Probe probe = Probe.of(1, "", text);
        int[] places = Arrays.stream(probe.places()).filter(place -> marks.contains(probe.mark(place))).toArray();
        return OwnWords.words(probe, places, place -> witnesses.apply(probe.mark(place)));
    }
}
