package org.onrecord.export.parquet;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;

/** Makes a row of what is written of it, as if it had been in a file. */
final class FieldsFeed extends RecordConsumer {

    private final FieldsReader reader;
    private final Deque<GroupConverter> groups = new ArrayDeque<>();
    private final Deque<Integer> fields = new ArrayDeque<>();

    FieldsFeed(MessageType table) {
        this.reader = new FieldsReader(table);
    }

    /** The row that was written last. */
    Fields row() {
        return reader.getCurrentRecord();
    }

    private PrimitiveConverter value() {
        return groups.element().getConverter(fields.element()).asPrimitiveConverter();
    }

    private void enter(GroupConverter group) {
        groups.push(group);
        group.start();
    }

    @Override
    public void startMessage() {
        enter(reader.getRootConverter());
    }

    @Override
    public void endMessage() {
        groups.pop().end();
    }

    @Override
    public void startField(String name, int index) {
        fields.push(index);
    }

    @Override
    public void endField(String name, int index) {
        fields.pop();
    }

    @Override
    public void startGroup() {
        enter(groups.element().getConverter(fields.element()).asGroupConverter());
    }

    @Override
    public void endGroup() {
        groups.pop().end();
    }

    @Override
    public void addInteger(int value) {
        value().addInt(value);
    }

    @Override
    public void addLong(long value) {
        value().addLong(value);
    }

    @Override
    public void addBoolean(boolean value) {
        value().addBoolean(value);
    }

    @Override
    public void addBinary(Binary value) {
        value().addBinary(value);
    }

    @Override
    public void addFloat(float value) {
        throw new UnsupportedOperationException("no table has such a column");
    }

    @Override
    public void addDouble(double value) {
        value().addDouble(value);
    }
}
