package org.onrecord.origin.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.onrecord.domain.Reprint;
import org.onrecord.domain.Reprint.Kind;
import org.onrecord.origin.text.Shingles;

/** What two texts share, exactly. Shingles are counted as different ones: what a text says twice counts once. */
public final class Overlap {

    /** Of the longer text as well: the same but for small edits. */
    public static final double WHOLE = 0.8;

    /** Less is no reprint. The stretch goal; below it, shared names and set phrases are as likely (docs/decisions/0010). */
    static final double LEAST = 0.1;

    /** Fewer shared shingles, that is twelve words in a row, are set phrases, titles, names of bodies (docs/decisions/0010). */
    public static final int FEWEST = 8;

    private final ShingleTable table;
    private final Shingles other;
    private final List<Block> blocks;

    private Overlap(ShingleTable table, Shingles other, List<Block> blocks) {
        this.table = table;
        this.other = other;
        this.blocks = blocks;
    }

    static Overlap of(ShingleTable table, Shingles other) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < other.count();) {
            int found = table.find(other.at(i));
            if (found < 0) {
                i++;
            } else {
                Block block = longest(table, other, found, i);
                blocks.add(block);
                i += block.length();
            }
        }
        return new Overlap(table, other, blocks);
    }

    private static Block longest(ShingleTable table, Shingles other, int first, int at) {
        Block best = new Block(first, at, 0);
        for (int place = first; place > 0 || place == first; place = table.next(place)) {
            int length = 0;
            while (place + length < table.text().count() && at + length < other.count()
                    && table.text().at(place + length) == other.at(at + length)) {
                length++;
            }
            best = length > best.length() ? new Block(place, at, length) : best;
            if (table.next(place) == 0) {
                break;
            }
        }
        return best;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** The larger of both shares, whatever is commonplace. */
    double raw() {
        int shared = shared(new BitSet(), new BitSet(), _ -> false).cardinality();
        return Math.max(ratio(shared, table.text().distinct()), ratio(shared, other.distinct()));
    }

    /**
     * What that makes of the texts; empty: nothing worth telling.
     *
     * @param own         shingles of the one that do not count
     * @param otherOwn    of the other
     * @param commonplace blocks that do not count either
     */
    Optional<Reprint> reprint(Compared pair, BitSet own, BitSet otherOwn, Predicate<Block> commonplace) {
        BitSet evident = shared(own, otherOwn, commonplace);
        int shared = evident.cardinality();
        double share = ratio(shared, new Shelved(table.text(), own).counted());
        double otherShare = ratio(shared, new Shelved(other, otherOwn).counted());
        if (Math.max(share, otherShare) < LEAST || shared < FEWEST) {
            return Optional.empty();
        }
        return Optional.of(new Reprint(pair.key(), pair.other(), kind(evident, share, otherShare), share, otherShare, shared));
    }

    private Kind kind(BitSet shared, double share, double otherShare) {
        if (Math.min(share, otherShare) >= WHOLE) {
            return Kind.IDENTICAL;
        }
        if (Math.max(share, otherShare) >= WHOLE) {
            return Kind.ABRIDGED;
        }
        int unquoted = (int) shared.stream().filter(place -> !table.text().isQuoted(place)).count();
        return unquoted < FEWEST ? Kind.SHARED_QUOTATION : Kind.PARTIAL;
    }

    private BitSet shared(BitSet own, BitSet otherOwn, Predicate<Block> commonplace) {
        BitSet bits = new BitSet();
        for (Block block : blocks) {
            if (!commonplace.test(block)) {
                for (int i = 0; i < block.length(); i++) {
                    if (!own.get(block.place() + i) && !otherOwn.get(block.other() + i)) {
                        bits.set(table.first(block.place() + i));
                    }
                }
            }
        }
        return bits;
    }

    private static double ratio(int shared, int all) {
        return all <= 0 ? 0 : Math.min(1, (double) shared / all);
    }
}
