package org.onrecord.web.ask;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One request.
 *
 * @param query   what comes after "?": the values of each name, in their order
 * @param headers by their names in lower case
 */
public record Asked(Where where, Map<String, List<String>> query, Sent sent, Map<String, String> headers, Shape shape, Asker asker) {

    public enum Method { GET, POST, PUT, PATCH, DELETE }

    /** In which form the answer is wanted: as a page for people, or what the page shows as JSON or as a table. */
    public enum Shape { PAGE, JSON, CSV }

    /**
     * @param path   decoded, without what comes after "?", and without ".json" or ".csv" where those are shapes of a page
     * @param places what stands at the places of the route's path, e.g. "id"
     */
    public record Where(Method method, String path, Map<String, String> places) {

        public Where {
            Objects.requireNonNull(method, "method is null");
            Objects.requireNonNull(path, "path is null");
            places = Map.copyOf(places);
        }
    }

    /**
     * What came along.
     *
     * @param form    what a form sent: the values of each name, in their order
     * @param uploads files that came with it, in their order
     * @param body    what came that is no form; empty: nothing
     */
    public record Sent(Map<String, List<String>> form, List<Upload> uploads, byte[] body) {

        public static final Sent NOTHING = new Sent(Map.of(), List.of(), new byte[0]);

        public Sent {
            form = Map.copyOf(form);
            uploads = List.copyOf(uploads);
        }
    }

    public Asked {
        Objects.requireNonNull(where, "where is null");
        query = Map.copyOf(query);
        Objects.requireNonNull(sent, "sent is null");
        headers = Map.copyOf(headers);
        Objects.requireNonNull(shape, "shape is null");
        Objects.requireNonNull(asker, "asker is null");
    }

    public Method method() {
        return where.method();
    }

    public String path() {
        return where.path();
    }

    /** What stands at a place that the route's path has. */
    public String place(String name) {
        return Objects.requireNonNull(where.places().get(name), () -> "the route has no place " + name);
    }

    /** The first value of a name after "?"; empty where there is none, or a blank one. */
    public Optional<String> query(String name) {
        return first(query, name);
    }

    /** All values of a name after "?" but blank ones. */
    public List<String> queries(String name) {
        return query.getOrDefault(name, List.of()).stream().filter(value -> !value.isBlank()).toList();
    }

    /** The first value that a form sent for a name; empty where there is none, or a blank one. */
    public Optional<String> form(String name) {
        return first(sent.form(), name);
    }

    /** @param name in lower case */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    private static Optional<String> first(Map<String, List<String>> values, String name) {
        return values.getOrDefault(name, List.of()).stream().filter(value -> !value.isBlank()).findFirst();
    }
}
