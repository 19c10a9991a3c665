package org.onrecord.parquet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;

/** The pages of one column in one row group, one after another. Each is looked at before the library has it. */
final class ColumnPages implements PageReader {

    private final ColumnMetaData chunk;
    private final String name;
    private final FileBytes bytes;
    private final SoundPage sound;
    private final Room room;
    private long values;

    /** Of the page that was given last, in {@link #room}. */
    private long held;

    /** The header that was read ahead; null: none. */
    private PageHeader header;

    ColumnPages(Guard file, ColumnChunk column, ColumnDescriptor type, Room room) throws Unusable {
        this.chunk = column.getMeta_data();
        this.name = String.join(".", type.getPath());
        this.room = room;
        this.sound = new SoundPage(type);
        require(column);
        long data = chunk.getData_page_offset();
        long dictionary = chunk.isSetDictionary_page_offset() ? chunk.getDictionary_page_offset() : 0;
        long start = dictionary > 0 && dictionary < data ? dictionary : data;
        require(start > 0 && chunk.getTotal_compressed_size() >= 0 && !column.isSetFile_path(), Unusable.Kind.DAMAGED, "has no place in the file");
        this.bytes = new FileBytes(file, start, Math.addExact(start, chunk.getTotal_compressed_size()));
    }

    /** Whether the pages of a column can be read at all. */
    static void require(ColumnChunk column) throws Unusable {
        String name = String.join(".", column.getMeta_data().getPath_in_schema());
        if (column.isSetCrypto_metadata()) {
            throw new Unusable(Unusable.Kind.CLOSED, "the column " + name + " is encrypted");
        }
        if (!Packing.isKnown(column.getMeta_data().getCodec())) {
            throw new Unusable(Unusable.Kind.CLOSED, "the column " + name + " is packed by " + column.getMeta_data().getCodec() + ", which is not read here: write it anew, packed by zstd, snappy or gzip");
        }
    }

    @Override
    public long getTotalValueCount() {
        return chunk.getNum_values();
    }

