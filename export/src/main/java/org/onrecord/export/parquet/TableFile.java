package org.onrecord.export.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
    private static final String VERSION = "1";

    /** Rows are gathered in memory up to so many bytes; six tables at once are a sixth of the launcher's memory. */
    private static final long ROW_GROUP = 32L << 20;

    private final ParquetWriter<Consumer<Row>> writer;

    TableFile(Path file, String table) throws IOException {
        this.writer = new Builder(new LocalOutputFile(file), schema(table)).withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.ZSTD).withCodecFactory(new Zstandard()).withRowGroupSize(ROW_GROUP).build();
    }

    void row(Consumer<Row> fields) throws IOException {
        writer.write(fields);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static MessageType schema(String table) throws IOException {
        try (InputStream in = TableFile.class.getResourceAsStream(table + ".schema")) {
            return MessageTypeParser.parseMessageType(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static final class Builder extends ParquetWriter.Builder<Consumer<Row>, Builder> {

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
        protected WriteSupport<Consumer<Row>> getWriteSupport(ParquetConfiguration configuration) {
            return new Rows(schema);
        }

        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<Consumer<Row>> getWriteSupport(Configuration configuration) {
            throw new UnsupportedOperationException("there is no Hadoop");
        }
    }

    /** Each row writes itself. */
    private static final class Rows extends WriteSupport<Consumer<Row>> {

        private final MessageType schema;
        private RecordConsumer out;

        Rows(MessageType schema) {
            this.schema = schema;
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(schema, Map.of("onrecord.tables", VERSION));
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
        public void write(Consumer<Row> fields) {
            out.startMessage();
            fields.accept(new Row(out, schema));
            out.endMessage();
        }
    }
}
