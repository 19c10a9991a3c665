package org.onrecord.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesReader;

/** Looks whether a page of a column can be handed to the library, which makes room for as much as its bytes say there is. */
final class SoundPage {

    /** Values that a run may have more than its page: those that fill its last groups of eight. */
    private static final int PADDING = 512;

    private static final int WIDEST = 32;

    /** Values of a block, and miniblocks in it; writers have 128 to 1,024, and 4 or 8. */
    private static final int BLOCK = 1 << 16;
    private static final int MINIBLOCKS = 512;

    /** Bytes that values of a page may take up from those before them, all together. */
    private static final long SHARED = 1L << 30;

    private final ColumnDescriptor column;

    SoundPage(ColumnDescriptor column) {
        this.column = column;
    }

    /** A page whose levels stand in it. */
    void check(ByteBuffer page, int values, Encoding data, Encoding repetition, Encoding definition) throws Unusable {
        page.order(ByteOrder.LITTLE_ENDIAN);
        level(page, column.getMaxRepetitionLevel(), values, repetition);
        level(page, column.getMaxDefinitionLevel(), values, definition);
        values(page, values, data);
    }

    void levels(ByteBuffer repetition, ByteBuffer definition, int values) throws Unusable {
        runs(repetition, width(column.getMaxRepetitionLevel()), values);
        runs(definition, width(column.getMaxDefinitionLevel()), values);
    }

    private static int width(int most) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(most);
    }

    private void level(ByteBuffer page, int most, int values, Encoding encoding) throws Unusable {
        if (most > 0) {
            require(encoding == Encoding.RLE, "has levels encoded as " + encoding + ", as they have not been for many years");
            runs(piece(page), width(most), values);
        }
    }

    /** What a length stands before. */
    private ByteBuffer piece(ByteBuffer page) throws Unusable {
        require(page.remaining() >= Integer.BYTES, "has a page that breaks off");
        int length = page.order(ByteOrder.LITTLE_ENDIAN).getInt();
        require(length >= 0 && length <= page.remaining(), "has a page with levels of " + Integer.toUnsignedLong(length) + " bytes");
        ByteBuffer piece = page.slice(page.position(), length);
        page.position(page.position() + length);
        return piece;
    }

    /** The values of a page, without its levels. */
    void values(ByteBuffer data, int values, Encoding encoding) throws Unusable {
        if (!data.hasRemaining()) {
            return;
        }
        switch (encoding) {
            case PLAIN, BYTE_STREAM_SPLIT -> { }
            case PLAIN_DICTIONARY, RLE_DICTIONARY -> {
                int width = data.get();
                require(width >= 0 && width <= WIDEST, "has a page of words " + width + " bits wide");
                runs(data, width, values);
            }
            case RLE -> runs(piece(data), 1, values);
            case DELTA_BINARY_PACKED, DELTA_LENGTH_BYTE_ARRAY -> count(data, values);
            case DELTA_BYTE_ARRAY -> prefixes(data, values);
            default -> require(false, "is encoded as " + encoding + ", which is not read here");
        }
    }

    /** Runs of one value, and of groups of eight; only the latter are given room as they say. */
    private void runs(ByteBuffer runs, int width, int values) throws Unusable {
        long count = 0;
        while (runs.hasRemaining() && count < values) {
            long header = number(runs);
            long groups = header >>> 1;
            boolean isPacked = (header & 1) == 1;
            require(!isPacked || groups * 8 <= (long) values + PADDING, "has a page of " + values + " values with a run of " + groups * 8);
            long bytes = isPacked ? groups * width : (width + 7) / 8;
            runs.position(runs.position() + (int) Math.min(runs.remaining(), bytes));
            count += isPacked ? groups * 8 : groups;
        }
    }

    /** What stands before numbers that are given as differences. How many they are. */
    private int count(ByteBuffer data, int values) throws Unusable {
        ByteBuffer head = data.duplicate();
        long block = number(head);
        long miniblocks = number(head);
        long count = number(head);
        require(block > 0 && block <= BLOCK && miniblocks > 0 && miniblocks <= MINIBLOCKS && count <= values, "has a page of " + values + " values that says to have " + count + " in blocks of " + block);
        return (int) count;
    }

    /** Words that begin as the one before them: none may take up more of it than there is. */
    private void prefixes(ByteBuffer data, int values) throws Unusable {
        try {
            ByteBufferInputStream in = ByteBufferInputStream.wrap(data.duplicate());
            int count = count(data, values);
            DeltaBinaryPackingValuesReader prefixes = new DeltaBinaryPackingValuesReader();
            prefixes.initFromPage(values, in);
            ByteBuffer rest = data.duplicate().position(data.position() + (int) in.position());
            require(count(rest, values) >= count, "has a page with fewer words than it says");
            DeltaBinaryPackingValuesReader lengths = new DeltaBinaryPackingValuesReader();
            lengths.initFromPage(values, in);
            long before = 0;
            long shared = 0;
            for (int i = 0; i < count; i++) {
                int prefix = prefixes.readInteger();
                int length = lengths.readInteger();
                shared += prefix;
                require(prefix >= 0 && prefix <= before && length >= 0 && length <= rest.remaining() && shared <= SHARED, "has a word of " + length + " bytes that begins with " + prefix + " of the one before it");
                before = (long) prefix + length;
            }
        } catch (IOException e) {
            throw new Unusable(Unusable.Kind.DAMAGED, "the column " + String.join(".", column.getPath()) + " has a page that breaks off", e);
        }
    }

    private long number(ByteBuffer bytes) throws Unusable {
        long number = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            require(bytes.hasRemaining(), "has a page that breaks off");
            int next = bytes.get();
            number |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return number & 0xFFFF_FFFFL; // as the library has it
            }
        }
        throw Unusable.damaged("the column " + String.join(".", column.getPath()) + " has a number of too many bytes");
    }

    private void require(boolean holds, String otherwise) throws Unusable {
        if (!holds) {
            throw Unusable.damaged("the column " + String.join(".", column.getPath()) + " " + otherwise);
        }
    }
}
