package org.onrecord.claim.pair;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.claim.Proposition;

/** Statements as they were read to be compared: while it is held, each is read once, in however many lists it comes. For one thread. */
public final class Readings {

    /** Statements held, some 10 kB each. */
    private static final int MOST = 5_000;

    private final Map<Proposition, Gist> read = new IdentityHashMap<>();

    /** Scores among some. */
    public Among among(List<Proposition> propositions) {
        List<Proposition> given = List.copyOf(propositions);
        Gist[] gists = new Gist[given.size()];
        return new Among() {

            @Override
            public Score score(int a, int b) {
                return PairScorer.score(gist(a), gist(b));
            }

            @Override
            public Score bare(int a, int b) {
                return PairScorer.bare(gist(a), gist(b));
            }

            private Gist gist(int place) {
                if (gists[place] == null) {
                    gists[place] = read(given.get(place));
                }
                return gists[place];
            }
        };
    }

    private Gist read(Proposition proposition) {
        if (read.size() >= MOST) {
            read.clear();
        }
        return read.computeIfAbsent(proposition, Gist::of);
    }
}
