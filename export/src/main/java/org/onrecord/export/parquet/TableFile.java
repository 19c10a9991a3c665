package org.onrecord.export.parquet;

import java.io.Closeable;
import java.io.DataInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** One table in a file. */
final class TableFile implements Closeable {

    /** Of the schemas: counts up when a column changes its meaning or goes. Kept in each file. */
    static final String VERSION = "1";

    /** Under which name a file says its tables' version. */
    static final String VERSION_KEY = "onrecord.tables";

    static final String ENDING = ".parquet";

    /** Rows are gathered in memory up to so many bytes; six tables at once are a sixth of the launcher's memory. */
    static final long ROW_GROUP = 32L << 20;

    /**
     * Rows after which it is looked at how much memory they take: the library's 100 to 10,000 let that many texts of a megabyte in, where the rows
     * before them were short.
     */
    private static final int MOST_UNWEIGHED = 16;

    private static final Map<String, MessageType> SCHEMAS = schemas();

    private final MessageType schema;
    private final ParquetWriter<Writing> writer;
    private long rows;

    /** One row on its way into the file. */
    @FunctionalInterface
    private interface Writing {

        void to(RecordConsumer out) throws IOException;
    }

    TableFile(Path file, String table, long rowGroup) throws IOException {
        this.schema = schema(table);
        this.writer = new Builder(new LocalOutputFile(file), schema).withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.ZSTD).withCodecFactory(new Zstandard()).withRowGroupSize(rowGroup)
                .withMinRowCountForPageSizeCheck(1).withMaxRowCountForPageSizeCheck(MOST_UNWEIGHED).build();
    }

    void row(Consumer<Row> fields) throws IOException {
        write(out -> log(out, schema, fields));
    }

    /** A row that was put down in an {@link EventLog}. */
    void row(DataInput logged) throws IOException {
        write(out -> EventLog.replay(logged, schema, out));
    }

    private void write(Writing row) throws IOException {
        writer.write(row);
        rows++;
    }

    /** Written so far. */
    long rows() {
        return rows;
    }

    static void log(RecordConsumer out, MessageType schema, Consumer<Row> fields) {
        out.startMessage();
        fields.accept(new Row(out, schema));
        out.endMessage();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    static MessageType schema(String table) {
        return SCHEMAS.get(table);
    }

    private static Map<String, MessageType> schemas() {
        Map<String, MessageType> schemas = new HashMap<>();
        for (String table : ReportTables.EVERY) {
            try (InputStream in = TableFile.class.getResourceAsStream(table + ".schema")) {
                schemas.put(table, MessageTypeParser.parseMessageType(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Map.copyOf(schemas);
    }

    private static final class Builder extends ParquetWriter.Builder<Writing, Builder> {

        private final MessageType schema;

        Builder(OutputFile file, MessageType schema) {
            super(file);
            this.schema = schema;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<Writing> getWriteSupport(ParquetConfiguration configuration) {
            return new Rows(schema);
        }

        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<Writing> getWriteSupport(Configuration configuration) {
            throw new UnsupportedOperationException("there is no Hadoop");
        }
    }

    /** Each row writes itself. */
    private static final class Rows extends WriteSupport<Writing> {

        private final MessageType schema;
        private RecordConsumer out;

        Rows(MessageType schema) {
            this.schema = schema;
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(schema, Map.of(VERSION_KEY, VERSION));
        }

        @Override
        @SuppressWarnings("deprecation")
        public WriteContext init(Configuration configuration) {
            throw new UnsupportedOperationException("there is no Hadoop");
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            out = consumer;
        }

        @Override
        public void write(Writing row) {
            try {
                row.to(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
