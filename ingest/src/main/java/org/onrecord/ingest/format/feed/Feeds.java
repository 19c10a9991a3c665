package org.onrecord.ingest.format.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.ingest.format.syntax.Fault;
import org.onrecord.ingest.format.syntax.Json;
import org.onrecord.ingest.format.syntax.Xml;
import org.onrecord.ingest.input.Found;
import org.onrecord.ingest.input.Link;
import org.onrecord.ingest.input.Received;

/** Feeds and sitemaps as reports, and as lists of addresses. */
public final class Feeds {

    private Feeds() { }

    /** Empty: it is neither. */
    public static Optional<List<Found>> read(Received document, Xml xml) {
        if (Sitemap.isSitemap(xml.root())) {
            return Optional.of(Sitemap.read(document, xml).found(document.source()));
        }
        return XmlFeed.isFeed(xml.root()) ? Optional.of(Entries.read(document, xml.charset(), new XmlFeed(document, xml).read())) : Optional.empty();
    }

    public static boolean isFeed(Json value) {
        return JsonFeed.isFeed(value);
    }

    /** @param fault why the feed is not whole */
    public static List<Found> read(Received document, String charset, Json feed, Optional<Fault> fault) {
        return Entries.read(document, charset, JsonFeed.read(document, feed, fault));
    }

    /** Each address once, in its order. */
    public static List<Link> links(Received document, Xml xml) {
        return Sitemap.isSitemap(xml.root()) ? once(Sitemap.read(document, xml).links())
                : XmlFeed.isFeed(xml.root()) ? once(Entries.links(new XmlFeed(document, xml).read(), document.address())) : List.of();
    }

    /** Each address once, in its order. */
    public static List<Link> links(Received document, Json feed) {
        return once(Entries.links(JsonFeed.read(document, feed, Optional.empty()), document.address()));
    }

    private static List<Link> once(List<Link> links) {
        Set<String> seen = new HashSet<>();
        List<Link> once = new ArrayList<>(links);
        once.removeIf(link -> !seen.add(link.address()));
        return List.copyOf(once);
    }
}
