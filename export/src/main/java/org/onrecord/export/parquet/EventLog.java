package org.onrecord.export.parquet;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;

/** Rows as bytes, to be written to a table later: field by field as they were given, so that nothing is lost or rounded. */
final class EventLog extends RecordConsumer {

    private enum Event { START_MESSAGE, END_MESSAGE, START_FIELD, END_FIELD, START_GROUP, END_GROUP, TRUTH, INTEGER, LONG, DOUBLE, BYTES }

    private static final Event[] EVENTS = Event.values();

    private final DataOutput out;

    EventLog(DataOutput out) {
        this.out = out;
    }

    /** Gives one row on as it was given here. */
    static void replay(DataInput in, MessageType table, RecordConsumer row) throws IOException {
        Deque<GroupType> groups = new ArrayDeque<>();
        Deque<Integer> fields = new ArrayDeque<>();
        while (true) {
            Event event = EVENTS[in.readByte()];
            switch (event) {
                case START_MESSAGE -> {
                    groups.push(table);
                    row.startMessage();
                }
                case END_MESSAGE -> {
                    row.endMessage();
                    return;
                }
                case START_FIELD -> {
                    fields.push(in.readUnsignedByte());
                    row.startField(groups.element().getFieldName(fields.element()), fields.element());
                }
                case END_FIELD -> {
                    row.endField(groups.element().getFieldName(fields.element()), fields.element());
                    fields.pop();
                }
                case START_GROUP -> {
                    groups.push(groups.element().getType(fields.element()).asGroupType());
                    row.startGroup();
                }
                case END_GROUP -> {
                    groups.pop();
                    row.endGroup();
                }
                case TRUTH, INTEGER, LONG, DOUBLE, BYTES -> value(event, in, row);
            }
        }
    }

    private static void value(Event event, DataInput in, RecordConsumer row) throws IOException {
        switch (event) {
            case TRUTH -> row.addBoolean(in.readBoolean());
            case INTEGER -> row.addInteger(in.readInt());
            case LONG -> row.addLong(in.readLong());
            case DOUBLE -> row.addDouble(in.readDouble());
            case BYTES -> {
                byte[] bytes = new byte[in.readInt()];
                in.readFully(bytes);
                row.addBinary(Binary.fromConstantByteArray(bytes));
            }
            default -> throw new IllegalArgumentException(event + " is no value");
        }
    }

    @FunctionalInterface
    private interface Write {

        void run() throws IOException;
    }

    private void log(Event event, Write value) {
        try {
            out.writeByte(event.ordinal());
            value.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void log(Event event) {
        log(event, () -> { });
    }

    @Override
    public void startMessage() {
        log(Event.START_MESSAGE);
    }

    @Override
    public void endMessage() {
        log(Event.END_MESSAGE);
    }

    @Override
    public void startField(String name, int index) {
        log(Event.START_FIELD, () -> out.writeByte(index));
    }

    @Override
    public void endField(String name, int index) {
        log(Event.END_FIELD);
    }

    @Override
    public void startGroup() {
        log(Event.START_GROUP);
    }

    @Override
    public void endGroup() {
        log(Event.END_GROUP);
    }

    @Override
    public void addBoolean(boolean value) {
        log(Event.TRUTH, () -> out.writeBoolean(value));
    }

    @Override
    public void addInteger(int value) {
        log(Event.INTEGER, () -> out.writeInt(value));
    }

    @Override
    public void addLong(long value) {
        log(Event.LONG, () -> out.writeLong(value));
    }

    @Override
    public void addDouble(double value) {
        log(Event.DOUBLE, () -> out.writeDouble(value));
    }

    @Override
    public void addFloat(float value) {
        throw new UnsupportedOperationException("no table has such a column");
    }

    @Override
    public void addBinary(Binary value) {
        byte[] bytes = value.getBytesUnsafe();
        log(Event.BYTES, () -> {
            out.writeInt(bytes.length);
            out.write(bytes);
        });
    }
}
