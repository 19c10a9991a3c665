package org.onrecord.export.parquet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.parquet.schema.GroupType;
import org.onrecord.domain.CharSpan;

/** A row, or a group in it, as it was read. A column that the file lacks is unknown in each row. */
final class Fields {

    private final GroupType type;

    /** A value for each field; of a repeated field the list of them; null: unknown. */
    private final Object[] values;

    Fields(GroupType type) {
        this.type = type;
        this.values = new Object[type.getFieldCount()];
    }

    void set(int field, Object value) {
        values[field] = value;
    }

    @SuppressWarnings("unchecked")
    void add(int field, Object value) {
        if (values[field] == null) {
            values[field] = new ArrayList<>();
        }
        ((List<Object>) values[field]).add(value);
    }

    <T> Optional<T> known(String name, Class<T> kind) {
        return Optional.ofNullable(type.containsField(name) ? kind.cast(values[type.getFieldIndex(name)]) : null);
    }

    private <T> T required(String name, Class<T> kind) {
        return known(name, kind).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    String text(String name) {
        return required(name, String.class);
    }

    Optional<String> knownText(String name) {
        return known(name, String.class);
    }

    int number(String name) {
        return required(name, Integer.class);
    }

    long longNumber(String name) {
        return required(name, Long.class);
    }

    double share(String name) {
        return required(name, Double.class);
    }

    Optional<Fields> group(String name) {
        return known(name, Fields.class);
    }

    /** A list of groups. */
    List<Fields> list(String name) {
        return elements(name).stream().map(element -> element.required("element", Fields.class)).toList();
    }

    List<String> texts(String name) {
        return elements(name).stream().map(element -> element.text("element")).toList();
    }

    Map<String, String> map(String name) {
        Map<String, String> entries = new TreeMap<>();
        repeated(name, "key_value").forEach(entry -> entries.put(entry.text("key"), entry.text("value")));
        return entries;
    }

    List<CharSpan> spans(String name) {
        return list(name).stream().map(span -> new CharSpan(span.number("start"), span.number("end"))).toList();
    }

    <E extends Enum<E>> E constant(Class<E> kind, String name) {
        String word = text(name);
        for (E constant : kind.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(name + " is not known: " + word);
    }

    <T> Optional<T> group(String name, Function<Fields, T> reader) {
        return group(name).map(reader);
    }

    private List<Fields> elements(String name) {
        return repeated(name, "list");
    }

    @SuppressWarnings("unchecked")
    private List<Fields> repeated(String name, String inside) {
        return required(name, Fields.class).known(inside, List.class).map(list -> (List<Fields>) list).orElse(List.of());
    }
}
