package org.onrecord.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.onrecord.domain.Sha256;
import org.onrecord.web.ask.Asked.Method;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Role;
import org.onrecord.web.ask.Route;

/**
 * Styles and scripts, from the class path. Each has its digest in its address, so that a browser keeps it for ever and takes another at once when
 * the program has another.
 */
final class Assets {

    private static final String CSS = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    private static final String OWN = "/org/onrecord/web/static/";

    /** Name, type, the places in the class path of what it is put together from. */
    private record Source(String name, String type, List<String> places) {

        static Source own(String name, String type, String... parts) {
            return new Source(name, type, Stream.of(parts).map(part -> OWN + part).toList());
        }
    }

    private static final List<Source> SOURCES = List.of(
            Source.own("onrecord.css", CSS, "house.css", "report.css", "claim.css", "people.css", "work.css", "lists.css"),
            Source.own("onrecord.js", SCRIPT, "house.js", "copy.js", "review.js", "import.js"),
            new Source("htmx.js", SCRIPT, List.of("/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js")));

    private static final Map<String, String> KEPT = Map.of("Cache-Control", "public, max-age=31536000, immutable", "Vary", "Accept-Encoding");
    private static final Map<String, String> KEPT_PACKED = Map.of("Cache-Control", KEPT.get("Cache-Control"), "Vary", KEPT.get("Vary"), "Content-Encoding", "gzip");

    /** @param digest the first characters of it, @param packed the same bytes, packed once for all who take it so */
    private record Asset(Source source, String digest, byte[] bytes, byte[] packed) {

        String address() {
            return "/static/" + digest + "/" + source.name();
        }
    }

    private final Map<String, Asset> assets;

    private Assets(Map<String, Asset> assets) {
        this.assets = assets;
    }

    static Assets load() {
        Map<String, Asset> assets = new TreeMap<>();
        for (Source source : SOURCES) {
            byte[] bytes = read(source);
            assets.put(source.name(), new Asset(source, HexFormat.of().formatHex(Sha256.begin().digest(bytes), 0, 6), bytes, Packing.packed(bytes)));
        }
        return new Assets(assets);
    }

    private static byte[] read(Source source) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (String place : source.places()) {
            try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(place), () -> place + " is missing in the class path")) {
                in.transferTo(whole);
                whole.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return whole.toByteArray();
    }

    String address(String name) {
        return assets.get(name).address();
    }

    List<Route> routes() {
        return assets.values().stream().map(asset -> new Route(Method.GET, asset.address(), Role.ANYONE, false,
                asked -> reply(asset, Packing.isTaken(asked.headers())))).toList();
    }

    private static Reply reply(Asset asset, boolean packed) {
        return new Reply.Content(200, asset.source().type(), packed ? KEPT_PACKED : KEPT, out -> out.write(packed ? asset.packed() : asset.bytes()));
    }
}
