package org.onrecord.resolve.identity;

import java.util.List;
import java.util.Objects;
import org.onrecord.domain.Speaker;

/**
 * One person or body in one report.
 *
 * @param id    unique in the record, e.g. the report's id and the speaker's
 * @param names what the report calls it, the fullest first: "Ann Lee", "Lee"; at least one
 */
public record Appearance(String id, Speaker.Type type, List<String> names, Traits traits) {

    public Appearance {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(type, "type is null");
        Objects.requireNonNull(traits, "traits are null");
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("an appearance without a name: " + id);
        }
    }

    /** The fullest name. */
    public String name() {
        return names.getFirst();
    }
}
