package org.onrecord.record.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a key is for. */
public enum Scope {

    /** To read and to export, as readers may. */
    READ(UserRole.READER),

    /** To add and to correct, as editors may; to read as well. */
    WRITE(UserRole.EDITOR),

    /** To have to do with users and keys, as administrators may; all else as well. */
    ADMIN(UserRole.ADMIN);

    private final UserRole role;

    Scope(UserRole role) {
        this.role = role;
    }

    /** The most that a key of these scopes may do in the name of a user of a role. */
    public static UserRole most(Collection<Scope> scopes, UserRole of) {
        UserRole most = scopes.stream().map(scope -> scope.role).max(UserRole::compareTo).orElseThrow();
        return most.compareTo(of) <= 0 ? most : of;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.toString().equals(word)).findFirst();
    }

    /** As they stand in a column. */
    public static String words(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::toString).collect(Collectors.joining(" "));
    }

    /** @param words as {@link #words} writes them */
    public static Set<Scope> read(String words) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String word : words.split(" ")) {
            scopes.add(valueOf(word.toUpperCase(Locale.ROOT)));
        }
        return scopes;
    }
}
