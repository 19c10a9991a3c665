package org.onrecord.claim.cluster;

import java.util.Set;

/** What people said of statements, which no probability overrules. Of two that contradict each other the later one holds. */
public sealed interface Constraint {

    /** These are of one claim. */
    record Together(Set<String> statements) implements Constraint {

        public Together {
            statements = Set.copyOf(statements);
        }
    }

    /** None of the one side is of one claim with any of the other; a statement on both sides counts on neither. */
    record Apart(Set<String> some, Set<String> others) implements Constraint {

        public Apart {
            some = Set.copyOf(some);
            others = Set.copyOf(others);
        }
    }
}
