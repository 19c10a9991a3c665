package org.onrecord.origin.match;

import java.util.List;
import org.onrecord.domain.CharSpan;
import org.onrecord.origin.text.FoldedText;

/**
 * Words that stand in two texts.
 *
 * @param place where they stand in the one, in code points
 * @param other where in the other
 */
public record Copied(CharSpan place, CharSpan other) {

    /** All that two texts share, but what is an outlet's own in either; in the order of the second. */
    public static List<Copied> of(Shelved text, Shelved other) {
        return Overlap.of(new ShingleTable(text.text()), other.text()).blocks().stream()
                .filter(block -> !text.own().get(block.place()) && !other.own().get(block.other())).map(block -> of(block, text.text(), other.text())).toList();
    }

    private static Copied of(Block block, FoldedText text, FoldedText other) {
        int words = block.length() + FoldedText.SHINGLE - 1;
        return new Copied(text.span(block.place(), block.place() + words), other.span(block.other(), block.other() + words));
    }
}
