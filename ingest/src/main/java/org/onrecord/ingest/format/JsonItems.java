package org.onrecord.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.onrecord.ingest.format.agency.Ninjs;
import org.onrecord.ingest.format.dump.LinkedArticle;
import org.onrecord.ingest.format.dump.NewsPlease;
import org.onrecord.ingest.format.syntax.Json;
import org.onrecord.ingest.format.syntax.JsonItem;
import org.onrecord.ingest.format.syntax.JsonValues;
import org.onrecord.ingest.input.Found;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.input.Received;
import org.onrecord.ingest.input.Refused;

/** JSON documents that hold articles: one, several after each other, or a list of them. */
final class JsonItems {

    private enum Kind { NINJS, NEWS_PLEASE, LINKED_DATA }

    private JsonItems() { }

    /** Empty: no article of a format known here is in it. */
    static Optional<List<Found>> read(Received document, String charset, JsonValues values) {
        List<Json> items = values.values().stream().flatMap(Json::items).toList();
        if (items.stream().noneMatch(item -> kind(item).isPresent())) {
            return Optional.empty();
        }
        boolean lastIsBroken = values.fault().isPresent() && !values.values().getLast().isList();
        List<Json> whole = lastIsBroken ? items.subList(0, items.size() - 1) : items;
        List<Found> found = new ArrayList<>();
        int unknown = 0;
        for (int i = 0; i < whole.size(); i++) {
            Json item = whole.get(i);
            String source = items.size() == 1 && !values.values().getFirst().isList() ? document.source() : document.source() + "#" + name(item, i + 1);
            Optional<Kind> kind = kind(item);
            kind.ifPresent(known -> found.addAll(read(known, new JsonItem(document, source, charset, item))));
            unknown += kind.isPresent() ? 0 : 1;
        }
        if (unknown > 0) {
            found.add(new Refused(document.source(), Reason.UNKNOWN_FORMAT, OptionalLong.empty(),
                    "among the articles a value that is none: ninjs, news-please and schema.org's articles are read", unknown));
        }
        values.fault().ifPresent(fault -> found.add(fault.of(document.source())));
        return Optional.of(found);
    }

    private static Optional<Kind> kind(Json item) {
        return Ninjs.isItem(item) ? Optional.of(Kind.NINJS) : NewsPlease.isArticle(item) ? Optional.of(Kind.NEWS_PLEASE)
                : LinkedArticle.isArticle(item) ? Optional.of(Kind.LINKED_DATA) : Optional.empty();
    }

    private static List<Found> read(Kind kind, JsonItem item) {
        return switch (kind) {
            case NINJS -> Ninjs.read(item);
            case NEWS_PLEASE -> NewsPlease.read(item);
            case LINKED_DATA -> LinkedArticle.read(item);
        };
    }

    private static String name(Json item, int number) {
        return item.first("url", "uri", "guid", "@id").orElse(String.valueOf(number));
    }
}
