package org.onrecord.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.onrecord.archive.Payload.Whole;

/** Short ways to make archives and to read them. */
final class Archives {

    static final Instant NOON = Instant.parse("2031-04-12T12:00:00Z");
    static final String ADDRESS = "https://quarry-post.example/mayor";

    private Archives() { }

    /** A record as it stands in an uncompressed file. */
    static byte[] record(String type, String address, String headers, byte[] block) {
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                + "WARC-Date: " + NOON + "\r\nWARC-Target-URI: " + address + "\r\n" + headers + "Content-Length: " + block.length + "\r\n\r\n";
        return joined(bytes(head), block, bytes("\r\n\r\n"));
    }

    static byte[] response(String address, String head, byte[] body) {
        return record("response", address, "Content-Type: application/http; msgtype=response\r\n", joined(bytes(head + "\r\n\r\n"), body));
    }

    static byte[] page(String address, String html) {
        return response(address, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8", bytes(html));
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static ByteSource source(byte[] bytes) {
        return new ByteSource() {
            @Override
            public int read(ByteBuffer into, long position) {
                if (position >= bytes.length) {
                    return -1;
                }
                int read = (int) Math.min(into.remaining(), bytes.length - position);
                into.put(bytes, (int) position, read);
                return read;
            }

            @Override
            public long size() {
                return bytes.length;
            }
        };
    }

    /** One line for each entry: "200 https://… text", "request", "damage 17: why". */
    static List<String> read(byte[]... parts) {
        return read(1 << 20, joined(parts));
    }

    static List<String> read(int limit, byte[] archive) {
        List<String> told = new ArrayList<>();
        try (WarcReader reader = WarcReader.of(source(archive))) {
            while (reader.hasNext()) {
                told.add(switch (reader.next()) {
                    case Capture capture -> capture.status() + " " + capture.address() + " " + text(capture.payload(limit));
                    case Entry.Other other -> other.type();
                    case Entry.Damage damage -> "damage " + damage.position() + ": " + damage.message();
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return told;
    }

    private static String text(Payload payload) {
        return switch (payload) {
            case Whole(byte[] bytes) -> new String(bytes, StandardCharsets.UTF_8);
            case Payload.Missing(Payload.Why why, String message) -> why + ": " + message;
        };
    }
}
