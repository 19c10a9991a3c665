package org.onrecord.record.people;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * With which a program asks in a user's name.
 *
 * @param id   tells it from others, and lets nobody in
 * @param user whose it is: it may never do more than they
 * @param name what it is for
 */
public record Key(String id, String user, String name, Set<Scope> scopes, Life life) {

    /** From when to when it is one. */
    public record Life(Instant made, Instant ends) {

        public Life {
            if (!ends.isAfter(made)) {
                throw new IllegalArgumentException("ends before it is made");
            }
        }
    }

    public Key {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(user, "user is null");
        Objects.requireNonNull(name, "name is null");
        scopes = Set.copyOf(scopes);
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("a key for nothing");
        }
        Objects.requireNonNull(life, "life is null");
    }
}
