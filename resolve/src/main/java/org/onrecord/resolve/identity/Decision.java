package org.onrecord.resolve.identity;

import java.util.List;

/** What is decided about appearances, by their ids. Those of whom nothing is decided are apart. */
public sealed interface Decision {

    /**
     * Two are one.
     *
     * @param a          the first, in the order of ids, of all that are this one: every other has one decision with it
     * @param reasons    the surest first; at least one
     * @param confidence 0 to 1
     */
    record SameAs(String a, String b, List<Reason> reasons, double confidence) implements Decision {

        public SameAs {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty() || !(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("a decision needs a reason and a confidence from 0 to 1, not " + reasons + ", " + confidence);
            }
        }
    }

    /** Two that share a surname or a name and are not one; {@code a} and {@code b} stand for all that they are one with. */
    record Apart(String a, String b, Reason reason) implements Decision {
    }

    /**
     * It may be one of several, or none of them, so it stays apart.
     *
     * @param candidates one appearance of each
     */
    record Ambiguous(String a, List<String> candidates, Reason reason) implements Decision {

        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }
}
