package org.onrecord.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An outlet's site on 127.0.0.1; a page that has not changed is not sent again to who says so. */
final class Site implements AutoCloseable {

    private record Page(int status, String type, String body) {

        String etag() {
            return '"' + Integer.toHexString(body.hashCode()) + '"';
        }
    }

    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final Map<String, Integer> waits = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private boolean sendingAlways;

    Site() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** A page of plain text, which every reader reads alike. */
    Site page(String path, String text) {
        return put(path, 200, "text/plain; charset=utf-8", text);
    }

    Site put(String path, int status, String type, String body) {
        pages.put(path, new Page(status, type, body));
        return this;
    }

    /** A page whose host wants to be left alone. */
    Site busy(String path, int seconds) {
        waits.put(path, seconds);
        return put(path, 429, "text/plain", "");
    }

    /** An RSS feed of pages of this site. */
    Site feed(String path, String... entries) {
        StringBuilder items = new StringBuilder();
        for (String entry : entries) {
            items.append("<item><title>A report</title><link>").append(address(entry)).append("</link></item>");
        }
        return put(path, 200, "application/rss+xml", "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>The Quarry Post</title>" + items + "</channel></rss>");
    }

    Site remove(String path) {
        pages.remove(path);
        return this;
    }

    /** From now on conditions are passed over, as many sites do. */
    Site sendingAlways() {
        sendingAlways = true;
        return this;
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** What was asked for since the last time, robots.txt apart. */
    List<String> asked() {
        List<String> since = asked.stream().filter(path -> !path.equals("/robots.txt")).toList();
        asked.clear();
        return since;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        Page page = pages.getOrDefault(path, new Page(404, "text/plain", ""));
        boolean known = page.etag().equals(exchange.getRequestHeaders().getFirst("If-None-Match")) && !sendingAlways;
        byte[] body = known ? new byte[0] : page.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", page.type());
        exchange.getResponseHeaders().set("ETag", page.etag());
        if (page.status() == 429) {
            exchange.getResponseHeaders().set("Retry-After", waits.get(path).toString());
        }
        exchange.sendResponseHeaders(known ? 304 : page.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
