package org.onrecord.fetch.wire;

import java.util.List;
import java.util.Optional;

/** The header fields of an answer, sorted by name; the order in which they came is not kept by Java's client. */
public record Headers(List<Field> fields) {

    /** One line; a name may come several times. */
    public record Field(String name, String value) { }

    public Headers {
        fields = List.copyOf(fields);
    }

    /** The first of this name, in whatever case; blank counts as none. */
    public Optional<String> first(String name) {
        return fields.stream().filter(field -> field.name().equalsIgnoreCase(name)).map(field -> field.value().strip())
                .filter(value -> !value.isEmpty()).findFirst();
    }
}
