package org.onrecord.ingest.page.meta;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Schema.org's objects of a page, those nested in others too, but not those of lists of other reports. */
final class JsonLd {

    private static final Pattern WRAPPING = Pattern.compile("<!\\[CDATA\\[|\\]\\]>|<!--|-->");

    /** Fields under which other works stand. */
    private static final Set<String> OTHERS = Set.of("itemListElement", "mentions", "citation", "comment", "hasPart", "isBasedOn", "relatedLink", "review");

    private static final Pattern ARTICLE = Pattern.compile("(?:\\w*Article|\\w*BlogPosting|Report|Review|CriticReview|OpinionNewsArticle|ImageGallery|MediaGallery|PodcastEpisode|Recipe)");

    private final List<Json.Fields> nodes = new ArrayList<>();
    private final Map<String, Json.Fields> byId = new HashMap<>();

    static JsonLd of(List<Element> scripts) {
        JsonLd found = new JsonLd();
        for (Element script : scripts) {
            String text = WRAPPING.matcher(script.data()).replaceAll(" ");
            boolean escaped = text.indexOf('"') < 0 && text.contains("&quot;");
            LenientJson.read(escaped ? Parser.unescapeEntities(text, false) : text).forEach(found::collect);
        }
        return found;
    }

    private void collect(Json value) {
        switch (value) {
            case Json.Text _ -> { }
            case Json.Items(var values) -> values.forEach(this::collect);
            case Json.Fields fields -> {
                nodes.add(fields);
                fields.get("@id").text().ifPresent(id -> byId.merge(id, fields, (old, now) -> now.values().size() > old.values().size() ? now : old));
                fields.values().forEach((name, inner) -> {
                    if (!OTHERS.contains(name)) {
                        collect(inner);
                    }
                });
            }
        }
    }

    /** The object that describes the report: of those that are articles, the one whose headline is most like {@code title}; of equals the one that says most. */
    Optional<Json> article(String title) {
        Json best = null;
        double most = -1;
        for (Json.Fields node : nodes) {
            if (isOf(node, type -> ARTICLE.matcher(type).matches())) {
                double like = headline(node).map(headline -> Words.likeness(headline, title)).orElse(0.0);
                double weight = like + node.values().size() / 1000.0 + (node.get("datePublished").text().isPresent() ? 0.2 : 0);
                if (weight > most) {
                    most = weight;
                    best = node;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    static Optional<String> headline(Json node) {
        return node.get("headline").text().or(() -> node.get("name").text());
    }

    Stream<Json> ofType(String... types) {
        Set<String> wanted = Set.of(types);
        return nodes.stream().filter(node -> isOf(node, wanted::contains)).map(node -> node);
    }

    /** The types of all objects. */
    Set<String> types() {
        return nodes.stream().flatMap(node -> node.get("@type").texts()).map(JsonLd::local).collect(Collectors.toSet());
    }

    /** The objects under a field, references followed. */
    Stream<Json> objects(Json node, String field) {
        return node.get(field).each().flatMap(Json::each).map(this::resolved);
    }

    private Json resolved(Json value) {
        if (value instanceof Json.Fields(var fields) && !fields.containsKey("name")) {
            return value.get("@id").text().map(byId::get).filter(node -> node != null).map(node -> (Json) node).orElse(value);
        }
        return value;
    }

    static boolean isOf(Json node, Predicate<String> type) {
        return node.get("@type").texts().map(JsonLd::local).anyMatch(type);
    }

    private static String local(String type) {
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
