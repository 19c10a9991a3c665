package org.onrecord.web.ask;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What every page has around what it is of.
 *
 * @param token  what forms of the page bring back: the asker's, written otherwise in each answer; empty: they may send none
 * @param style  address of the style sheet, @param script of the program's own script, @param htmx of htmx
 * @param twins  whether the page is there as JSON and as a table as well
 */
public record Frame(String title, Asked asked, String token, String style, String script, String htmx, boolean twins) {

    public Frame {
        Objects.requireNonNull(title, "title is null");
        Objects.requireNonNull(asked, "asked is null");
    }

    public Asker asker() {
        return asked.asker();
    }

    /** Whether the page lies below a place, which the navigation marks. */
    public boolean isBelow(String place) {
        return place.equals("/") ? asked.path().equals("/") : asked.path().equals(place) || asked.path().startsWith(place + "/");
    }

    /** The address of the same as JSON or as a table. @param ending ".json" or ".csv" */
    public String twin(String ending) {
        String query = query(asked.query());
        return (asked.path().equals("/") ? "/index" : path(asked.path())) + ending + (query.isEmpty() ? "" : "?" + query);
    }

    /** The address of the feed of what the page shows; empty: it has none. */
    public Optional<String> feed() {
        if (asked.path().matches("/(?:speakers|claims)/[^/]+")) {
            int id = asked.path().lastIndexOf('/') + 1;
            return Optional.of(asked.path().substring(0, id) + encoded(asked.path().substring(id)) + ".atom");
        }
        Map<String, List<String>> query = new HashMap<>(asked.query());
        query.keySet().removeAll(Set.of("page", "order"));
        return Optional.of(query(query)).filter(_ -> asked.path().equals("/search")).map(words -> "/search.atom" + (words.isEmpty() ? "" : "?" + words));
    }

    /** Values as they stand after "?", in the order of their names. */
    public static String query(Map<String, List<String>> values) {
        return values.entrySet().stream().sorted(Map.Entry.comparingByKey()).flatMap(entry -> entry.getValue().stream().filter(value -> !value.isEmpty())
                .map(value -> encoded(entry.getKey()) + "=" + encoded(value))).collect(Collectors.joining("&"));
    }

    /** What stands after the path in the address that was asked for: the ending of its form, and what comes after "?". */
    public static String ending(Asked asked) {
        String query = query(asked.query());
        String form = switch (asked.shape()) {
            case PAGE -> "";
            case JSON -> ".json";
            case CSV -> ".csv";
        };
        return form + (query.isEmpty() ? "" : "?" + query);
    }

    /** A path, which {@link Asked#path} has decoded, as it may stand in an address. */
    public static String path(String decoded) {
        return Stream.of(decoded.split("/", -1)).map(Frame::encoded).collect(Collectors.joining("/"));
    }

    /** As it may stand in any part of an address. */
    public static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
