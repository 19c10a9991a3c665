package org.onrecord.export.parquet;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.apache.parquet.format.Util;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;

/** What stands at the end of a Parquet file: its columns, and where the pages lie. */
final class Footer {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    /** Its length and the magic. */
    private static final int TAIL = Integer.BYTES + 4;

    /** A row group takes some 5 kB of it: these are 10,000 of them, 80 GB in one file. */
    private static final int LARGEST = 64 << 20;

    private Footer() { }

    /** @throws IOException for what is no Parquet file, or is cut */
    static ParquetMetadata read(FileChannel file) throws IOException {
        if (file.size() < MAGIC.length + TAIL) {
            throw new EOFException("it has " + file.size() + " bytes");
        }
        ByteBuffer tail = bytes(file, file.size() - TAIL, TAIL).order(ByteOrder.LITTLE_ENDIAN);
        int length = tail.getInt();
        if (!isMagic(tail) || !isMagic(bytes(file, 0, MAGIC.length))) {
            throw new IOException("it is none, or it is cut");
        }
        if (length <= 0 || length > LARGEST || length > file.size() - TAIL - MAGIC.length) {
            throw new IOException("its end says to have " + length + " bytes");
        }
        byte[] footer = bytes(file, file.size() - TAIL - length, length).array();
        return new ParquetMetadataConverter().fromParquetMetadata(Util.readFileMetaData(new ByteArrayInputStream(footer)));
    }

    private static boolean isMagic(ByteBuffer bytes) {
        return bytes.equals(ByteBuffer.wrap(MAGIC));
    }

    private static ByteBuffer bytes(FileChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException("it ends at " + (from + bytes.position()));
            }
        }
        return bytes.flip();
    }
}
