package org.onrecord.origin.match;

import java.util.BitSet;
import java.util.List;
import org.onrecord.domain.CharSpan;
import org.onrecord.origin.text.FoldedText;
import org.onrecord.origin.text.Shingles;

/**
 * Words that stand in two texts.
 *
 * @param place where they stand in the one, in code points
 * @param other where in the other
 */
public record Copied(CharSpan place, CharSpan other) {

    /** All that two texts share, but what is an outlet's own in either; in the order of the second. @param own shingles of the one, {@code otherOwn} of the other */
    public static List<Copied> of(FoldedText text, BitSet own, FoldedText other, BitSet otherOwn) {
        return Overlap.of(new ShingleTable(text.shingles()), other.shingles()).blocks().stream()
                .filter(block -> !own.get(block.place()) && !otherOwn.get(block.other())).map(block -> of(block, text, other)).toList();
    }

    private static Copied of(Block block, FoldedText text, FoldedText other) {
        int words = block.length() + Shingles.WORDS - 1;
        return new Copied(text.span(block.place(), block.place() + words), other.span(block.other(), block.other() + words));
    }
}
