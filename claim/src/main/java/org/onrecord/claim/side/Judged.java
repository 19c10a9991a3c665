package org.onrecord.claim.side;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.claim.side.CueReading.Does;

/**
 * How a statement takes what one of its clauses says.
 *
 * @param reasons in words for people; empty where it is plainly asserted
 */
record Judged(Polarity polarity, List<String> reasons) {

    enum Polarity {
        ASSERTED, DENIED, DOUBTED, HANDED_ON, OPEN;

        Polarity turned() {
            return switch (this) {
                case ASSERTED -> DENIED;
                case DENIED -> ASSERTED;
                case DOUBTED, HANDED_ON, OPEN -> this;
            };
        }

        boolean isSide() {
            return this == ASSERTED || this == DENIED;
        }
    }

    /** A clause with more negations than this is too tangled to be followed. */
    private static final int MOST_TURNS = 2;

    /** @param beside another clause: what both have ("they accepted the denial") makes no difference between them */
    static Judged of(Reading reading, Clause clause, Clause beside) {
        List<Operator> operators = clause.operators().stream().filter(operator -> !isShared(operator, beside)).toList();
        CueReading cue = reading.cue();
        List<String> reasons = Stream.concat(cue.reason().stream(), operators.stream().map(operator -> "\"" + operator.words() + "\"")).distinct().toList();
        return new Judged(polarity(reading, clause, operators), reasons);
    }

    /** Two claims that are handed on stay what they are; anything else that both have is a part of what is said. */
    private static boolean isShared(Operator operator, Clause beside) {
        return switch (operator.does()) {
            case DENIAL, PERHAPS, CONDITION, SPEECH, UNSAID -> beside.operators().stream().anyMatch(operator::isLike);
            case NEGATES, FALSIFIES, REJECTS, CLAIM, HANDED, DOUBTS, QUESTION -> false;
        };
    }

    private static Polarity polarity(Reading reading, Clause clause, List<Operator> operators) {
        Set<Operator.Does> does = operators.stream().map(Operator::does).collect(Collectors.toCollection(LinkedHashSet::new));
        Does cue = reading.cue().does();
        if (cue == Does.LEAVES_OPEN || cue == Does.HANDS_ON) {
            return cue == Does.HANDS_ON ? Polarity.HANDED_ON : Polarity.OPEN;
        }
        if (does.contains(Operator.Does.QUESTION)) {
            return Polarity.HANDED_ON;
        }
        if (does.contains(Operator.Does.UNSAID) || does.contains(Operator.Does.CONDITION)) {
            return Polarity.OPEN;
        }
        if (does.contains(Operator.Does.DENIAL) || does.contains(Operator.Does.SPEECH)) {
            return Polarity.HANDED_ON;
        }
        boolean denied = cue == Does.DENIES && !restates(reading, clause, does);
        if (denied && operators.stream().filter(operator -> operator.does() == Operator.Does.CLAIM).count() > 1) {
            return Polarity.OPEN;
        }
        if (cue == Does.DOUBTS || does.contains(Operator.Does.DOUBTS)) {
            return denied ? Polarity.OPEN : Polarity.DOUBTED;
        }
        return turned(reading, operators, does, denied);
    }

    /** "I never met him," she denied: the words deny once more what the cue denies. */
    private static boolean restates(Reading reading, Clause clause, Set<Operator.Does> does) {
        boolean turns = does.contains(Operator.Does.NEGATES) || does.contains(Operator.Does.FALSIFIES) || does.contains(Operator.Does.REJECTS);
        return turns && (reading.quoted() || !clause.first());
    }

    private static Polarity turned(Reading reading, List<Operator> operators, Set<Operator.Does> does, boolean denied) {
        boolean verdict = does.contains(Operator.Does.FALSIFIES) || does.contains(Operator.Does.REJECTS);
        boolean handed = does.contains(Operator.Does.CLAIM) || does.contains(Operator.Does.HANDED);
        if (handed && !verdict && !denied && !reading.cue().backs()) {
            return Polarity.HANDED_ON;
        }
        if (does.contains(Operator.Does.PERHAPS) && !denied && !verdict) {
            return Polarity.OPEN;
        }
        int negations = (int) operators.stream().filter(operator -> operator.does() == Operator.Does.NEGATES).count();
        if (negations > MOST_TURNS) {
            return Polarity.OPEN;
        }
        boolean again = denied || verdict;
        return (negations + (again ? 1 : 0)) % 2 == 0 ? Polarity.ASSERTED : Polarity.DENIED;
    }

    /** The same, with one reason more. */
    Judged because(String reason) {
        List<String> all = new ArrayList<>(reasons);
        all.add(reason);
        return new Judged(polarity, List.copyOf(all));
    }
}
