package org.onrecord.parquet;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.onrecord.archive.ByteSource;

/**
 * A Parquet file: its columns and row groups, and the rows of each. Whatever its bytes are, what is wrong is told as {@link Unusable}; pages have check sums,
 * which are looked at. Nothing is held open but what was given.
 */
public final class ParquetFile {

    private final Guard file;
    private final FileMetaData footer;
    private final Columns columns;
    private final List<Column> named;

    /** Where row groups begin; of one that would stand before those before it, where these do. */
    private final List<Long> places = new ArrayList<>();

    /** Bytes of the file that are of each row group. */
    private final List<Long> sizes = new ArrayList<>();

    private ParquetFile(Guard file, FileMetaData footer) throws Unusable, IOException {
        this.file = file;
        this.footer = footer;
        this.columns = Columns.of(footer.getSchema());
        this.named = columns.columns();
        long last = 0;
        long left = file.size();
        for (RowGroup group : footer.getRow_groups()) {
            if (group.getNum_rows() < 0) {
                throw Unusable.damaged("a row group says to have " + group.getNum_rows() + " rows");
            }
            last = Math.max(last, group.getColumns().stream().filter(chunk -> chunk.isSetMeta_data()).mapToLong(chunk -> chunk.getMeta_data().getData_page_offset()).min().orElse(0));
            places.add(last);
            sizes.add(size(group, left));
            left -= sizes.getLast();
        }
    }

    private static long size(RowGroup group, long most) throws Unusable {
        long size = 0;
        for (ColumnChunk chunk : group.getColumns()) {
            long more = chunk.isSetMeta_data() ? chunk.getMeta_data().getTotal_compressed_size() : 0;
            if (more < 0 || more > most - size) {
                throw Unusable.damaged("its row groups say to be longer than itself");
            }
            size += more;
        }
        return size;
    }

    /** Opens a file and looks at all that can be seen without reading its rows. The file is the caller's to close, after it is read. */
    public static ParquetFile open(FileChannel file) throws Unusable, IOException {
        return open(ByteSource.of(file));
    }

    /** The same of bytes that lie elsewhere. */
    public static ParquetFile open(ByteSource bytes) throws Unusable, IOException {
        Guard file = new Guard(bytes);
        return file.guarded(() -> new ParquetFile(file, Footer.read(file)));
    }

    /** What the program that wrote it says under a key; the first, where it says several things. */
    public Optional<String> property(String key) {
        List<KeyValue> properties = footer.isSetKey_value_metadata() ? footer.getKey_value_metadata() : List.of();
        return properties.stream().filter(property -> property.getKey().equals(key)).findFirst().map(KeyValue::getValue);
    }

    /** Its columns in their order; of those that hold others, the outermost. */
    public List<Column> columns() {
        return named;
    }

    /** Its columns in the notation of the format's schemas, as can be read back: {@code message table { required binary name (STRING); }}. */
    public String schema() throws Unusable, IOException {
        return file.guarded(() -> MessageTypeParser.parseMessageType(columns.all().toString()).toString());
    }

    /**
     * Looks whether columns can be read at all, as far as that is told before their rows.
     *
     * @throws Unusable where one is encrypted, or packed by what is not known here
     */
    public void require(Set<String> names) throws Unusable {
        for (RowGroup group : footer.getRow_groups()) {
            for (ColumnChunk chunk : group.getColumns()) {
                if (!chunk.isSetMeta_data() && chunk.isSetCrypto_metadata()) {
                    throw new Unusable(Unusable.Kind.CLOSED, "a column of it is encrypted");
                }
                if (chunk.isSetMeta_data() && chunk.getMeta_data().getPath_in_schema().stream().findFirst().filter(names::contains).isPresent()) {
                    ColumnPages.require(chunk);
                }
            }
        }
    }

    public int groups() {
        return places.size();
    }

    /** Of one row group. */
    public long rows(int group) {
        return footer.getRow_groups().get(group).getNum_rows();
    }

    /** Of all row groups, as they say. */
    public long rows() {
        long rows = 0;
        for (int i = 0; i < groups(); i++) {
            long more = rows(i);
            rows = more > Long.MAX_VALUE - rows ? Long.MAX_VALUE : rows + more;
        }
        return rows;
    }

    /** Bytes that a row group may hold, whoever reads the others: of what holds more somebody means harm. All of a file together {@link Limits#HARMLESS}, and so many for each of its own. */
    public long allowed(int group) {
        return Limits.HARMLESS / groups() + Limits.RATIO * sizes.get(group);
    }

    /** Bytes of the file before a row group's first page of values; never fewer than before the group before it. */
    public long place(int group) {
        return places.get(group);
    }

    /**
     * The rows of a row group.
     *
     * @param names of the columns to read, with all that is in them; at least one of the file's
     */
    public Rows rows(int group, Set<String> names, RowSink sink) throws Unusable, IOException {
        return file.guarded(() -> {
            MessageType table = columns.named(names);
            return rows(group, table, new RowMaker(table, sink, Binary::toStringUsingUTF8));
        });
    }

    /** The same rows as objects. */
    public RowObjects objects(int group, Set<String> names) throws Unusable, IOException {
        return file.guarded(() -> {
            MessageType table = columns.named(names);
            RowObjects objects = new RowObjects(table);
            return objects.of(rows(group, table, new RowMaker(table, objects.sink(), RowObjects::words)));
        });
    }

    private Rows rows(int group, MessageType table, RowMaker maker) {
        GroupPages pages = new GroupPages(file, footer.getRow_groups().get(group), allowed(group));
        return new Rows(file, new ColumnIOFactory().getColumnIO(table).getRecordReader(pages, maker), rows(group));
    }
}
