package org.onrecord.origin.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.onrecord.domain.Reprint;

/** What pairs share that counts. */
final class Verdicts {

    private final IntPredicate everywhere;
    private final Map<Long, BitSet> own;
    private final Map<Long, Shelved> texts;

    /**
     * @param everywhere marks that are no evidence
     * @param own   of the reports that are judged anew
     * @param texts of the others
     */
    Verdicts(IntPredicate everywhere, Map<Long, BitSet> own, Map<Long, Shelved> texts) {
        this.everywhere = everywhere;
        this.own = new HashMap<>(own);
        this.texts = texts;
    }

    List<Reprint> of(List<Compared> pairs) {
        return pairs.stream().flatMap(pair -> of(pair).stream()).toList();
    }

    /** At least one block must have a mark that is evidence: short blocks without one are found beside whatever brought both together. */
    private Optional<Reprint> of(Compared pair) {
        BitSet mine = own(pair.key());
        boolean isEvident = pair.overlap().blocks().stream().anyMatch(block -> pair.probe().in(block).anyMatch(place -> !mine.get(place))
                && !isEverywhere(pair, block));
        return isEvident ? pair.overlap().reprint(pair, mine, own(pair.other()), block -> isEverywhere(pair, block)) : Optional.empty();
    }

    private boolean isEverywhere(Compared pair, Block block) {
        int[] marks = pair.probe().in(block).map(pair.probe()::mark).toArray();
        long common = Arrays.stream(marks).filter(everywhere).count();
        return common > 0 && 2 * common >= marks.length;
    }

    private BitSet own(long key) {
        BitSet known = own.get(key);
        if (known != null) {
            return known;
        }
        return texts.containsKey(key) ? texts.get(key).own() : new BitSet();
    }
}
