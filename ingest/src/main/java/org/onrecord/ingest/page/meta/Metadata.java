package org.onrecord.ingest.page.meta;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/**
 * What a page says of its report.
 *
 * @param fields dates as EDTF; the language as ISO 639 has it
 * @param byline the writers, people only
 * @param others agencies and others who are credited with the report
 * @param shown  where readers see it
 * @param schema what the page says it is
 */
public record Metadata(Map<Field, Stated> fields, Writers byline, Writers others, Shown shown, Schema schema) {

    /** @param origin empty when there are no names */
    public record Writers(List<String> names, Optional<Origin> origin) {

        static final Writers NONE = new Writers(List.of(), Optional.empty());

        public Writers {
            names = List.copyOf(names);
            Objects.requireNonNull(origin, "origin is null");
        }
    }

    /**
     * Elements of the page that show the headline, the standfirst and the writers.
     *
     * @param credits those that may say who else worked on the report
     */
    public record Shown(Optional<Element> headline, Optional<Element> standfirst, Optional<Element> byline, List<Element> credits) {

        public Shown {
            Objects.requireNonNull(headline, "headline is null");
            Objects.requireNonNull(standfirst, "standfirst is null");
            Objects.requireNonNull(byline, "byline is null");
            credits = List.copyOf(credits);
        }
    }

    /**
     * @param types          names of the objects' types, e.g. "NewsArticle"
     * @param forSubscribers whether the report is said not to be free
     * @param openGraph      Open Graph's type in small letters, e.g. "article"; empty when there is none
     * @param articleBody    the report's text as the page's data have it; empty when they do not
     */
    public record Schema(Set<String> types, boolean forSubscribers, String openGraph, String articleBody) {

        public Schema {
            types = Set.copyOf(types);
        }
    }

    public Metadata {
        fields = Collections.unmodifiableMap(fields.isEmpty() ? new EnumMap<>(Field.class) : new EnumMap<>(fields));
        Objects.requireNonNull(byline, "byline is null");
        Objects.requireNonNull(others, "others is null");
        Objects.requireNonNull(shown, "shown is null");
        Objects.requireNonNull(schema, "schema is null");
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
