package org.onrecord.web.page;

import org.onrecord.domain.Stance;

/** Sides of a claim in words. None of them is right by being written first. */
public final class Sides {

    private Sides() { }

    /** What a statement does: "says that it is so". */
    public static String of(Stance stance) {
        return switch (stance) {
            case ASSERTS -> "says that it is so";
            case DENIES -> "says that it is not so";
            case DOUBTS -> "doubts it";
            case CONCEDES -> "concedes that it is so";
            case REPORTS_NEUTRALLY -> "hands on what others say of it";
            case UNCLEAR -> "takes no side that its words tell";
        };
    }
}
