package org.onrecord.claim.side;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.onrecord.claim.side.Judged.Polarity;

/**
 * Two statements held side by side, at the clauses that have most in common.
 *
 * @param one   how the one takes it
 * @param other how the other does
 * @param close how much of what both clauses are about is the same, 0 to 1
 * @param turn  a word of the one whose opposite the other has
 * @param alone whether no other clause of the one has anything in common with the other statement, or all its clauses are taken alike
 */
record Comparison(Judged one, Judged other, double close, Optional<String> turn, boolean alone) {

    /** One word alone in common says little, and what is asked or only thought of is not what is said: such a pair of clauses counts for so much less. */
    private static final double LESS = 0.5;

    /** A clause that is nearly as close as the closest, and is taken otherwise, leaves it open which of both is meant. */
    private static final double NEARLY = 0.75;

    /** So many clauses of a statement are looked at. */
    private static final int MOST_CLAUSES = 40;

    private record Pair(Clause one, Clause other, double close) {
    }

    static Comparison of(Reading one, Reading other, Antonyms antonyms) {
        Pair best = null;
        List<Pair> all = new ArrayList<>();
        for (Clause mine : one.clauses().stream().limit(MOST_CLAUSES).toList()) {
            for (Clause theirs : other.clauses().stream().limit(MOST_CLAUSES).toList()) {
                double close = close(mine, theirs, antonyms);
                all.add(new Pair(mine, theirs, close));
                best = best == null || close > best.close() ? all.getLast() : best;
            }
        }
        if (best == null) {
            Judged open = new Judged(Polarity.OPEN, List.of("no words"));
            return new Comparison(open, open, 0, Optional.empty(), false);
        }
        return best.close() > 0 ? aligned(one, other, best, all, antonyms) : apart(one, other);
    }

    private static Comparison aligned(Reading one, Reading other, Pair best, List<Pair> all, Antonyms antonyms) {
        Comparison closest = at(one, other, best, antonyms);
        List<Comparison> near = all.stream().filter(pair -> pair.close() >= NEARLY * best.close()).map(pair -> at(one, other, pair, antonyms)).toList();
        boolean torn = near.stream().map(Comparison::turned)
                .filter(OptionalInt::isPresent).map(OptionalInt::getAsInt).distinct().count() > 1;
        Optional<Comparison> taking = closest.turned().isPresent() ? Optional.empty() : near.stream().filter(pair -> pair.turned().isPresent()).findFirst();
        return torn ? new Comparison(new Judged(Polarity.OPEN, List.of("its clauses differ")), closest.other(), closest.close(), Optional.empty(), false) : taking.orElse(closest).alone(all.stream().filter(pair -> pair.close() > 0).map(Pair::one).distinct().count() == 1
                || whole(one).polarity() == closest.one().polarity());
    }

    private static Comparison at(Reading one, Reading other, Pair pair, Antonyms antonyms) {
        return new Comparison(verdict(one, Judged.of(one, pair.one(), pair.other())), verdict(other, Judged.of(other, pair.other(), pair.one())), pair.close(),
                antonyms.between(pair.one().stems(), pair.other().stems()), false);
    }

    private Comparison alone(boolean alone) {
        return new Comparison(one, other, close, turn, alone);
    }

    /** 1 where both take it alike, -1 where not; empty where either takes no side. */
    private OptionalInt turned() {
        boolean sides = one.polarity().isSide() && other.polarity().isSide();
        return sides ? OptionalInt.of(one.polarity() == other.polarity() == turn.isEmpty() ? 1 : -1) : OptionalInt.empty();
    }

    /** Nothing in common word for word: how each takes what it says, where all its clauses are taken alike. */
    private static Comparison apart(Reading one, Reading other) {
        return new Comparison(whole(one), whole(other), 0, Optional.empty(), false);
    }

    private static Judged whole(Reading reading) {
        Clause nothing = new Clause("", Set.of(), List.of(), true);
        List<Judged> all = reading.clauses().stream().limit(MOST_CLAUSES).map(clause -> Judged.of(reading, clause, nothing)).toList();
        boolean alike = all.stream().map(Judged::polarity).distinct().count() == 1;
        return verdict(reading, alike ? all.getFirst() : new Judged(Polarity.OPEN, List.of("its clauses differ")));
    }

    /** Where the clause leaves it open, a bare verdict beside it ("This is absolutely incorrect.") tells. */
    private static Judged verdict(Reading reading, Judged judged) {
        if (judged.polarity() != Polarity.OPEN && judged.polarity() != Polarity.HANDED_ON || reading.cue().does() != CueReading.Does.SAYS) {
            return judged;
        }
        Clause nothing = new Clause("", Set.of(), List.of(), true);
        return reading.clauses().stream().limit(MOST_CLAUSES).filter(Clause::isBareVerdict).map(clause -> Judged.of(reading, clause, nothing))
                .filter(verdict -> verdict.polarity().isSide()).findFirst().orElse(judged);
    }

    /** Twice what is common over all there is; words and their opposites are common to both. */
    private static double close(Clause one, Clause other, Antonyms antonyms) {
        Set<String> common = new HashSet<>(one.stems());
        common.retainAll(other.stems());
        int count = common.size() + (antonyms.between(one.stems(), other.stems()).isPresent() ? 1 : 0);
        boolean less = count == 1 && one.stems().size() + other.stems().size() > 2 || isAside(one) != isAside(other);
        return count == 0 ? 0 : (less ? LESS : 1) * 2.0 * count / (one.stems().size() + other.stems().size());
    }

    private static boolean isAside(Clause clause) {
        return clause.has(Operator.Does.QUESTION) || clause.has(Operator.Does.CONDITION);
    }
}
