package org.onrecord.claim.side;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A part of a content that says one thing.
 *
 * @param text      its words as they are shown to people
 * @param stems     of the words that say what it is about, in their order
 * @param operators what changes it, in their order
 * @param first     whether it is of the content's first sentence
 */
record Clause(String text, Set<String> stems, List<Operator> operators, boolean first) {

    Clause with(Operator operator) {
        return new Clause(text, stems, Stream.concat(operators.stream(), Stream.of(operator)).toList(), first);
    }

    Clause only(Set<Operator.Does> some) {
        return new Clause(text, stems, operators.stream().filter(operator -> some.contains(operator.does())).toList(), first);
    }

    boolean has(Operator.Does does) {
        return operators.stream().anyMatch(operator -> operator.does() == does);
    }

    /** Whether nothing but a verdict stands here, on what was spoken of before: "That's complete nonsense". */
    boolean isBareVerdict() {
        return stems.isEmpty() && (has(Operator.Does.FALSIFIES) || has(Operator.Does.REJECTS));
    }
}
