package org.onrecord.export.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;

/**
 * One file of a table being read, row after row; holds one page of each column. Whatever its bytes are, what is wrong is told as {@link BrokenTables}: pages
 * have check sums, which are looked at.
 */
final class TableInput implements Closeable {

    /** Rows asked of the library at once. */
    private static final int CHUNK = 16;

    private final String name;
    private final FileChannel file;
    private final long bytes;
    private final List<BlockMetaData> groups;
    private final long rows;
    private final MessageType columns;
    private final MessageColumnIO layout;
    private final Queue<Fields> ready = new ArrayDeque<>();
    private int group;
    private RecordReader<Fields> rowGroup;
    private long leftInGroup;
    private long taken;

    private TableInput(String name, FileChannel file, String table) throws BrokenTables, IOException {
        this.name = name;
        this.file = file;
        this.bytes = file.size();
        ParquetMetadata footer = Footer.read(file);
        this.groups = List.copyOf(footer.getBlocks());
        this.rows = groups.stream().mapToLong(BlockMetaData::getRowCount).sum();
        String version = footer.getFileMetaData().getKeyValueMetaData().get(TableFile.VERSION_KEY);
        if (version == null) {
            throw new BrokenTables(name + " is a Parquet file of another program: 'onrecord export --format parquet' and onrecord-spark write what can be imported");
        }
        if (!version.equals(TableFile.VERSION)) {
            throw new BrokenTables(name + " holds tables of version " + version + ", and this onrecord reads version " + TableFile.VERSION
                    + ": import it with the onrecord that wrote it, or write it again with this one");
        }
        this.columns = Columns.read(name, TableFile.schema(table), footer.getFileMetaData().getSchema());
        this.layout = new ColumnIOFactory().getColumnIO(columns, footer.getFileMetaData().getSchema());
    }

    /**
     * Opens a file and looks at all that can be seen without reading its rows.
     *
     * @param name  as messages call it
     * @param table e.g. "articles"
     */
    static TableInput open(Path path, String name, String table) throws BrokenTables {
        if (!Files.isRegularFile(path)) {
            throw new BrokenTables(name + " is missing: the tables are not whole");
        }
        return guarded(name, () -> {
            FileChannel file = FileChannel.open(path);
            TableInput input = null;
            try {
                input = new TableInput(name, file, table);
                return input;
            } finally {
                if (input == null) {
                    file.close();
                }
            }
        });
    }

    /** All of its rows. */
    long rows() {
        return rows;
    }

    /** How much of the file is taken, in bytes. */
    long taken() {
        return rows == 0 ? bytes : (long) ((double) bytes * taken / rows);
    }

    String name() {
        return name;
    }

    /** The next row. */
    Optional<Fields> next() throws BrokenTables {
        Optional<Fields> row = peek();
        ready.poll();
        taken += row.isPresent() ? 1 : 0;
        return row;
    }

    /** The same without taking it. */
    Optional<Fields> peek() throws BrokenTables {
        if (ready.isEmpty()) {
            guarded(name, this::fill);
        }
        return Optional.ofNullable(ready.peek());
    }

    private boolean fill() {
        if (leftInGroup == 0) {
            while (group < groups.size() && groups.get(group).getRowCount() == 0) {
                group++;
            }
            if (group == groups.size()) {
                return false;
            }
            leftInGroup = groups.get(group).getRowCount();
            rowGroup = layout.getRecordReader(new RowGroup(file, groups.get(group)), new FieldsReader(columns));
            group++;
        }
        for (int i = 0; i < CHUNK && leftInGroup > 0; i++) {
            ready.add(rowGroup.read());
            leftInGroup--;
        }
        return true;
    }

    /** What is wrong with a row, with its place. */
    BrokenTables broken(IllegalArgumentException fault) {
        return new BrokenTables(name + ": row " + taken + " " + fault.getMessage(), fault);
    }

    /** The library meets hostile bytes with exceptions of every sort. An error, such as no memory, is none of them. */
    private static <T> T guarded(String name, Callable<T> work) throws BrokenTables {
        FutureTask<T> task = new FutureTask<>(work);
        task.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true; // it has run
                } catch (ExecutionException e) {
                    throw told(name, e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static BrokenTables told(String name, Throwable cause) {
        return switch (cause) {
            case Error error -> throw error;
            case BrokenTables broken -> broken;
            default -> new BrokenTables(name + " cannot be read as a Parquet table: " + root(cause) + "; copy or write it again", cause);
        };
    }

    private static String root(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
