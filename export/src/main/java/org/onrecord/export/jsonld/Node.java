package org.onrecord.export.jsonld;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** One node being written. What is unknown, or none, is left out: in linked data that says nothing. */
final class Node {

    private final JsonGenerator json;

    Node(JsonGenerator json) {
        this.json = json;
    }

    void text(String term, String value) {
        json.writeStringProperty(term, value);
    }

    void text(String term, Optional<String> value) {
        value.ifPresent(known -> text(term, known));
    }

    void texts(String term, List<String> values) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(term);
            values.forEach(json::writeString);
            json.writeEndArray();
        }
    }

    void number(String term, long value) {
        json.writeNumberProperty(term, value);
    }

    /** A number that is not whole, as its digits: a JSON number would be read as a double. */
    void decimal(String term, String digits) {
        json.writeStringProperty(term, digits);
    }

    void truth(String term, boolean value) {
        json.writeBooleanProperty(term, value);
    }

    void node(String term, Runnable fields) {
        json.writeObjectPropertyStart(term);
        fields.run();
        json.writeEndObject();
    }

    <T> void nodes(String term, List<T> values, Consumer<T> fields) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(term);
            values.forEach(value -> element(() -> fields.accept(value)));
            json.writeEndArray();
        }
    }

    void element(Runnable fields) {
        json.writeStartObject();
        fields.run();
        json.writeEndObject();
    }

    void array(String term, Runnable elements) {
        json.writeArrayPropertyStart(term);
        elements.run();
        json.writeEndArray();
    }

    void numbers(int... numbers) {
        json.writeArray(numbers, 0, numbers.length);
    }
}
