package org.onrecord.record.correction;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What people say of claims. It names statements, since claims come and go as statements do. */
public sealed interface ClaimEdit {

    /**
     * A statement that is named.
     *
     * @param article id of its report
     * @param words   its content then: a later program may find it under another id
     */
    record Named(String article, String statement, String words) {

        public Named {
            Objects.requireNonNull(article, "article is null");
            Objects.requireNonNull(statement, "statement is null");
            Objects.requireNonNull(words, "words is null");
        }
    }

    /** These are of one claim. @param statements two or more */
    record Together(List<Named> statements) implements ClaimEdit {

        public Together {
            statements = List.copyOf(statements);
            if (statements.size() < 2) {
                throw new IllegalArgumentException("nothing to put together: " + statements);
            }
        }
    }

    /**
     * None of some is of one claim with any of the rest.
     *
     * @param some one or more
     * @param rest one or more: what was in the claim besides, one statement for all of the same words
     */
    record Apart(List<Named> some, List<Named> rest) implements ClaimEdit {

        public Apart {
            some = List.copyOf(some);
            rest = List.copyOf(rest);
            if (some.isEmpty() || rest.isEmpty()) {
                throw new IllegalArgumentException("nothing to set apart: " + some + " from " + rest);
            }
        }
    }

    /**
     * The claim that has a statement is called so.
     *
     * @param before what it was called then: the wording, if nobody had named it
     */
    record Called(Named statement, String before, String name) implements ClaimEdit {

        public Called {
            Objects.requireNonNull(statement, "statement is null");
            Objects.requireNonNull(before, "before is null");
            if (name.isBlank()) {
                throw new IllegalArgumentException("a name without words");
            }
        }
    }

    /** All that it names. */
    default Stream<Named> named() {
        return switch (this) {
            case Together(var statements) -> statements.stream();
            case Apart(var some, var rest) -> Stream.concat(some.stream(), rest.stream());
            case Called(var statement, var _, var _) -> Stream.of(statement);
        };
    }

    /** The same with other statements. @param change gives for each the one meant; the same keeps it */
    default ClaimEdit with(UnaryOperator<Named> change) {
        return switch (this) {
            case Together(var statements) -> new Together(statements.stream().map(change).toList());
            case Apart(var some, var rest) -> new Apart(some.stream().map(change).toList(), rest.stream().map(change).toList());
            case Called(var statement, var before, var name) -> new Called(change.apply(statement), before, name);
        };
    }

    /** What was before, in words for people. */
    default String was() {
        return switch (this) {
            case Together(var statements) -> quoted(statements.getFirst()) + " apart from " + quoted(statements.getLast());
            case Apart(var some, var rest) -> quoted(some.getFirst()) + " together with " + quoted(rest.getFirst());
            case Called(var _, var before, var _) -> before;
        };
    }

    /** What is after, in words for people. */
    default String became() {
        return switch (this) {
            case Together(var statements) -> "one claim" + more(statements.size());
            case Apart(var some, var _) -> "apart" + more(some.size());
            case Called(var _, var _, var name) -> name;
        };
    }

    private static String quoted(Named named) {
        return "\u201C" + named.words() + "\u201D";
    }

    private static String more(int statements) {
        return Optional.of(statements).filter(number -> number > 1).map(number -> " (" + number + " statements named)").orElse("");
    }
}
