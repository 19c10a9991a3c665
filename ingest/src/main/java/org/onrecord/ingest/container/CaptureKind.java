package org.onrecord.ingest.container;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.onrecord.archive.Capture;

/** Tells pages from what else a crawler keeps, without looking inside. */
final class CaptureKind {

    private static final int OK = 200;

    /** Files for machines that are served as text. */
    private static final Set<String> FOR_MACHINES = Set.of("/robots.txt", "/ads.txt", "/app-ads.txt", "/sellers.json", "/humans.txt", "/llms.txt",
            "/.well-known/security.txt", "/security.txt");

    private CaptureKind() { }

    /** What it is besides a page, in a word; empty for what may be one. */
    static Optional<String> otherThanPage(Capture capture) {
        if (capture.status() != OK) {
            return Optional.of(capture.status() == 0 ? "no HTTP" : "status " + capture.status());
        }
        if (FOR_MACHINES.contains(path(capture.address()))) {
            return Optional.of("for machines");
        }
        return capture.mediaType().flatMap(CaptureKind::otherType);
    }

    private static Optional<String> otherType(String type) {
        String main = type.split("/", 2)[0];
        return switch (main) {
            case "image", "audio", "video", "font" -> Optional.of(main);
            case "text" -> switch (type) {
                case "text/css" -> Optional.of("style");
                case "text/javascript", "text/ecmascript" -> Optional.of("script");
                case "text/json", "text/xml" -> Optional.of("data");
                default -> Optional.empty();
            };
            case "application" -> application(type);
            default -> Optional.empty();
        };
    }

    private static Optional<String> application(String type) {
        if (type.endsWith("javascript") || type.endsWith("ecmascript") || type.endsWith("manifest+json") || type.endsWith("wasm")) {
            return Optional.of("script");
        }
        if (type.contains("font") || type.endsWith("mpegurl") || type.endsWith("dash+xml")) {
            return Optional.of(type.contains("font") ? "font" : "video");
        }
        if (type.startsWith("application/xhtml") || type.equals("application/octet-stream")) {
            return Optional.empty();
        }
        return Optional.of(type.endsWith("json") || type.endsWith("xml") ? "data" : "other files");
    }

    private static String path(String address) {
        int start = address.indexOf('/', address.indexOf("://") + 3);
        return start < 0 ? "/" : address.substring(start).toLowerCase(Locale.ROOT);
    }
}
