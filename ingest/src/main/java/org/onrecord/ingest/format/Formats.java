package org.onrecord.ingest.format;

import java.util.List;
import java.util.Optional;
import org.onrecord.ingest.format.agency.Agencies;
import org.onrecord.ingest.format.feed.Feeds;
import org.onrecord.ingest.format.syntax.DocumentText;
import org.onrecord.ingest.format.syntax.Json;
import org.onrecord.ingest.format.syntax.JsonValues;
import org.onrecord.ingest.format.syntax.Xml;
import org.onrecord.ingest.input.Found;
import org.onrecord.ingest.input.Link;
import org.onrecord.ingest.input.Received;

/** Feeds, agency items and dumps, known by what is in them. Takes time and memory in proportion to the document, which is read to a limit. */
public final class Formats {

    private Formats() { }

    /**
     * What a document holds: in its order, a draft for each report in it and a refusal for what gives none.
     *
     * @return empty: it is of no format known here; otherwise at least one
     */
    public static Optional<List<Found>> read(Received document) {
        return DocumentText.of(document).flatMap(characters -> switch (first(characters.text())) {
            case '<' -> Xml.of(characters).flatMap(xml -> read(document, xml));
            case '{', '[' -> read(document, characters, JsonValues.of(characters));
            default -> Optional.empty();
        });
    }

    /** The entries of a feed or sitemap that have an address, each address once, in its order; of anything else, none. */
    public static List<Link> links(Received document) {
        return DocumentText.of(document).flatMap(characters -> switch (first(characters.text())) {
            case '<' -> Xml.of(characters).map(xml -> Feeds.links(document, xml));
            case '{' -> JsonValues.of(characters).values().stream().filter(Feeds::isFeed).findFirst().map(feed -> Feeds.links(document, feed));
            default -> Optional.empty();
        }).orElse(List.of());
    }

    private static Optional<List<Found>> read(Received document, Xml xml) {
        return Feeds.read(document, xml).or(() -> Agencies.read(document, xml));
    }

    private static Optional<List<Found>> read(Received document, DocumentText characters, JsonValues values) {
        Optional<Json> feed = values.values().stream().findFirst().filter(Feeds::isFeed);
        return feed.isPresent() ? Optional.of(Feeds.read(document, characters.charset(), feed.get(), values.fault())) : JsonItems.read(document, characters.charset(), values);
    }

    /** The first character that is no white space, 0 without one. */
    private static char first(String text) {
        int at = 0;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }
}
