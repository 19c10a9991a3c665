package org.onrecord.resolve.speaker;

import org.onrecord.domain.Speaker;
import org.onrecord.resolve.name.Gender;

/**
 * Who a speaker is, before it is said how that was found.
 *
 * @param figure index in {@link Cast}; {@link #UNNAMED} for one that the report does not name
 * @param gender what pronouns may mean this speaker
 */
record Identity(String name, Speaker.Type type, int figure, Gender gender) {

    static final int UNNAMED = -1;

    static Identity of(Figure figure, Speaker.Type type) {
        return new Identity(figure.name(), type, figure.id(), figure.gender());
    }

    static Identity unnamed(String name, Speaker.Type type, Gender gender) {
        return new Identity(name, type, UNNAMED, gender);
    }

    /** Whether "he" or "she" may mean it. */
    boolean isOnePerson() {
        return type == Speaker.Type.PERSON || type == Speaker.Type.ANONYMOUS;
    }
}
