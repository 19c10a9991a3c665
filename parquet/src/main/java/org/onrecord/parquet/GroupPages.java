package org.onrecord.parquet;

import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.RowGroup;

/**
 * A row group being read: one page of each column is in memory, however large the group is. The library's own reader holds all of it, and loads classes of
 * Hadoop, of which nothing is shipped.
 */
final class GroupPages implements PageReadStore {

    private final Guard file;
    private final RowGroup group;
    private final Room room;

    /** @param allowed bytes that the group may unpack to */
    GroupPages(Guard file, RowGroup group, long allowed) {
        this.file = file;
        this.group = group;
        this.room = new Room(allowed);
    }

    @Override
    public PageReader getPageReader(ColumnDescriptor column) {
        List<String> path = List.of(column.getPath());
        try {
            for (ColumnChunk chunk : group.getColumns()) {
                if (chunk.isSetMeta_data() && path.equals(chunk.getMeta_data().getPath_in_schema())) {
                    return new ColumnPages(file, chunk, column, room);
                }
            }
            boolean closed = group.getColumns().stream().anyMatch(ColumnChunk::isSetCrypto_metadata);
            throw new Unusable(closed ? Unusable.Kind.CLOSED : Unusable.Kind.DAMAGED,
                    "the column " + String.join(".", path) + (closed ? " is encrypted" : " is missing in it"));
        } catch (Unusable e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public long getRowCount() {
        return group.getNum_rows();
    }
}
