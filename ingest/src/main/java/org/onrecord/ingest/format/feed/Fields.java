package org.onrecord.ingest.format.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The children of an element of a feed by their names: in small letters, with the prefix that everybody gives them, e.g.
 * "content:encoded", whichever the feed has declared; of the feed's own vocabulary without one. What is in no namespace known here
 * goes by the name it has, as many feeds declare no namespace or a wrong one.
 */
final class Fields {

    /** RSS has no namespace, or one of these. */
    private static final String OWN = "";

    private static final Map<String, String> PREFIXES = Map.ofEntries(Map.entry("http://www.w3.org/2005/Atom", "atom"), Map.entry("http://purl.org/atom/ns#", "atom"),
            Map.entry("http://purl.org/rss/1.0/", OWN), Map.entry("http://my.netscape.com/rdf/simple/0.9/", OWN), Map.entry("http://channel.netscape.com/rdf/simple/0.9/", OWN),
            Map.entry("http://backend.userland.com/rss2", OWN), Map.entry("http://blogs.law.harvard.edu/tech/rss", OWN),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc"), Map.entry("http://purl.org/dc/terms/", "dcterms"), Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
            Map.entry("http://search.yahoo.com/mrss/", "media"), Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"), Map.entry("http://www.w3.org/1999/xhtml", "xhtml"));

    private final Element element;
    private final Map<String, List<Element>> byName = new HashMap<>();

    /** @param own prefix of the feed's own vocabulary, "atom" or none */
    Fields(Element element, String own) {
        this.element = element;
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            byName.computeIfAbsent(name(child, own), _ -> new ArrayList<>(1)).add(child);
        }
    }

    private static String name(Element child, String own) {
        String written = child.normalName();
        String prefix = PREFIXES.get(child.tag().namespace());
        if (prefix == null) {
            return written;
        }
        String local = written.substring(written.indexOf(':') + 1);
        return prefix.isEmpty() || prefix.equals(own) ? local : prefix + ":" + local;
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
