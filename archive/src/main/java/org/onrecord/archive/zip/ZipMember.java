package org.onrecord.archive.zip;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.onrecord.archive.ByteSource;

/** One file of an archive. */
public final class ZipMember implements ZipPart {

    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int ENCRYPTED = 1;

    /**
     * What an archive says of a member.
     *
     * @param position of the member's own header
     * @param packed   bytes as they lie in the archive; -1: it does not say
     * @param size     bytes unpacked; -1: it does not say
     */
    record Header(long position, String name, int flags, int method, long crc, long packed, long size) {

        boolean isEncrypted() {
            return (flags & ENCRYPTED) != 0;
        }
    }

    private final ByteSource archive;
    private final Header header;
    private final long start;

    /** @param start of the packed bytes */
    ZipMember(ByteSource archive, Header header, long start) {
        this.archive = archive;
        this.header = header;
        this.start = start;
    }

    @Override
    public long position() {
        return header.position();
    }

    /** Its path in the archive, with slashes. */
    public String name() {
        return header.name();
    }

    /** Bytes unpacked, as the archive says; -1: it does not. */
    public long size() {
        return header.size();
    }

    /** Why its bytes cannot be had; empty when they can. */
    public Optional<String> obstacle() {
        if (header.isEncrypted()) {
            return Optional.of("it is encrypted: unpack it with its password first");
        }
        return header.method() == STORED || header.method() == DEFLATED ? Optional.empty()
                : Optional.of("it is packed by method " + header.method() + ", which is not known here: unpack it first");
    }

    /** Its bytes where they lie, when they are not packed. They are not checked. */
    public Optional<ByteSource> inPlace() {
        return obstacle().isEmpty() && header.method() == STORED ? Optional.of(archive.slice(start, header.packed())) : Optional.empty();
    }

    /**
     * Its bytes. Reading fails with an IOException where they are damaged, at the end when they do not match their check sum, and when
     * there are so many more than packed ones that they can only be meant to do harm.
     *
     * @throws IllegalStateException when there is an obstacle
     */
    public InputStream open() {
        obstacle().ifPresent(reason -> {
            throw new IllegalStateException(header.name() + ": " + reason);
        });
        SourceStream packed = new SourceStream(header.packed() < 0 ? archive : archive.slice(0, start + header.packed()), start);
        InputStream plain = header.method() == STORED ? packed : new InflaterInputStream(packed, new Inflater(true), 1 << 14) {
            @Override
            public void close() throws IOException {
                inf.end();
                super.close();
            }
        };
        return new CheckedMember(plain, packed, header);
    }

    @Override
    public String toString() {
        return header.name();
    }
}
