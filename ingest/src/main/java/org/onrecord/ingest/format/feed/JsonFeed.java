package org.onrecord.ingest.format.feed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.ingest.format.report.Block;
import org.onrecord.ingest.format.report.Fragment;
import org.onrecord.ingest.format.report.Links;
import org.onrecord.ingest.format.report.Prose;
import org.onrecord.ingest.format.syntax.Fault;
import org.onrecord.ingest.format.syntax.Json;
import org.onrecord.ingest.input.Received;

/** JSON Feed 1 and 1.1. */
final class JsonFeed {

    private JsonFeed() { }

    static boolean isFeed(Json value) {
        return value.get("version").string().filter(version -> version.contains("jsonfeed.org/version/")).isPresent();
    }

    static Feed read(Received document, Json feed, Optional<Fault> fault) {
        List<String> bases = Stream.of(feed.get("home_page_url").string(), feed.get("feed_url").string(), document.address()).flatMap(Optional::stream).toList();
        List<Entry> entries = feed.get("items").items().filter(Json::isObject).map(item -> entry(item, bases)).toList();
        return new Feed("json-feed", feed.get("title").string(), feed.get("home_page_url").string(), feed.get("language").string(), writers(feed), entries, 0, fault);
    }

    private static Entry entry(Json item, List<String> bases) {
        Optional<String> id = item.get("id").string();
        Optional<String> address = item.first("url", "external_url").flatMap(link -> Links.resolve(link, bases)).or(() -> id.filter(Links::isWeb));
        List<Block> content = item.get("content_html").string().map(Fragment::html).filter(blocks -> !blocks.isEmpty())
                .or(() -> item.get("content_text").string().map(Prose::paragraphs)).orElse(List.of());
        return new Entry(id, address, item.get("title").string(), item.get("date_published").string(), item.get("date_modified").string(), writers(item),
                Optional.empty(), item.get("language").string(), content, item.get("summary").string(), List.of());
    }

    /** 1.1 has a list, 1 a single one. */
    private static List<String> writers(Json value) {
        return Stream.concat(value.get("authors").items(), value.get("author").items()).map(author -> author.get("name").string()).flatMap(Optional::stream).distinct().toList();
    }
}
