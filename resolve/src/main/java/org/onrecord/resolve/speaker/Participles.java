package org.onrecord.resolve.speaker;

import java.util.Set;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;

/** Participles that start a clause after a noun, told by their endings and a list of the irregular ones. */
final class Participles {

    private static final Set<String> IRREGULAR = Terms.of("seen written made led held drawn given sent shown found taken put built known run kept read");
    /** Who made a document is what it is known by: "the report commissioned by the senator". */
    private static final Set<String> MAKING = Terms.of("commissioned written published conducted authored prepared produced sponsored signed compiled");
    private static final int SHORTEST = 5;

    private Participles() {
    }

    static boolean isOne(Word word) {
        String lower = word.lower();
        return word.isLowerCase() && (IRREGULAR.contains(lower) || lower.length() >= SHORTEST && lower.endsWith("ed")
                || lower.length() > SHORTEST && lower.endsWith("ing"));
    }

    /** "Written by", "commissioned by": it tells who made the thing. */
    static boolean tellsMaker(Word word) {
        return MAKING.contains(word.lower());
    }
}
