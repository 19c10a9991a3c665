package org.onrecord.parquet;

import java.io.IOException;
import org.apache.parquet.io.RecordReader;

/** The rows of one row group; holds one page of each column that is read. */
public final class Rows {

    private final Guard file;
    private final RecordReader<RowSink> reader;
    private long left;

    Rows(Guard file, RecordReader<RowSink> reader, long count) {
        this.file = file;
        this.reader = reader;
        this.left = count;
    }

    /** Hands the next row to the sink; false: there is none. After a fault nothing more of the row group can be read. */
    public boolean next() throws Unusable, IOException {
        return next(1) == 1;
    }

    /** The same with so many rows, or those that there are; how many. Of rows that are handed over by one call, one is lost with all. */
    public int next(int most) throws Unusable, IOException {
        int count = (int) Math.min(most, left);
        if (count > 0) {
            file.guarded(() -> {
                for (int i = 0; i < count; i++) {
                    reader.read();
                }
                return null;
            });
            left -= count;
        }
        return count;
    }
}
