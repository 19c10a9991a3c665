package org.onrecord.export.parquet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.onrecord.parquet.RowSink;

/** Makes rows of their values. */
final class FieldsMaker implements RowSink {

    private final MessageType table;
    private final Consumer<Fields> rows;
    private final Deque<Open> groups = new ArrayDeque<>();

    /** @param place in the group around it */
    private record Open(GroupType type, Fields fields, int place) {

        void put(int field, Object value) {
            if (type.getType(field).isRepetition(Type.Repetition.REPEATED)) {
                fields.add(field, value);
            } else {
                fields.set(field, value);
            }
        }
    }

    FieldsMaker(MessageType table, Consumer<Fields> rows) {
        this.table = table;
        this.rows = rows;
    }

    @Override
    public void startRow() {
        groups.clear();
        groups.push(new Open(table, new Fields(table), 0));
    }

    @Override
    public void endRow() {
        rows.accept(groups.pop().fields());
    }

    @Override
    public void startGroup(int field) {
        GroupType type = groups.element().type().getType(field).asGroupType();
        groups.push(new Open(type, new Fields(type), field));
    }

    @Override
    public void endGroup() {
        Open group = groups.pop();
        groups.element().put(group.place(), group.fields());
    }

    @Override
    public void value(int field, Object value) {
        groups.element().put(field, value);
    }
}
