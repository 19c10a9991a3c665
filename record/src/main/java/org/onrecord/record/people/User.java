package org.onrecord.record.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onrecord.record.correction.Answer;

/**
 * Somebody who signs in.
 *
 * @param name     one that {@link #named} took
 * @param password its digest; empty: they sign in elsewhere
 * @param subject  who they are at another service that they may sign in with; empty: with none
 */
public record User(String name, UserRole role, Optional<String> password, Optional<Subject> subject) {

    /** No spaces at the ends, nothing that a terminal or a mail's head takes for something else. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M} ._@'-]{0,62}[\\p{L}\\p{N}\\p{M}.])?");

    public User {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a user");
        }
        Objects.requireNonNull(role, "role is null");
        Objects.requireNonNull(password, "password is null");
        Objects.requireNonNull(subject, "subject is null");
    }

    /** The name that somebody typed, as it is kept. */
    public static Answer<String> named(String typed) {
        String name = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replaceAll(" +", " ");
        return NAME.matcher(name).matches() ? Answer.done(name) : Answer.refused("bad-name",
                "that is no name for a user: up to 64 letters, digits, spaces and . _ @ ' -, beginning with a letter or digit");
    }

    /** Whether nothing more is to happen before they sign in: whom an administrator named, and who never came, may never come. */
    public boolean hasWayIn() {
        return password.isPresent() || subject.filter(known -> !known.isAwaited()).isPresent();
    }

    /** By which they are found, however their name is written. */
    public String folded() {
        return folded(name);
    }

    public static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().replaceAll(" +", " ").toLowerCase(Locale.ROOT);
    }
}
