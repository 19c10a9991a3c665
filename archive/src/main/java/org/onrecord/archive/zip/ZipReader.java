package org.onrecord.archive.zip;

import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.onrecord.archive.ByteSource;

/**
 * The members of a ZIP archive: in the order of its directory, or, when that is cut off, in the order in which they lie. Folders are
 * left out. For one thread at a time; members can be read in any order.
 */
public final class ZipReader implements Iterator<ZipPart> {

    /** A corpus has some 100,000 files; directories of more are made to do harm, or the files had better be packed otherwise. */
    private static final int MOST_MEMBERS = 1_000_000;

    private static final long LOCAL = 0x04034B50L;
    private static final long CENTRAL = 0x02014B50L;
    private static final long DESCRIPTOR = 0x08074B50L;
    private static final int LOCAL_FIXED = 30;
    private static final int HAS_DESCRIPTOR = 8;

    private final ByteSource source;
    private final Window window;
    private final boolean walks;
    private final long prefix;
    private final long directory;
    private long at;
    private long count;
    private long packed;
    private ZipPart next;
    private boolean ended;

    private ZipReader(ByteSource source, Directory directory) {
        this.source = source;
        this.window = new Window(source);
        this.walks = directory == null;
        this.prefix = walks ? 0 : directory.prefix();
        this.directory = walks ? 0 : directory.start();
        this.at = this.directory;
    }

    /** Reads the place of the directory. @throws IOException when the source cannot be read */
    public static ZipReader of(ByteSource source) throws IOException {
        return new ZipReader(source, Directory.find(source));
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            next = read();
        }
        return next != null;
    }

    @Override
    public ZipPart next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the archive is at its end");
        }
        ZipPart result = next;
        next = null;
        return result;
    }

    /** Null: a folder, or the end. */
    private ZipPart read() {
        long start = at;
        try {
            if (++count > MOST_MEMBERS) {
                return end(start, "it has more than " + MOST_MEMBERS + " members, the rest is not read");
            }
            window.seek(at);
            return walks ? lying() : listed();
        } catch (IOException e) {
            return end(start, e.getMessage());
        }
    }

    private ZipPart end(long place, String message) {
        ended = true;
        return new ZipPart.Damage(place, message);
    }

    private ZipPart listed() throws IOException {
        if (window.intAt() != CENTRAL) {
            ended = true;
            return null;
        }
        window.bytes(4);
        int flags = window.shortAt();
        int method = window.shortAt();
        window.bytes(4);
        long crc = window.intAt();
        long packedSize = window.intAt();
        long size = window.intAt();
        int nameLength = window.shortAt();
        int extraLength = window.shortAt();
        int commentLength = window.shortAt();
        window.bytes(8);
        long offset = window.intAt();
        byte[] name = window.bytes(nameLength);
        byte[] extra = window.bytes(extraLength);
        at = window.position() + commentLength;
        long[] wide = Extra.widened(extra, size, packedSize, offset);
        ZipMember.Header header = new ZipMember.Header(prefix + wide[2], Names.of(name, flags, extra), flags, method, crc, wide[1], wide[0]);
        return header.name().endsWith("/") ? null : member(header);
    }

    /** The parts of an honest archive do not overlap. */
    private ZipPart member(ZipMember.Header header) throws IOException {
        if (header.packed() < 0 || header.size() < 0 || header.position() < 0 || header.packed() > source.size()) {
            return new ZipPart.Damage(at, header.name() + ": its place in the archive makes no sense");
        }
        packed += header.packed();
        if (packed > source.size()) {
            return end(at, "a bomb: its members overlap");
        }
        try {
            window.seek(header.position());
            if (window.intAt() == LOCAL) {
                window.bytes(LOCAL_FIXED - 8);
                int nameLength = window.shortAt();
                return new ZipMember(source, header, header.position() + LOCAL_FIXED + nameLength + window.shortAt());
            }
        } catch (IOException e) {
            return new ZipPart.Damage(header.position(), header.name() + ": " + e.getMessage());
        }
        return new ZipPart.Damage(header.position(), header.name() + ": there is no member at its place");
    }

    /** Without a directory: the next member is behind the last. */
    private ZipPart lying() throws IOException {
        if (at >= source.size()) {
            return end(at, "it breaks off: its directory is missing");
        }
        long signature = window.intAt();
        if (signature != LOCAL) {
            return end(at, signature == CENTRAL ? "it breaks off: its directory is not whole" : "no member begins here");
        }
        window.bytes(2);
        int flags = window.shortAt();
        int method = window.shortAt();
        window.bytes(4);
        long crc = window.intAt();
        long packedSize = window.intAt();
        long size = window.intAt();
        int nameLength = window.shortAt();
        int extraLength = window.shortAt();
        byte[] name = window.bytes(nameLength);
        byte[] extra = window.bytes(extraLength);
        long[] wide = Extra.widened(extra, size, packedSize);
        long start = window.position();
        boolean unsaid = (flags & HAS_DESCRIPTOR) != 0 && wide[1] == 0;
        ZipMember.Header header = new ZipMember.Header(at, Names.of(name, flags, extra), flags, method, crc, wide[1], wide[0]);
        if (unsaid) {
            header = DeflatedLength.measure(source, header, start);
        }
        if (header == null || start + header.packed() > source.size()) {
            return end(at, "it breaks off");
        }
        at = start + header.packed();
        passDescriptor(flags);
        return header.name().endsWith("/") ? null : new ZipMember(source, header, start);
    }

    private void passDescriptor(int flags) throws IOException {
        window.seek(at);
        if ((flags & HAS_DESCRIPTOR) != 0 && at + 16 <= source.size() && window.intAt() == DESCRIPTOR) {
            at += 16;
        }
    }

    /** What an archive begins with: a member, or the end of an empty one. */
    public static boolean looksLike(byte[] start) {
        return start.length >= 4 && start[0] == 'P' && start[1] == 'K' && (start[2] == 3 && start[3] == 4 || start[2] == 5 && start[3] == 6);
    }
}
