package org.onrecord.ingest.page.meta;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a page says of its report.
 *
 * @param fields dates as EDTF; the language as ISO 639 has it
 * @param byline the writers, people only
 * @param others agencies and others who are credited with the report
 */
public record Metadata(Map<Field, Stated> fields, Writers byline, Writers others) {

    /** @param origin empty when there are no names */
    public record Writers(List<String> names, Optional<Origin> origin) {

        static final Writers NONE = new Writers(List.of(), Optional.empty());

        public Writers {
            names = List.copyOf(names);
            Objects.requireNonNull(origin, "origin is null");
        }
    }

    public Metadata {
        fields = Collections.unmodifiableMap(fields.isEmpty() ? new EnumMap<>(Field.class) : new EnumMap<>(fields));
        Objects.requireNonNull(byline, "byline is null");
        Objects.requireNonNull(others, "others is null");
    }

    public Optional<String> get(Field field) {
        return Optional.ofNullable(fields.get(field)).map(Stated::value);
    }

    /** For each field that is known, by its name in the record, the code of the place where it was found. */
    public Map<String, String> from() {
        Map<String, String> from = new TreeMap<>();
        fields.forEach((field, stated) -> from.put(field.code(), stated.origin().code()));
        byline.origin().ifPresent(origin -> from.put("byline", origin.code()));
        others.origin().ifPresent(origin -> from.put("credits", origin.code()));
        return from;
    }
}
