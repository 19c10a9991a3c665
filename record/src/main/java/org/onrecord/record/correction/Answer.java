package org.onrecord.record.correction;

import java.util.Objects;
import java.util.function.Function;

/** What became of something that a person asked for. */
public sealed interface Answer<T> {

    /** It is so. */
    record Done<T>(T value) implements Answer<T> {

        public Done {
            Objects.requireNonNull(value, "value is null");
        }
    }

    /**
     * It cannot be done, and nothing was changed.
     *
     * @param code    in kebab-case, e.g. "words-not-found"
     * @param message for a person: what is wrong, and what to do
     */
    record Refused<T>(String code, String message) implements Answer<T> {

        public Refused {
            Objects.requireNonNull(code, "code is null");
            Objects.requireNonNull(message, "message is null");
        }

        /** The same as an answer to another question. */
        public <U> Refused<U> as() {
            return new Refused<>(code, message);
        }
    }

    static <T> Answer<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Answer<T> refused(String code, String message) {
        return new Refused<>(code, message);
    }

    /** Goes on with the value, or stays refused. */
    default <U> Answer<U> then(Function<? super T, Answer<U>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T> refused -> refused.as();
        };
    }

    default <U> Answer<U> map(Function<? super T, ? extends U> change) {
        return then(value -> done(change.apply(value)));
    }
}
