package org.onrecord.export.parquet;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;

/** Makes a row of what is written of it, as if it had been in a file. */
final class FieldsFeed extends RecordConsumer {

    private final FieldsMaker maker;
    private final Deque<Integer> fields = new ArrayDeque<>();
    private Fields row;

    FieldsFeed(MessageType table) {
        this.maker = new FieldsMaker(table, made -> row = made);
    }

    /** The row that was written last. */
    Fields row() {
        return row;
    }

    private void value(Object value) {
        maker.value(fields.element(), value);
    }

    @Override
    public void startMessage() {
        maker.startRow();
    }

    @Override
    public void endMessage() {
        maker.endRow();
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
        maker.startGroup(fields.element());
    }

    @Override
    public void endGroup() {
        maker.endGroup();
    }

    @Override
    public void addInteger(int value) {
        value(value);
    }

    @Override
    public void addLong(long value) {
        value(value);
    }

    @Override
    public void addBoolean(boolean value) {
        value(value);
    }

    @Override
    public void addBinary(Binary value) {
        value(value.toStringUsingUTF8());
    }

    @Override
    public void addFloat(float value) {
        throw new UnsupportedOperationException("no table has such a column");
    }

    @Override
    public void addDouble(double value) {
        value(value);
    }
}
