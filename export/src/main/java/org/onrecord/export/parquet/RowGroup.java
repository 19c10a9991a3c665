package org.onrecord.export.parquet;

import java.nio.channels.FileChannel;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ColumnPath;

/**
 * A row group being read: one page of each column is in memory, however large the group is. The library's own reader holds all of it, and loads classes of
 * Hadoop, of which nothing is shipped.
 */
final class RowGroup implements PageReadStore {

    private final FileChannel file;
    private final BlockMetaData group;

    RowGroup(FileChannel file, BlockMetaData group) {
        this.file = file;
        this.group = group;
    }

    @Override
    public PageReader getPageReader(ColumnDescriptor column) {
        ColumnPath path = ColumnPath.get(column.getPath());
        for (ColumnChunkMetaData chunk : group.getColumns()) {
            if (chunk.getPath().equals(path)) {
                return new ColumnPages(file, chunk);
            }
        }
        throw new IllegalArgumentException("a row group lacks the column " + path.toDotString());
    }

    @Override
    public long getRowCount() {
        return group.getRowCount();
    }
}
