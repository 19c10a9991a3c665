package org.onrecord.ingest.page.meta;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A JSON value; null is {@link Items} without any. */
sealed interface Json {

    Items NOTHING = new Items(List.of());

    /** A string, or a number, true or false as it is spelt. */
    record Text(String value) implements Json { }

    record Items(List<Json> values) implements Json { }

    record Fields(Map<String, Json> values) implements Json { }

    /** The field's value; nothing where there is none, or where this is no object. */
    default Json get(String field) {
        return this instanceof Fields(var values) ? values.getOrDefault(field, NOTHING) : NOTHING;
    }

    /** An array's elements; anything else is its own only element. */
    default Stream<Json> each() {
        return this instanceof Items(var values) ? values.stream() : Stream.of(this);
    }

    /** The first string in it; an object's is its "@value" or "name". */
    default Optional<String> text() {
        return texts().findFirst();
    }

    default Stream<String> texts() {
        return each().flatMap(value -> switch (value) {
            case Text(var text) -> Markup.plain(text).stream();
            case Fields _ -> Stream.of("@value", "name").map(value::get).filter(inner -> inner != NOTHING).limit(1).flatMap(Json::texts);
            case Items items -> items.values().stream().filter(Text.class::isInstance).flatMap(Json::texts);
        });
    }
}