    @Override
    public DictionaryPage readDictionaryPage() {
        if (chunk.getNum_values() == 0) {
            return null;
        }
        try {
            header = nextHeader();
            if (header.getType() != PageType.DICTIONARY_PAGE) {
                return null;
            }
            DictionaryPageHeader words = header.getDictionary_page_header();
            int count = words.getNum_values();
            require(count >= 0 && count <= header.getUncompressed_page_size(), Unusable.Kind.DAMAGED, "has a dictionary of " + count + " values in fewer bytes");
            room.take((long) count * Limits.ENTRY + header.getUncompressed_page_size());
            byte[] page = unpacked(header, packed(header), header.getUncompressed_page_size());
            header = null;
            return new DictionaryPage(BytesInput.from(page), count, encoding(words.getEncoding()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Unusable e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public DataPage readPage() {
        try {
            while (values < chunk.getNum_values()) {
                PageHeader next = header == null ? nextHeader() : header;
                header = null;
                room.give(held);
                held = (long) Math.max(0, next.getUncompressed_page_size()) + Math.max(0, next.getCompressed_page_size());
                room.take(held);
                byte[] packed = packed(next);
                DataPage page = switch (next.getType()) {
                    case DATA_PAGE -> first(next, packed);
                    case DATA_PAGE_V2 -> second(next, packed);
                    case INDEX_PAGE -> null;
                    case DICTIONARY_PAGE -> throw Unusable.damaged("the column " + name + " has a second dictionary");
                };
                if (page != null && page.getValueCount() > 0) {
                    values += page.getValueCount();
                    return page;
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Unusable e) {
            throw new IllegalArgumentException(e);
        }
    }

    private DataPage first(PageHeader page, byte[] packed) throws IOException, Unusable {
        DataPageHeader data = page.getData_page_header();
        require(data.getNum_values() <= Limits.VALUES, Unusable.Kind.TOO_LARGE, "has a page of " + data.getNum_values() + " values");
        byte[] unpacked = unpacked(page, packed, page.getUncompressed_page_size());
        Encoding encoding = encoding(data.getEncoding());
        Encoding repetition = encoding(data.getRepetition_level_encoding());
        Encoding definition = encoding(data.getDefinition_level_encoding());
        sound.check(ByteBuffer.wrap(unpacked), data.getNum_values(), encoding, repetition, definition);
        return new DataPageV1(BytesInput.from(unpacked), data.getNum_values(), unpacked.length, null, repetition, definition, encoding);
    }

    /** A page whose levels stand before it, not packed. */
    private DataPage second(PageHeader page, byte[] packed) throws IOException, Unusable {
        DataPageHeaderV2 data = page.getData_page_header_v2();
        int repetition = data.getRepetition_levels_byte_length();
        int levels = repetition + data.getDefinition_levels_byte_length();
        require(data.getNum_values() <= Limits.VALUES, Unusable.Kind.TOO_LARGE, "has a page of " + data.getNum_values() + " values");
        require(repetition >= 0 && levels >= repetition && levels <= packed.length && levels <= page.getUncompressed_page_size(), Unusable.Kind.DAMAGED, "has a page whose levels are longer than itself");
        byte[] rest = Arrays.copyOfRange(packed, levels, packed.length);
        boolean isPacked = !data.isSetIs_compressed() || data.isIs_compressed();
        byte[] unpacked = isPacked ? unpacked(page, rest, page.getUncompressed_page_size() - levels) : rest;
        Encoding encoding = encoding(data.getEncoding());
        sound.levels(ByteBuffer.wrap(packed, 0, repetition), ByteBuffer.wrap(packed, repetition, levels - repetition), data.getNum_values());
        sound.values(ByteBuffer.wrap(unpacked), data.getNum_values(), encoding);
        return DataPageV2.uncompressed(data.getNum_rows(), data.getNum_nulls(), data.getNum_values(), BytesInput.from(packed, 0, repetition),
                BytesInput.from(packed, repetition, levels - repetition), encoding, BytesInput.from(unpacked), null);
    }

    private static Encoding encoding(org.apache.parquet.format.Encoding encoding) {
        return Encoding.valueOf(encoding.name());
    }

    private PageHeader nextHeader() throws IOException {
        return Util.readPageHeader(new ByteArrayInputStream(Thrift.struct(bytes, Limits.HEADER)));
    }

    /** The page's bytes as they stand in the file. */
    private byte[] packed(PageHeader page) throws IOException, Unusable {
        int size = page.getUncompressed_page_size();
        int packed = page.getCompressed_page_size();
        require(packed >= 0 && packed <= bytes.left() && size >= 0, Unusable.Kind.DAMAGED, "has a page of " + packed + " bytes that says to have " + size);
        require(size <= Limits.PAGE && packed <= Limits.PAGE, Unusable.Kind.TOO_LARGE, "has a page of " + size + " bytes, more than the " + Limits.PAGE + " that are read");
        byte[] read = bytes.readNBytes(packed);
        require(read.length == packed, Unusable.Kind.DAMAGED, "ends in the middle of a page");
        if (page.isSetCrc()) {
            CRC32 sum = new CRC32();
            sum.update(read);
            require((int) sum.getValue() == page.getCrc(), Unusable.Kind.DAMAGED, "has a page whose check sum is another");
        }
        return read;
    }

    private byte[] unpacked(PageHeader page, byte[] packed, int size) throws IOException, Unusable {
        room.unpack(size);
        CompressionCodec codec = chunk.getCodec();
        try {
            byte[] unpacked = Packing.unpack(codec, packed, size);
            require(unpacked.length == size, Unusable.Kind.DAMAGED, "has a page of " + unpacked.length + " bytes that says to have " + size);
            return unpacked;
        } catch (IOException e) {
            throw new Unusable(Unusable.Kind.DAMAGED, "the column " + name + " has a " + page.getType() + " that cannot be unpacked: " + e.getMessage(), e);
        }
    }

    private void require(boolean holds, Unusable.Kind kind, String otherwise) throws Unusable {
        if (!holds) {
            throw new Unusable(kind, "the column " + name + " " + otherwise);
        }
    }
}
