package org.onrecord.benchmarks;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.onrecord.domain.Article;

/** Makes WARC files as crawlers write them, of saved pages. Each record is a gzip member. */
final class Crawl implements AutoCloseable {

    /** Of the web's pictures, in the middle. */
    private static final int PICTURE = 40_000;
    private static final int SCRIPT = 30_000;
    private static final int EVERY_SO_MANY_UNCHANGED = 20;

    private final OutputStream out;
    private final Random random = new Random(20_000);
    private int records;

    private Crawl(Path file) throws IOException {
        this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    /** Request, response and metadata of each address; a third of the responses is HTML, the others are pictures and scripts; some pages are revisited. */
    static Path asCrawlersWrite(Path file, int records) throws IOException {
        List<byte[]> pages = pages();
        try (Crawl crawl = new Crawl(file)) {
            crawl.record("warcinfo", "", "application/warc-fields", "software: a crawler\r\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; crawl.records < records; i++) {
                String address = "https://quarry-post.example/" + i;
                crawl.record("request", address, "application/http; msgtype=request", text("GET /" + i + " HTTP/1.1\r\nHost: quarry-post.example\r\n\r\n"));
                crawl.response(i, address, pages);
                crawl.record("metadata", address, "application/warc-fields", text("fetchTimeMs: 120\r\noutlink: " + address + "/next L a/@href\r\n".repeat(20)));
            }
        }
        return file;
    }

    /** Every record the response with a page. */
    static Path ofPages(Path file, int records) throws IOException {
        List<byte[]> pages = pages();
        try (Crawl crawl = new Crawl(file)) {
            for (int i = 0; i < records; i++) {
                crawl.http("response", "https://quarry-post.example/" + i, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", pages.get(i % pages.size()));
            }
        }
        return file;
    }

    private void response(int i, String address, List<byte[]> pages) throws IOException {
        switch (i % 3) {
            case 0 -> http("response", address, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", pages.get(i / 3 % pages.size()));
            case 1 -> {
                byte[] picture = new byte[PICTURE];
                random.nextBytes(picture);
                http("response", address, "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n", picture);
            }
            default -> {
                if (i % EVERY_SO_MANY_UNCHANGED == 2) {
                    http("revisit", "https://quarry-post.example/" + (i - 2), "HTTP/1.1 304 Not Modified\r\n\r\n", new byte[0]);
                } else {
                    http("response", address, "HTTP/1.1 200 OK\r\nContent-Type: text/javascript\r\n\r\n", script());
                }
            }
        }
    }

    private byte[] script() {
        StringBuilder script = new StringBuilder();
        while (script.length() < SCRIPT) {
            script.append("function f").append(random.nextInt(1000)).append("(a, b) { return a[b] + ").append(random.nextInt()).append("; }\n");
        }
        return text(script.toString());
    }

    private void http(String type, String address, String head, byte[] body) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream(head.length() + body.length);
        block.writeBytes(text(head));
        block.writeBytes(body);
        record(type, address, "application/http; msgtype=response", block.toByteArray());
    }

    private void record(String type, String address, String mediaType, byte[] block) throws IOException {
        GZIPOutputStream member = new GZIPOutputStream(out, 1 << 14);
        member.write(text("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:" + new UUID(records, 1) + ">\r\n"
                + "WARC-Date: 2031-04-12T12:00:00Z\r\n" + (address.isEmpty() ? "" : "WARC-Target-URI: " + address + "\r\n")
                + "Content-Type: " + mediaType + "\r\nContent-Length: " + block.length + "\r\n\r\n"));
        member.write(block);
        member.write(text("\r\n\r\n"));
        member.finish();
        records++;
    }

    /** Saved news pages where {@code ONRECORD_CORPORA} names the corpora, otherwise pages made of the examples. */
    private static List<byte[]> pages() throws IOException {
        String corpora = System.getenv("ONRECORD_CORPORA");
        return corpora == null || corpora.isBlank() ? made() : saved(Path.of(corpora));
    }

    private static List<byte[]> saved(Path corpora) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        for (String folder : List.of("pages-naeb", "pages-aeb")) {
            try (Stream<Path> files = Files.list(corpora.resolve(folder).resolve("html"))) {
                for (Path file : files.filter(name -> name.toString().endsWith(".html")).sorted().toList()) {
                    pages.add(Files.readAllBytes(file));
                }
            }
        }
        return pages;
    }

    /** With as much markup around them as pages have. */
    private static List<byte[]> made() throws IOException {
        String menu = "<li class=\"menu-item\"><a href=\"https://quarry-post.example/section\" data-track=\"menu\">Section</a></li>\n".repeat(600);
        List<byte[]> pages = new ArrayList<>();
        for (Article article : Articles.read(Articles.file())) {
            String paragraphs = String.join("</p>\n<p class=\"text\">", article.text().string().split("\n+"));
            pages.add(text("<!DOCTYPE html><html lang=\"en\"><head><title>The Quarry Post</title><script>" + "var x = {\"a\": 1};\n".repeat(2000)
                    + "</script></head><body><ul>" + menu + "</ul><article><h1>News</h1><p class=\"text\">" + paragraphs + "</p></article><ul>" + menu + "</ul></body></html>"));
        }
        return pages;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
