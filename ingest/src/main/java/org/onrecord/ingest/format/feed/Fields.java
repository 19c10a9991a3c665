package org.onrecord.ingest.format.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The children of an element of a feed by their names: in small letters, with the prefix, e.g. "content:encoded". */
final class Fields {

    private final Element element;
    private final Map<String, List<Element>> byName = new HashMap<>();

    Fields(Element element) {
        this.element = element;
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            byName.computeIfAbsent(child.normalName(), _ -> new ArrayList<>(1)).add(child);
        }
    }

    List<Element> all(String name) {
        return byName.getOrDefault(name, List.of());
    }

    Optional<Element> child(String name) {
        return all(name).stream().findFirst();
    }

    /** The text of the first of these children that has any. */
    Optional<String> text(String... names) {
        for (String name : names) {
            for (Element child : all(name)) {
                String text = child.wholeText().strip();
                if (!text.isEmpty()) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
    }

    /** Of the element itself; names as the document writes them. */
    Optional<String> attribute(String name) {
        return attribute(element, name);
    }

    static Optional<String> attribute(Element element, String name) {
        return Optional.of(element.attr(name).strip()).filter(value -> !value.isEmpty());
    }
}
