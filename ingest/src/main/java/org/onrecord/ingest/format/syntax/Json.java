package org.onrecord.ingest.format.syntax;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A JSON value. Asking for what is not there, or is of another type, gives nothing: documents of the same format differ in it.
 *
 * @param value a map with names in small letters, a list, a string, a number, a boolean, or null
 */
public record Json(Object value) {

    static final Json NOTHING = new Json(null);

    public boolean isObject() {
        return value instanceof Map;
    }

    public boolean isList() {
        return value instanceof List;
    }

    /** Whether it is an object with this member; {@code name} in small letters, whatever the document writes. */
    public boolean has(String name) {
        return value instanceof Map<?, ?> map && map.get(name) != null;
    }

    /** The member of an object; {@code name} in small letters. */
    public Json get(String name) {
        return value instanceof Map<?, ?> map && map.get(name) != null ? new Json(map.get(name)) : NOTHING;
    }

    /** Names of an object's members, in their order, in small letters. */
    public Stream<String> names() {
        return value instanceof Map<?, ?> map ? map.keySet().stream().map(Objects::toString) : Stream.empty();
    }

    /** A string or a number that is not blank. */
    public Optional<String> string() {
        return (value instanceof String || value instanceof Number) && !value.toString().isBlank() ? Optional.of(value.toString().strip()) : Optional.empty();
    }

    /** The values of a list, of an object's members, or the value itself. */
    public Stream<Json> each() {
        return switch (value) {
            case null -> Stream.empty();
            case List<?> list -> list.stream().map(Json::new);
            case Map<?, ?> map when !map.isEmpty() && map.values().stream().allMatch(Map.class::isInstance) -> map.values().stream().map(Json::new);
            default -> Stream.of(this);
        };
    }

    /** The elements of a list, or the value itself. */
    public Stream<Json> items() {
        return switch (value) {
            case null -> Stream.empty();
            case List<?> list -> list.stream().map(Json::new);
            default -> Stream.of(this);
        };
    }

    /** Of the members named, the first that says something. */
    public Optional<String> first(String... names) {
        return Stream.of(names).map(name -> get(name).string()).flatMap(Optional::stream).findFirst();
    }
}
