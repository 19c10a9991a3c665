package org.onrecord.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/**
 * Adds exchanges to a WARC file (.warc.gz), each record a gzip member of its own. Every exchange is on the disk when it is
 * written; one that a crash cut off is cut away when the file is opened again. One writer at a time has a file.
 */
public final class WarcWriter implements AutoCloseable {

    private static final int NOT_MODIFIED = 304;

    private final FileChannel file;
    private final FileLock lock;

    private WarcWriter(FileChannel file, FileLock lock) {
        this.file = file;
        this.lock = lock;
    }

    /**
     * Opens a file to add to it, and makes it if there is none.
     *
     * @throws IOException when it cannot be opened, when another program writes to it, or when it is no compressed WARC file
     */
    public static WarcWriter append(Path path) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        try {
            WarcWriter writer = new WarcWriter(file, lock(file));
            file.truncate(SoundLength.of(ByteSource.of(file)));
            file.position(file.size());
            return writer;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private static FileLock lock(FileChannel file) throws IOException {
        FileLock lock;
        try {
            lock = file.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new IOException("another run is writing to it");
        }
        return lock;
    }

    /** Keeps request and response. */
    public void write(Exchange exchange) throws IOException {
        byte[] body = exchange.response().body();
        WarcResponse response = of(exchange, new WarcResponse.Builder(exchange.address()), "response")
                .payloadDigest(digest(body)).body(MediaType.HTTP_RESPONSE, joined(exchange.response().head(), body)).build();
        write(exchange, joined(response, exchange.response().head(), body));
    }

    /**
     * Keeps that an address was found unchanged, without the body: the server said so (304), or sent the same bytes again.
     *
     * @param original the capture that has the body
     */
    public void writeUnchanged(Exchange exchange, Original original) throws IOException {
        boolean said = exchange.response().status() == NOT_MODIFIED;
        byte[] head = exchange.response().head();
        WarcRevisit.Builder revisit = of(exchange, new WarcRevisit.Builder(exchange.address(),
                said ? WarcRevisit.SERVER_NOT_MODIFIED_1_1 : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1), "revisit");
        revisit.setHeader("WARC-Refers-To-Target-URI", original.address());
        original.date().ifPresent(date -> revisit.setHeader("WARC-Refers-To-Date", date.toString()));
        original.digest().ifPresent(digest -> revisit.setHeader("WARC-Payload-Digest", digest));
        write(exchange, joined(revisit.body(MediaType.HTTP_RESPONSE, head).build(), head));
    }

    private void write(Exchange exchange, byte[] response) throws IOException {
        byte[] head = exchange.request().head();
        WarcRequest request = of(exchange, new WarcRequest.Builder(exchange.address()), "request").body(MediaType.HTTP_REQUEST, head).build();
        add(joined(Member.of(joined(request, head)), Member.of(response)));
    }

    private static <R extends WarcCaptureRecord, B extends WarcCaptureRecord.AbstractBuilder<R, B>> B of(Exchange exchange, B builder, String type) {
        return builder.version(MessageVersion.WARC_1_1).date(exchange.date()).recordId(exchange.id(type));
    }

    /** As archives write it, e.g. "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ": of a body as it was transferred, its chunks joined. */
    public static String digestOf(byte[] body) {
        return digest(body).prefixedBase32();
    }

    private static WarcDigest digest(byte[] body) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(body);
            return new WarcDigest(sha1);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    private static byte[] joined(WarcRecord record, byte[]... block) {
        return joined(record.serializeHeader(), joined(block), new byte[] {'\r', '\n', '\r', '\n'});
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private void add(byte[] members) throws IOException {
        long before = file.position();
        ByteBuffer left = ByteBuffer.wrap(members);
        try {
            while (left.hasRemaining()) {
                file.write(left);
            }
            file.force(false);
        } catch (IOException e) {
            file.truncate(before);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        file.close();
    }
}
