package org.onrecord.ingest.format.agency;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.onrecord.ingest.format.syntax.Xml;

/** Elements below an element, by their local names in small letters. */
final class Parts {

    private Parts() { }

    static Stream<Element> children(Element element, String name) {
        return element.children().stream().filter(child -> Xml.name(child).equals(name));
    }

    /** At any depth, in their order. */
    static Stream<Element> all(Element element, String name) {
        return element.stream().filter(inner -> inner != element && Xml.name(inner).equals(name));
    }

    /** The first at the end of a path of children. */
    static Optional<Element> at(Element element, String... path) {
        Stream<Element> found = Stream.of(element);
        for (String name : path) {
            found = found.flatMap(outer -> children(outer, name));
        }
        return found.findFirst();
    }

    static Optional<String> text(Element element) {
        return Optional.of(element.wholeText().strip()).filter(text -> !text.isEmpty());
    }

    static Optional<String> text(Element element, String... path) {
        return at(element, path).flatMap(Parts::text);
    }

    static List<String> texts(Stream<Element> elements) {
        return elements.map(Parts::text).flatMap(Optional::stream).toList();
    }

    /** The first of these attributes that is there; names as the document writes them. */
    static Optional<String> attribute(Element element, String... names) {
        return Stream.of(names).map(name -> element.attributes().getIgnoreCase(name).strip()).filter(value -> !value.isEmpty()).findFirst();
    }
}
