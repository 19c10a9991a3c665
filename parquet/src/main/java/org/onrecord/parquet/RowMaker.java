package org.onrecord.parquet;

import java.util.function.Function;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/** Hands on what the library reads. */
final class RowMaker extends RecordMaterializer<RowSink> {

    private final RowSink sink;
    private final Function<Binary, Object> words;
    private final GroupConverter root;

    /** Of the present row. */
    private int values;

    /** @param words what is handed on for bytes */
    RowMaker(MessageType table, RowSink sink, Function<Binary, Object> words) {
        this.sink = sink;
        this.words = words;
        this.root = new Group(table, -1);
    }

    @Override
    public RowSink getCurrentRecord() {
        return sink;
    }

    @Override
    public GroupConverter getRootConverter() {
        return root;
    }

    private void count() {
        if (++values > Limits.ROW) {
            throw new IllegalArgumentException(new Unusable(Unusable.Kind.TOO_LARGE, "a row has more than " + Limits.ROW + " values"));
        }
    }

    private final class Group extends GroupConverter {

        private final int place;
        private final Converter[] children;

        Group(GroupType type, int place) {
            this.place = place;
            this.children = new Converter[type.getFieldCount()];
            for (int i = 0; i < children.length; i++) {
                Type child = type.getType(i);
                children[i] = child.isPrimitive() ? new Value(child.asPrimitiveType(), i) : new Group(child.asGroupType(), i);
            }
        }

        @Override
        public Converter getConverter(int field) {
            return children[field];
        }

        @Override
        public void start() {
            if (place < 0) {
                values = 0;
                sink.startRow();
            } else {
                count();
                sink.startGroup(place);
            }
        }

        @Override
        public void end() {
            if (place < 0) {
                sink.endRow();
            } else {
                sink.endGroup();
            }
        }
    }

    private final class Value extends PrimitiveConverter {

        private final int place;
        private final boolean isText;
        private Dictionary dictionary;
        private Object[] known = {};

        Value(PrimitiveType type, int place) {
            this.place = place;
            this.isText = type.getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.BINARY;
        }

        private void put(Object value) {
            count();
            sink.value(place, value);
        }

        @Override
        public boolean hasDictionarySupport() {
            return isText;
        }

        @Override
        public void setDictionary(Dictionary dictionary) {
            this.known = new Object[dictionary.getMaxId() + 1];
            this.dictionary = dictionary;
        }

        /** A word that many rows have is made once for all of them. */
        @Override
        public void addValueFromDictionary(int id) {
            if (known[id] == null) {
                known[id] = words.apply(dictionary.decodeToBinary(id));
            }
            put(known[id]);
        }

        @Override
        public void addBinary(Binary value) {
            put(words.apply(value));
        }

        @Override
        public void addBoolean(boolean value) {
            put(value);
        }

        @Override
        public void addInt(int value) {
            put(value);
        }

        @Override
        public void addLong(long value) {
            put(value);
        }

        @Override
        public void addFloat(float value) {
            put(value);
        }

        @Override
        public void addDouble(double value) {
            put(value);
        }
    }
}
