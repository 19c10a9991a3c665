package org.onrecord.export.parquet;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** The pages of one column in one row group, one after another. */
final class ColumnPages implements PageReader {

    /** A page has a megabyte, and up to {@link TableFile}'s unweighed rows of a megabyte each more; ten times that is hostile. */
    private static final int MOST_OF_PAGE = 256 << 20;

    private final ColumnChunkMetaData chunk;
    private final FileBytes bytes;
    private long values;

    /** The header that was read ahead; null: none. */
    private PageHeader header;

    ColumnPages(FileChannel file, ColumnChunkMetaData chunk) {
        this.chunk = chunk;
        require(chunk.getCodec() == CompressionCodecName.ZSTD, "is compressed as " + chunk.getCodec() + ", which is not read here");
        require(chunk.getStartingPos() >= 0 && chunk.getTotalSize() >= 0, "has no place");
        this.bytes = new FileBytes(file, chunk.getStartingPos(), chunk.getStartingPos() + chunk.getTotalSize());
    }

    @Override
    public long getTotalValueCount() {
        return chunk.getValueCount();
    }

    @Override
    public DictionaryPage readDictionaryPage() {
        if (chunk.getValueCount() == 0) {
            return null;
        }
        try {
            header = Util.readPageHeader(bytes);
            if (header.getType() != PageType.DICTIONARY_PAGE) {
                return null;
            }
            BytesInput page = unpacked(header);
            DictionaryPage dictionary = new DictionaryPage(page, header.getDictionary_page_header().getNum_values(),
                    Encoding.valueOf(header.getDictionary_page_header().getEncoding().name()));
            header = null;
            return dictionary;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public DataPage readPage() {
        if (values >= chunk.getValueCount()) {
            return null;
        }
        try {
            PageHeader next = header == null ? Util.readPageHeader(bytes) : header;
            header = null;
            require(next.getType() == PageType.DATA_PAGE, "has a page of the sort " + next.getType() + ", which is not read here");
            DataPageHeader data = next.getData_page_header();
            require(data.getNum_values() > 0, "has a page of " + data.getNum_values() + " values");
            values += data.getNum_values();
            return new DataPageV1(unpacked(next), data.getNum_values(), next.getUncompressed_page_size(), null, encoding(data.getRepetition_level_encoding()),
                    encoding(data.getDefinition_level_encoding()), encoding(data.getEncoding()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Encoding encoding(org.apache.parquet.format.Encoding encoding) {
        return Encoding.valueOf(encoding.name());
    }

    private BytesInput unpacked(PageHeader page) throws IOException {
        int size = page.getUncompressed_page_size();
        int packed = page.getCompressed_page_size();
        require(packed >= 0 && packed <= chunk.getTotalSize() && size >= 0 && size <= MOST_OF_PAGE, "has a page of " + packed + " bytes that says to have " + size);
        byte[] read = bytes.readNBytes(packed);
        require(read.length == packed, "ends in the middle of a page");
        if (page.isSetCrc()) {
            CRC32 sum = new CRC32();
            sum.update(read);
            require((int) sum.getValue() == page.getCrc(), "has a page whose check sum is another");
        }
        try {
            byte[] unpacked = Zstd.decompress(read, size);
            require(unpacked.length == size, "has a page of " + unpacked.length + " bytes that says to have " + size);
            return BytesInput.from(unpacked);
        } catch (ZstdException e) {
            throw new IOException("the column " + chunk.getPath().toDotString() + " has a page that cannot be unpacked: " + e.getMessage(), e);
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("the column " + chunk.getPath().toDotString() + " " + otherwise);
        }
    }
}
