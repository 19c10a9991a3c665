package org.onrecord.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapKeyValueTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/**
 * The rows of one row group as objects, such as JSON has: the values of a column by its name, without those that a row lacks. A value is text as its bytes in
 * UTF-8, as they stand in the file, of one longer than {@link #LONGEST} only so many; a String (a date or moment, in the form of ISO 8601); a Long, Double or Boolean; a List of values, of which some may be null; or a Map of
 * names to values. What is nothing of these, e.g. a picture or a sum of money, is left out.
 */
public final class RowObjects {

    /** More than any line of JSON holds that is read as an article. */
    public static final int LONGEST = 8 << 20;

    /** Names that old programs give to what repeats in a list, where it is the element itself. */
    private static final String ELEMENT = "array";
    private static final String OLD_ELEMENT = "_tuple";

    private final Sink sink;
    private Rows rows;

    RowObjects(GroupType table) {
        this.sink = new Sink(table);
    }

    static byte[] words(Binary value) {
        ByteBuffer bytes = value.toByteBuffer();
        byte[] words = new byte[Math.min(bytes.remaining(), LONGEST)];
        bytes.duplicate().get(words);
        return words;
    }

    RowSink sink() {
        return sink;
    }

    RowObjects of(Rows source) {
        rows = source;
        return this;
    }

    /** Empty at the end. After a fault nothing more of the row group can be read. */
    public Optional<Map<String, Object>> next() throws Unusable, IOException {
        return rows.next() ? Optional.of(sink.row) : Optional.empty();
    }

    /** A group that is being read. */
    private static final class Open {

        private final GroupType type;
        private final int place;

        /** A value for each field; of a repeated field the list of them; null: none. */
        private final Object[] values;

        Open(GroupType type, int place) {
            this.type = type;
            this.place = place;
            this.values = new Object[type.getFieldCount()];
        }

        @SuppressWarnings("unchecked")
        void put(int field, Object value) {
            if (type.getType(field).isRepetition(Type.Repetition.REPEATED)) {
                if (values[field] == null) {
                    values[field] = new ArrayList<>();
                }
                ((List<Object>) values[field]).add(value);
            } else {
                values[field] = value;
            }
        }

        Map<String, Object> object() {
            Map<String, Object> object = new LinkedHashMap<>();
            for (int i = 0; i < values.length; i++) {
                if (values[i] != null) {
                    object.put(type.getFieldName(i), values[i]);
                }
            }
            return object;
        }

        Object value() {
            LogicalTypeAnnotation is = type.getLogicalTypeAnnotation();
            boolean repeatsOne = values.length == 1 && type.getType(0).isRepetition(Type.Repetition.REPEATED);
            if (is instanceof ListLogicalTypeAnnotation && repeatsOne) {
                return list(type.getType(0));
            }
            return (is instanceof MapLogicalTypeAnnotation || is instanceof MapKeyValueTypeAnnotation) && repeatsOne ? map() : object();
        }

        private List<?> repeated() {
            return values[0] == null ? List.of() : (List<?>) values[0];
        }

        private List<?> list(Type repeats) {
            boolean isElement = repeats.isPrimitive() || repeats.asGroupType().getFieldCount() != 1 || repeats.getName().equals(ELEMENT) || repeats.getName().equals(type.getName() + OLD_ELEMENT);
            return isElement ? repeated() : repeated().stream().map(element -> ((Map<?, ?>) element).values().stream().findFirst().orElse(null))
                    .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
        }

        private Map<String, Object> map() {
            Map<String, Object> map = new LinkedHashMap<>();
            for (Object entry : repeated()) {
                List<Object> both = entry instanceof Map<?, ?> fields ? new ArrayList<>(fields.values()) : List.of();
                if (both.size() == 2 && both.getFirst() instanceof byte[] key) {
                    map.put(new String(key, StandardCharsets.UTF_8), both.getLast());
                }
            }
            return Collections.unmodifiableMap(map);
        }
    }

    private static final class Sink implements RowSink {

        private final GroupType table;
        private final Deque<Open> groups = new ArrayDeque<>();
        private Map<String, Object> row = Map.of();

        Sink(GroupType table) {
            this.table = table;
        }

        @Override
        public void startRow() {
            row = Map.of(); // its texts may be large
            groups.clear();
            groups.push(new Open(table, 0));
        }

        @Override
        public void endRow() {
            row = groups.pop().object();
        }

        @Override
        public void startGroup(int field) {
            groups.push(new Open(groups.element().type.getType(field).asGroupType(), field));
        }

        @Override
        public void endGroup() {
            Open group = groups.pop();
            groups.element().put(group.place, group.value());
        }

        @Override
        public void value(int field, Object value) {
            Open group = groups.element();
            Object plain = PlainValue.of(group.type.getType(field).asPrimitiveType(), value);
            if (plain != null) {
                group.put(field, plain);
            }
        }
    }
}
