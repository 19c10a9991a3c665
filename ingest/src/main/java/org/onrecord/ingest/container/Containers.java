package org.onrecord.ingest.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.onrecord.archive.ByteSource;
import org.onrecord.archive.WarcReader;
import org.onrecord.archive.zip.ZipReader;
import org.onrecord.parquet.Magic;

/** Knows containers by how they begin, whatever they are called. */
public final class Containers {

    private static final int START = 4096;
    private static final byte[] WARC = "WARC/".getBytes(StandardCharsets.US_ASCII);

    private enum Kind { ZIP, WARC, GZIP, PARQUET }

    private Containers() { }

    /**
     * Opens what lies in a file.
     *
     * @param source how the file is called in messages and in the sources of what it holds
     * @param asked  whether what begins after so many bytes is asked for: what is not may be left out, where that saves work
     * @return empty: it is no container
     * @throws IOException when the file cannot be read
     */
    public static Optional<Container> open(ByteSource file, String source, LongPredicate asked) throws IOException {
        return open(file, new Origin(source, 0), _ -> true, asked);
    }

    /** @param wanted which addresses of a WARC file are pages */
    static Optional<Container> open(ByteSource file, Origin origin, Predicate<String> wanted) throws IOException {
        return open(file, origin, wanted, _ -> true);
    }

    private static Optional<Container> open(ByteSource file, Origin origin, Predicate<String> wanted, LongPredicate asked) throws IOException {
        Optional<Kind> kind = kind(start(file));
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(switch (kind.get()) {
            case ZIP -> ZipMembers.open(file, origin);
            case WARC -> new WarcPages(origin, WarcReader.of(file), wanted);
            case GZIP -> new One(() -> Unpacked.item(file, origin));
            case PARQUET -> ParquetRows.open(file, origin, asked);
        });
    }

    /** Whether bytes that begin like this hold others. */
    static boolean isContainer(byte[] start) {
        return kind(start).isPresent();
    }

    /** Up to 4 kB. */
    static byte[] start(ByteSource file) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(START);
        while (start.hasRemaining() && file.read(start, start.position()) >= 0) {
            // until there is no more
        }
        return Arrays.copyOf(start.array(), start.position());
    }

    private static Optional<Kind> kind(byte[] start) {
        if (ZipReader.looksLike(start)) {
            return Optional.of(Kind.ZIP);
        }
        if (Magic.begins(start)) {
            return Optional.of(Kind.PARQUET);
        }
        if (begins(start, WARC) || begins(start, new byte[] {0x5D, 0x2A, 0x4D, 0x18})) {
            return Optional.of(Kind.WARC);
        }
        if (begins(start, new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD})) {
            return Optional.of(Kind.WARC);
        }
        if (begins(start, new byte[] {0x1F, (byte) 0x8B, 8})) {
            return Optional.of(begins(unpacked(start), WARC) ? Kind.WARC : Kind.GZIP);
        }
        return Optional.empty();
    }

    private static boolean begins(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static byte[] unpacked(byte[] start) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(start))) {
            return in.readNBytes(WARC.length);
        } catch (IOException e) {
            return new byte[0]; // whoever reads it all will say why
        }
    }
}
