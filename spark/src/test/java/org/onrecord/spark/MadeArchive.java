package org.onrecord.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** A folder with all that an archive has: web archives, lines of JSON, pages and texts, repeats of each other, and what is broken or no report. */
final class MadeArchive {

    private MadeArchive() { }

    /** @param folder is there, and empty */
    static Path in(Path folder) throws IOException {
        Files.write(folder.resolve("monday.warc.gz"), joined(image(), page(1), page(2), page(3), image(), feed()));
        Files.write(folder.resolve("tuesday.warc.gz"), joined(page(4), page(2), page(5), notFound(), feed(), page(4), list()));
        Files.write(folder.resolve("wednesday.warc.gz"), joined(broken(page(6)), page(7), list(), page(1)));
        byte[] cut = joined(page(8), page(9));
        Files.write(folder.resolve("thursday.warc.gz"), Arrays.copyOf(cut, cut.length - 200));
        Files.write(folder.resolve("empty.warc.gz"), new byte[0]);
        Files.writeString(folder.resolve("articles.jsonl"), """
                {"source": "https://harwick-gazette.example/a", "text": "\\"The bridge is safe,\\" said Nora Quill on Monday.", "published": "2031-03-02"}
                {"source": "https://harwick-gazette.example/b", "text": "The engineer Tom Adair denied
                {"source": "https://harwick-gazette.example/c", "text": "Tom Adair, the engineer, said the bridge would close.", "published": "2030-12"}
                """);
        Path pages = Files.createDirectory(folder.resolve("pages"));
        Files.writeString(pages.resolve("10.html"), html(10));
        Files.writeString(pages.resolve("photo.png"), "no picture");
        Files.writeString(pages.resolve(".hidden.txt"), "Nobody said this.");
        Files.writeString(pages.resolve("note.txt"), "The mayor of Harwick, Ines Lang, said the harbour plan was dead. \"We will not build it,\" she added.");
        Files.write(pages.resolve("odd.txt"), new byte[] {0x25, 0x50, 0x44, 0x46, 0x2d, 0x31});
        Files.createSymbolicLink(pages.resolve("gone.txt"), pages.resolve("nothing here"));
        return folder;
    }

    /** A web archive of many pages, and beside it a few files of one page each. */
    static Path skewed(Path folder, int pages) throws IOException {
        byte[][] half = new byte[pages][];
        for (int i = 0; i < pages; i++) {
            half[i] = page(i);
            Files.writeString(folder.resolve("page-" + i + ".html"), html(pages + i));
        }
        Files.write(folder.resolve("crawl.warc.gz"), joined(half));
        return folder;
    }

    private static String html(int number) {
        return "<!DOCTYPE html><html lang=\"en\"><head><title>Harbour story " + number + "</title>"
                + "<meta property=\"article:published_time\" content=\"2031-0" + (1 + number % 9) + "-12T09:00:00Z\"></head><body><article><h1>Harbour story " + number + "</h1>"
                + "<p>The council of Harwick met on Monday to vote on plan " + number + " for the old harbour, which the mayor had put off twice this year.</p>"
                + "<p>\"We will not build quay " + number + ",\" said Ines Lang, the mayor of Harwick. The vote had been expected for weeks, and many people of the town "
                + "had come to hear what would be said. Tom Adair, an engineer, denied that the plan had been too dear.</p></article></body></html>";
    }

    private static byte[] page(int number) {
        return response("https://quarry-post.example/" + number, "text/html; charset=UTF-8", html(number));
    }

    /** A page of links, which is no report. */
    private static byte[] list() {
        return response("https://quarry-post.example/", "text/html", "<!DOCTYPE html><html><body><ul><li><a href=\"/1\">One</a></li><li><a href=\"/2\">Two</a></li></ul></body></html>");
    }

    /** A document of two reports. */
    private static byte[] feed() {
        return response("https://quarry-post.example/feed", "application/rss+xml", "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>The Quarry Post</title>"
                + item(21) + item(22) + "</channel></rss>");
    }

    private static String item(int number) {
        return "<item><title>Item " + number + "</title><link>https://quarry-post.example/item/" + number + "</link><content:encoded>&lt;p&gt;Ines Lang said the quay number " + number
                + " would never be built, as there was no money for it in this town or in any other.&lt;/p&gt;&lt;p&gt;The council of Harwick met on Monday to vote on the "
                + "plan, which the mayor had put off twice this year, and many people of the town had come to hear what would be said.&lt;/p&gt;</content:encoded></item>";
    }

    private static byte[] image() {
        return response("https://quarry-post.example/dam.png", "image/png", "PNG");
    }

    private static byte[] notFound() {
        return record("https://quarry-post.example/gone", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<html>Nothing is here</html>");
    }

    private static byte[] response(String address, String type, String body) {
        return record(address, "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n" + body);
    }

    /** A page as it was saved, as a record of a web archive. */
    static byte[] page(String address, byte[] html) {
        return record(address, joined("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(StandardCharsets.UTF_8), html));
    }

    private static byte[] record(String address, String http) {
        return record(address, http.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] record(String address, byte[] block) {
        String head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2031-04-12T12:00:00Z\r\nWARC-Target-URI: " + address
                + "\r\nContent-Type: application/http\r\nContent-Length: " + block.length + "\r\n\r\n";
        return gzip(joined(head.getBytes(StandardCharsets.UTF_8), block, "\r\n\r\n".getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] broken(byte[] member) {
        member[member.length / 2] ^= 0x55;
        return member;
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
        return packed.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
