package org.onrecord.claim.pair;

import java.util.LinkedHashSet;
import java.util.Set;
import org.onrecord.claim.Proposition;

/** What a statement can be looked for by where there is no index. */
public final class KeyWords {

    private KeyWords() {
    }

    /** Stems of the words of its content that tell something, names and numbers among them; each once. */
    public static Set<String> of(Proposition proposition) {
        Set<String> stems = new LinkedHashSet<>();
        Terms.of(proposition.content()).stream().filter(Term::tells).map(Term::stem).forEach(stems::add);
        return stems;
    }
}
