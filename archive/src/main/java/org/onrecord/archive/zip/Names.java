package org.onrecord.archive.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/** The names of members: UTF-8 when the archive says so or the bytes are, or else the encoding of the first PCs. */
final class Names {

    private static final int UTF_8 = 1 << 11;
    private static final int UNICODE_PATH = 0x7075;
    private static final int UNICODE_PATH_START = 5;

    /** Not every Java has it; then at least no byte is lost. */
    private static final Charset OLD = Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

    private Names() { }

    static String of(byte[] name, int flags, byte[] extra) {
        if ((flags & UTF_8) != 0) {
            return new String(name, StandardCharsets.UTF_8);
        }
        return unicode(name, extra).or(() -> strictly(name)).orElseGet(() -> new String(name, OLD)).replace('\\', '/');
    }

    private static Optional<String> strictly(byte[] name) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The name in UTF-8 that some programs write besides the old one; it counts only while it belongs to that. */
    private static Optional<String> unicode(byte[] name, byte[] extra) {
        return Extra.field(extra, UNICODE_PATH).filter(field -> field.length > UNICODE_PATH_START && field[0] == 1).filter(field -> {
            CRC32 crc = new CRC32();
            crc.update(name);
            return (int) crc.getValue() == ByteBuffer.wrap(field).order(ByteOrder.LITTLE_ENDIAN).getInt(1);
        }).map(field -> new String(field, UNICODE_PATH_START, field.length - UNICODE_PATH_START, StandardCharsets.UTF_8));
    }
}
