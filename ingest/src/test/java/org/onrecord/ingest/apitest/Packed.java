package org.onrecord.ingest.apitest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Short ways to make archives. */
final class Packed {

    private Packed() { }

    /** A ZIP archive of names and contents in turn; contents are texts or bytes. */
    static byte[] zip(Object... namesAndContents) {
        return zip(ZipEntry.DEFLATED, namesAndContents);
    }

    /** The same with its members as they are. */
    static byte[] storedZip(Object... namesAndContents) {
        return zip(ZipEntry.STORED, namesAndContents);
    }

    private static byte[] zip(int method, Object... namesAndContents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                byte[] content = namesAndContents[i + 1] instanceof String text ? bytes(text) : (byte[]) namesAndContents[i + 1];
                ZipEntry entry = new ZipEntry((String) namesAndContents[i]);
                CRC32 crc = new CRC32();
                crc.update(content);
                entry.setMethod(method);
                entry.setSize(content.length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
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

    /** A record of a WARC file, as a gzip member. */
    static byte[] record(String type, String address, String fields, byte[] block) {
        return gzip(joined(bytes("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Date: 2031-04-12T12:00:00Z\r\nWARC-Target-URI: " + address + "\r\n"
                + fields + "Content-Length: " + block.length + "\r\n\r\n"), block, bytes("\r\n\r\n")));
    }

    /** A response that was kept as it came. */
    static byte[] response(String address, String head, String body) {
        return record("response", address, "Content-Type: application/http\r\n", bytes(head + "\r\n\r\n" + body));
    }

    static byte[] page(String address, String html) {
        return response(address, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8", html);
    }

    /** A page with a report of two paragraphs. */
    static String report(String headline, String words) {
        return "<!DOCTYPE html><html lang=\"en\"><head><title>" + headline + "</title></head><body><article><h1>" + headline + "</h1>"
                + "<p>The council of Harwick met on Monday to vote on the plan for the old harbour, which the mayor had put off twice this year.</p>"
                + "<p>" + words + " The vote had been expected for weeks, and many people of the town had come to hear what would be said.</p></article></body></html>";
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
}
