package org.onrecord.parquet;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Takes one structure of Thrift's compact protocol off a stream, as it stands, and looks at nothing but its lengths. The library makes room for as many
 * elements as a list says to have, before it reads them; of what was taken here, each is there.
 */
final class Thrift {

    private static final int BOOLEAN_TRUE = 1;
    private static final int BOOLEAN_FALSE = 2;
    private static final int BYTE = 3;
    private static final int I16 = 4;
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int DOUBLE = 7;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int SET = 10;
    private static final int MAP = 11;
    private static final int STRUCT = 12;

    /** Files of the format have six levels. */
    private static final int DEEPEST = 20;

    private static final int LONGEST_NUMBER = 10;
    private static final int LONG_LIST = 15;

    private final InputStream in;
    private final int most;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private int things;

    private Thrift(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    /**
     * The bytes of the structure that comes next.
     *
     * @param most bytes that it may have
     */
    static byte[] struct(InputStream in, int most) throws IOException {
        Thrift thrift = new Thrift(in, most);
        thrift.struct(0);
        return thrift.taken.toByteArray();
    }

    private void struct(int depth) throws IOException {
        require(depth < DEEPEST, "a structure is nested too deep");
        for (int field = one(); field != 0; field = one()) {
            if (field >> 4 == 0) {
                number(); // its own number, where the next would not do
            }
            value(field & 0xF, depth, false);
        }
    }

    /** @param isElement whether it stands in a list, where a boolean takes a byte */
    private void value(int type, int depth, boolean isElement) throws IOException {
        require(++things <= Limits.THINGS, "there are more than " + Limits.THINGS + " values in it");
        switch (type) {
            case BOOLEAN_TRUE, BOOLEAN_FALSE -> bytes(isElement ? 1 : 0);
            case BYTE -> bytes(1);
            case I16, I32, I64 -> number();
            case DOUBLE -> bytes(Double.BYTES);
            case BINARY -> bytes(number());
            case LIST, SET -> list(depth);
            case MAP -> map(depth);
            case STRUCT -> struct(depth + 1);
            default -> throw new IOException("there is a value of the unknown sort " + type);
        }
    }

    private void list(int depth) throws IOException {
        require(depth < DEEPEST, "a list is nested too deep");
        int head = one();
        long size = head >> 4 == LONG_LIST ? number() : head >> 4;
        for (long i = 0; i < size; i++) {
            value(head & 0xF, depth + 1, true);
        }
    }

    private void map(int depth) throws IOException {
        require(depth < DEEPEST, "a map is nested too deep");
        long size = number();
        int types = size == 0 ? 0 : one();
        for (long i = 0; i < size; i++) {
            value(types >> 4, depth + 1, true);
            value(types & 0xF, depth + 1, true);
        }
    }

    private long number() throws IOException {
        long number = 0;
        for (int i = 0; i < LONGEST_NUMBER; i++) {
            int next = one();
            number |= (next & 0x7FL) << 7 * i;
            if (next < 0x80) {
                return number;
            }
        }
        throw new IOException("there is a number of too many bytes");
    }

    private int one() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException("it ends in the middle");
        }
        require(taken.size() < most, "it has more than " + most + " bytes");
        taken.write(next);
        return next;
    }

    private void bytes(long count) throws IOException {
        require(count >= 0 && count <= most - taken.size(), "it has a value of " + count + " bytes");
        byte[] read = in.readNBytes((int) count);
        require(read.length == count, "it ends in the middle");
        taken.writeBytes(read);
    }

    private static void require(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException(otherwise);
        }
    }
}
