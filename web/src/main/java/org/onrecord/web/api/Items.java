package org.onrecord.web.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.onrecord.web.ask.Frame;
import org.onrecord.web.ask.Reply;
import tools.jackson.databind.json.JsonMapper;

/** Answers made of lines of the record format: one, or many with where they go on. */
final class Items {

    static final String JSON = "application/json; charset=utf-8";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final Map<String, String> PASSING = Map.of("Cache-Control", "no-store");

    private Items() { }

    /** Writes a line to memory, where nothing fails. */
    @FunctionalInterface
    interface Line<T> {

        void write(T item, OutputStream out) throws IOException;
    }

    /** A tree of maps and lists as JSON. */
    static byte[] json(Object tree) {
        return MAPPER.writeValueAsBytes(tree);
    }

    static Reply one(Object tree) {
        return reply(200, Map.of(), json(tree));
    }

    /** Which is not to be kept: it will be another one though nothing changes. */
    static Reply passing(Object tree) {
        return reply(200, PASSING, json(tree));
    }

    static <T> Reply one(T item, Line<T> line) {
        return reply(200, Map.of(), bytes(item, line));
    }

    /** Something that was made. @param at its address */
    static <T> Reply made(T item, Line<T> line, String at) {
        return reply(201, Map.of("Location", at), bytes(item, line));
    }

    static <T> Reply many(Given given, Window<T> window, Line<T> line) {
        return many(given, window, line, Map.of());
    }

    /** @param more what is known of the list as a whole, e.g. its "total" */
    static <T> Reply many(Given given, Window<T> window, Line<T> line, Map<String, Long> more) {
        Optional<String> next = window.after().map(cursor -> address(given, cursor));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("{\"items\":[".getBytes(StandardCharsets.UTF_8));
        String between = "";
        for (T item : window.items()) {
            out.writeBytes(between.getBytes(StandardCharsets.UTF_8));
            out.writeBytes(bytes(item, line));
            between = ",\n";
        }
        Map<String, Object> rest = new LinkedHashMap<>(new TreeMap<>(more));
        rest.put("next", next.orElse(null));
        out.writeBytes("],".getBytes(StandardCharsets.UTF_8));
        byte[] tail = json(rest);
        out.write(tail, 1, tail.length - 1);
        Map<String, String> headers = new HashMap<>(more.getOrDefault("missing", 0L) > 0 ? PASSING : Map.of());
        next.ifPresent(address -> headers.put("Link", "<" + address + ">; rel=\"next\""));
        return reply(200, headers, out.toByteArray());
    }

    private static String address(Given given, Cursor cursor) {
        Map<String, List<String>> query = new LinkedHashMap<>(given.asked().query());
        query.put(Parameter.CURSOR.name(), List.of(cursor.written(given.endpoint().words().name())));
        return Frame.path(given.asked().path()) + "?" + Frame.query(query);
    }

    private static <T> byte[] bytes(T item, Line<T> line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            line.write(item, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] bytes = out.toByteArray();
        return bytes.length > 0 && bytes[bytes.length - 1] == '\n' ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    }

    private static Reply reply(int status, Map<String, String> headers, byte[] bytes) {
        return new Reply.Content(status, JSON, headers, out -> out.write(bytes));
    }
}
