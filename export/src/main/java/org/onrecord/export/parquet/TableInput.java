package org.onrecord.export.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.apache.parquet.schema.Type;
import org.onrecord.parquet.ParquetFile;
import org.onrecord.parquet.Rows;
import org.onrecord.parquet.Unusable;

/** One file of a table being read, row after row; holds one page of each column. Whatever its bytes are, what is wrong is told as {@link BrokenTables}. */
final class TableInput implements Closeable {

    /** Rows asked for at once. */
    private static final int CHUNK = 16;

    private final String name;
    private final FileChannel file;
    private final long bytes;
    private final ParquetFile table;
    private final MessageType columns;
    private final Queue<Fields> ready = new ArrayDeque<>();
    private int group;
    private Rows rowGroup;
    private long taken;

    private TableInput(String name, FileChannel file, String table) throws BrokenTables, Unusable, IOException {
        this.name = name;
        this.file = file;
        this.bytes = file.size();
        this.table = ParquetFile.open(file);
        String version = this.table.property(TableFile.VERSION_KEY).orElseThrow(() -> new BrokenTables(name + " is a Parquet file of another program: 'onrecord export --format parquet' and onrecord-spark write what can be imported"));
        if (!version.equals(TableFile.VERSION)) {
            throw new BrokenTables(name + " holds tables of version " + version + ", and this onrecord reads version " + TableFile.VERSION
                    + ": import it with the onrecord that wrote it, or write it again with this one");
        }
        this.columns = Columns.read(name, TableFile.schema(table), MessageTypeParser.parseMessageType(this.table.schema()));
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
        try {
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
        } catch (Unusable | IOException e) {
            throw broken(name, e);
        }
    }

    /** All of its rows. */
    long rows() {
        return table.rows();
    }

    /** How much of the file is taken, in bytes. */
    long taken() {
        return rows() == 0 ? bytes : (long) ((double) bytes * taken / rows());
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
            try {
                fill();
            } catch (Unusable | IOException e) {
                throw broken(name, e);
            }
        }
        return Optional.ofNullable(ready.peek());
    }

    private void fill() throws Unusable, IOException {
        while (rowGroup == null || rowGroup.next(CHUNK) == 0) {
            if (group == table.groups()) {
                return;
            }
            Set<String> names = columns.getFields().stream().map(Type::getName).collect(Collectors.toSet());
            rowGroup = table.rows(group++, names, new FieldsMaker(columns, ready::add));
        }
    }

    /** What is wrong with a row, with its place. */
    BrokenTables broken(IllegalArgumentException fault) {
        return new BrokenTables(name + ": row " + taken + " " + fault.getMessage(), fault);
    }

    private static BrokenTables broken(String name, Exception fault) {
        return new BrokenTables(name + " cannot be read as a Parquet table: " + fault.getMessage() + "; copy or write it again", fault);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
