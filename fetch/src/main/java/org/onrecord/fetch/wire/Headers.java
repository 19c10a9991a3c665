package org.onrecord.fetch.wire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header fields of an answer, sorted by name; the order in which they came is not kept by Java's client. */
public record Headers(List<Field> fields) {

    /** One line; a name may come several times. */
    public record Field(String name, String value) { }

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([^\\s\"';]+)");

    public Headers {
        fields = List.copyOf(fields);
    }

    /** The first of this name, in whatever case; blank counts as none. */
    public Optional<String> first(String name) {
        return fields.stream().filter(field -> field.name().equalsIgnoreCase(name)).map(field -> field.value().strip())
                .filter(value -> !value.isEmpty()).findFirst();
    }

    /** As declared, in small letters without parameters, e.g. "text/html". */
    public Optional<String> mediaType() {
        return first("Content-Type").map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)).filter(type -> !type.isEmpty());
    }

    /** As the Content-Type declares it, e.g. "utf-8". */
    public Optional<String> charset() {
        return first("Content-Type").map(CHARSET::matcher).filter(Matcher::find).map(found -> found.group(1));
    }
}
