package org.onrecord.export.parquet;

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

/** Makes rows of what the library reads. */
final class FieldsReader extends RecordMaterializer<Fields> {

    private final GroupNode root;

    FieldsReader(MessageType table) {
        this.root = new GroupNode(table, null, -1, false);
    }

    @Override
    public Fields getCurrentRecord() {
        return root.current;
    }

    @Override
    public GroupConverter getRootConverter() {
        return root;
    }

    private static final class GroupNode extends GroupConverter {

        private final GroupType type;
        private final GroupNode parent;
        private final int place;
        private final boolean isRepeated;
        private final Converter[] children;
        private Fields current;

        GroupNode(GroupType type, GroupNode parent, int place, boolean isRepeated) {
            this.type = type;
            this.parent = parent;
            this.place = place;
            this.isRepeated = isRepeated;
            this.children = new Converter[type.getFieldCount()];
            for (int i = 0; i < children.length; i++) {
                Type child = type.getType(i);
                boolean repeats = child.isRepetition(Type.Repetition.REPEATED);
                children[i] = child.isPrimitive() ? new ValueNode(child, this, i, repeats) : new GroupNode(child.asGroupType(), this, i, repeats);
            }
        }

        void put(int field, boolean repeats, Object value) {
            if (repeats) {
                current.add(field, value);
            } else {
                current.set(field, value);
            }
        }

        @Override
        public Converter getConverter(int field) {
            return children[field];
        }

        @Override
        public void start() {
            current = new Fields(type);
        }

        @Override
        public void end() {
            if (parent != null) {
                parent.put(place, isRepeated, current);
            }
        }
    }

    private static final class ValueNode extends PrimitiveConverter {

        private final GroupNode parent;
        private final int place;
        private final boolean isRepeated;
        private final boolean isText;
        private Dictionary dictionary;
        private String[] words = {};

        ValueNode(Type type, GroupNode parent, int place, boolean isRepeated) {
            this.parent = parent;
            this.place = place;
            this.isRepeated = isRepeated;
            this.isText = type.asPrimitiveType().getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.BINARY;
        }

        private void put(Object value) {
            parent.put(place, isRepeated, value);
        }

        @Override
        public boolean hasDictionarySupport() {
            return isText;
        }

        @Override
        public void setDictionary(Dictionary dictionary) {
            words = new String[dictionary.getMaxId() + 1];
            this.dictionary = dictionary;
        }

        /** A word that many rows have is made once for all of them. */
        @Override
        public void addValueFromDictionary(int id) {
            if (words[id] == null) {
                words[id] = dictionary.decodeToBinary(id).toStringUsingUTF8();
            }
            put(words[id]);
        }

        @Override
        public void addBinary(Binary value) {
            put(value.toStringUsingUTF8());
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
        public void addDouble(double value) {
            put(value);
        }
    }
}
