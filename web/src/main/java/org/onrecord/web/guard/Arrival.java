package org.onrecord.web.guard;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.web.ask.Asked.Method;

/**
 * A request of which nothing but its head was read.
 *
 * @param headers by their names in lower case
 * @param from    address of the machine that sent it
 * @param port    of this server
 */
public record Arrival(Method method, String path, Map<String, String> headers, String from, int port) {

    public Arrival {
        Objects.requireNonNull(method, "method is null");
        Objects.requireNonNull(path, "path is null");
        headers = Map.copyOf(headers);
        Objects.requireNonNull(from, "from is null");
    }

    /** @param name in lower case */
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
    }

    /** Whether it may change something. */
    public boolean changes() {
        return method != Method.GET;
    }

    /** Whether a person's browser shows what comes back, so far as the path tells. */
    public boolean isPage() {
        return !path.startsWith("/api/") && !path.startsWith("/static/") && !path.endsWith(".json") && !path.endsWith(".csv") && !path.endsWith(".atom");
    }

    /** @return empty: there is none of this name */
    Optional<String> cookie(String name) {
        return Cookies.value(header("cookie").orElse(""), name);
    }

    /** What a program says after "Authorization: Bearer"; empty: nothing. */
    public Optional<String> key() {
        return header("authorization").filter(words -> words.regionMatches(true, 0, "Bearer ", 0, 7)).map(words -> words.substring(7).strip());
    }
}
