package org.onrecord.parquet;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.schema.MessageType;

/** A file's columns, as its footer lists them: each group before what is in it. */
final class Columns {

    private final List<SchemaElement> elements;

    /** Where each column of the first level begins in the list; the last entry is the list's end. */
    private final List<Integer> starts = new ArrayList<>();

    private Columns(List<SchemaElement> elements) {
        this.elements = elements;
    }

    static Columns of(List<SchemaElement> elements) throws Unusable {
        Columns columns = new Columns(List.copyOf(elements));
        columns.walk();
        return columns;
    }

    private void walk() throws Unusable {
        Deque<Integer> open = new ArrayDeque<>();
        open.push(elements.isEmpty() ? 0 : elements.getFirst().getNum_children());
        for (int i = 1; i < elements.size(); i++) {
            close(open);
            if (open.isEmpty()) {
                throw Unusable.damaged("its list of columns has more than it says");
            }
            open.push(open.pop() - 1);
            if (open.size() == 1) {
                starts.add(i);
            }
            open.push(elements.get(i).isSetNum_children() ? elements.get(i).getNum_children() : 0);
            if (open.size() > Limits.DEPTH) {
                throw new Unusable(Unusable.Kind.TOO_LARGE, "the column " + columns().getLast().name() + " is nested deeper than " + Limits.DEPTH + " levels");
            }
        }
        close(open);
        if (!open.isEmpty()) {
            throw Unusable.damaged("its list of columns breaks off");
        }
        starts.add(elements.size());
    }

    private static void close(Deque<Integer> open) {
        while (!open.isEmpty() && open.peek() <= 0) {
            open.pop();
        }
    }

    /** Those of the first level. */
    List<Column> columns() {
        return starts.stream().filter(start -> start < elements.size()).map(start -> Column.of(elements.get(start))).toList();
    }

    MessageType all() throws IOException {
        return type(elements);
    }

    /** Of the first level those of these names, with all that is in them. */
    MessageType named(Set<String> names) throws IOException {
        List<SchemaElement> kept = new ArrayList<>();
        kept.add(new SchemaElement(elements.getFirst()));
        int count = 0;
        for (int i = 0; i + 1 < starts.size(); i++) {
            List<SchemaElement> column = elements.subList(starts.get(i), starts.get(i + 1));
            if (names.contains(column.getFirst().getName())) {
                kept.addAll(column);
                count++;
            }
        }
        kept.getFirst().setNum_children(count);
        return type(kept);
    }

    /** The library makes types only of a whole footer. */
    private static MessageType type(List<SchemaElement> elements) throws IOException {
        return new ParquetMetadataConverter().fromParquetMetadata(new FileMetaData(1, elements, 0, List.of())).getFileMetaData().getSchema();
    }
}
