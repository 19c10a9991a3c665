package org.onrecord.export.parquet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.GroupType;

/** One row being written, field by field in the order of the schema. What is unknown is left out. */
final class Row {

    private final RecordConsumer out;
    private GroupType group;

    Row(RecordConsumer out, GroupType table) {
        this.out = out;
        this.group = table;
    }

    void text(String name, String value) {
        field(name, () -> add(value));
    }

    void text(String name, Optional<String> value) {
        value.ifPresent(known -> text(name, known));
    }

    void number(String name, int value) {
        field(name, () -> out.addInteger(value));
    }

    void number(String name, long value) {
        field(name, () -> out.addLong(value));
    }

    void share(String name, double value) {
        field(name, () -> out.addDouble(value));
    }

    void truth(String name, boolean value) {
        field(name, () -> out.addBoolean(value));
    }

    void group(String name, Runnable fields) {
        field(name, () -> inside(name, fields));
    }

    <T> void group(String name, Optional<T> value, Consumer<T> fields) {
        value.ifPresent(known -> group(name, () -> fields.accept(known)));
    }

    void texts(String name, List<String> values) {
        each(name, "list", values, value -> field("element", () -> add(value)));
    }

    <T> void list(String name, List<T> values, Consumer<T> fields) {
        each(name, "list", values, value -> group("element", () -> fields.accept(value)));
    }

    void map(String name, Map<String, String> values) {
        each(name, "key_value", List.copyOf(values.entrySet()), entry -> {
            text("key", entry.getKey());
            text("value", entry.getValue());
        });
    }

    /** As Parquet has lists: a group with one repeated group. */
    private <T> void each(String name, String repeated, List<T> values, Consumer<T> fields) {
        group(name, () -> {
            if (!values.isEmpty()) {
                field(repeated, () -> values.forEach(value -> inside(repeated, () -> fields.accept(value))));
            }
        });
    }

    private void inside(String name, Runnable fields) {
        GroupType outer = group;
        group = outer.getType(name).asGroupType();
        out.startGroup();
        fields.run();
        out.endGroup();
        group = outer;
    }

    private void field(String name, Runnable value) {
        int index = group.getFieldIndex(name);
        out.startField(name, index);
        value.run();
        out.endField(name, index);
    }

    private void add(String value) {
        out.addBinary(Binary.fromConstantByteArray(value.getBytes(StandardCharsets.UTF_8)));
    }
}
