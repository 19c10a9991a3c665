package org.onrecord.record.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One JSON value being written. An absent value is written as null, never left out. */
final class JsonLine implements AutoCloseable {

    /** Confidences are given to four decimals: the last digits of a float differ from processor to processor. */
    private static final double SHARE_STEPS = 10_000;

    private final JsonGenerator json;
    private final boolean exact;

    JsonLine(JsonGenerator json) {
        this(json, false);
    }

    /** @param exact whether shares keep all their digits: what is kept in the record must come back as it was */
    JsonLine(JsonGenerator json, boolean exact) {
        this.json = json;
        this.exact = exact;
    }

    /** Writes one object in a line of its own, or nothing where its fields cannot be written. @param out stays the caller's */
    static void line(JsonFactory json, OutputStream out, Consumer<JsonLine> fields) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonLine object = new JsonLine(json.createGenerator(ObjectWriteContext.empty(), line))) {
            object.object(() -> fields.accept(object));
        }
        line.write('\n');
        line.writeTo(out);
    }

    void object(Runnable fields) {
        json.writeStartObject();
        fields.run();
        json.writeEndObject();
    }

    void object(String name, Runnable fields) {
        json.writeName(name);
        object(fields);
    }

    <T> void object(String name, Optional<T> value, Consumer<T> fields) {
        json.writeName(name);
        value.ifPresentOrElse(present -> object(() -> fields.accept(present)), json::writeNull);
    }

    <T> void array(String name, List<T> values, Consumer<T> element) {
        json.writeName(name);
        array(values, element);
    }

    <T> void array(List<T> values, Consumer<T> element) {
        json.writeStartArray();
        values.forEach(element);
        json.writeEndArray();
    }

    void text(String name, String value) {
        json.writeName(name);
        text(value);
    }

    void text(String name, Optional<String> value) {
        json.writeName(name);
        value.ifPresentOrElse(this::text, json::writeNull);
    }

    void text(String value) {
        if (isWellFormed(value)) {
            json.writeString(value);
        } else {
            json.writeRawValue(escaped(value));
        }
    }

    void number(String name, OptionalLong value) {
        json.writeName(name);
        value.ifPresentOrElse(json::writeNumber, json::writeNull);
    }

    void truth(String name, boolean value) {
        json.writeName(name);
        json.writeBoolean(value);
    }

    void share(String name, double value) {
        json.writeName(name);
        json.writeNumber(exact ? value : Math.round(value * SHARE_STEPS) / SHARE_STEPS);
    }

    void numbers(int... numbers) {
        json.writeStartArray();
        for (int number : numbers) {
            json.writeNumber(number);
        }
        json.writeEndArray();
    }

    @Override
    public void close() {
        json.close();
    }

    /** Half of a surrogate pair alone has no form in UTF-8; a \\u escape keeps it, and with it every offset after it. */
    private static boolean isWellFormed(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                if (i + 1 == value.length() || !Character.isSurrogatePair(value.charAt(i), value.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 16).append('"');
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            if (unit >= ' ' && unit < 0x7F && unit != '"' && unit != '\\') {
                escaped.append(unit);
            } else {
                escaped.append("\\u").append(HexFormat.of().toHexDigits(unit));
            }
        }
        return escaped.append('"').toString();
    }
}
