package org.onrecord.ingest.page.body;

import java.util.Arrays;

/** An element that begins and ends lines, while and after the page is gone through. */
final class Holder {

    /** As far as no such element is around. */
    static final byte NONE = 15;
    private static final byte FARTHEST = 12;
    private static final int TRAITS = Trait.values().length;

    final Holder parent;
    final String tag;

    /** Of the tag, {@link Tags#code}. */
    final int code;
    final int depth;

    /** Of its tag and class; and with those of the element around it. */
    final int look;

    /** For each trait: how many elements up the nearest one with it is, itself being 1. */
    final byte[] nearest;

    /** Its own, as bits. */
    final long traits;
    final int firstSegment;
    int endSegment;

    /** Whether its name says that nothing in it is the report's. */
    boolean inserted;

    Holder(Holder parent, String tag, String className, long traits, int firstSegment) {
        this.parent = parent;
        this.tag = tag;
        code = Tags.code(tag);
        this.firstSegment = firstSegment;
        this.traits = traits;
        depth = parent == null ? 0 : parent.depth + 1;
        look = tag.hashCode() * 31 + className.hashCode();
        nearest = new byte[TRAITS];
        if (parent == null) {
            Arrays.fill(nearest, NONE);
        }
        for (int i = 0; i < TRAITS; i++) {
            if ((traits >>> i & 1) != 0) {
                nearest[i] = 1;
            } else if (parent != null) {
                nearest[i] = parent.nearest[i] == NONE ? NONE : (byte) Math.min(FARTHEST, parent.nearest[i] + 1);
            }
        }
    }

    /** Whether it has the trait itself. */
    boolean has(Trait trait) {
        return (traits & trait.bit()) != 0;
    }

    boolean within(Trait trait) {
        return nearest[trait.ordinal()] != NONE;
    }

    /** The element {@code levels} up, or the outermost. */
    Holder up(int levels) {
        Holder holder = this;
        for (int i = 0; i < levels && holder.parent != null; i++) {
            holder = holder.parent;
        }
        return holder;
    }
}
