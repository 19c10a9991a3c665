package org.onrecord.ingest.page.body;

import java.util.Map;
import java.util.Set;

/** What the names of elements say of the layout. */
final class Tags {

    /** These stand within a line; every other element begins and ends one. */
    private static final Set<String> INLINE = Set.of("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
            "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "picture", "q", "s", "samp", "small", "source", "span", "strike", "strong", "sub", "sup", "time",
            "tt", "u", "var", "wbr");

    /** Nobody reads their text as a part of the page's. */
    private static final Set<String> SILENT = Set.of("head", "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "audio",
            "video", "canvas", "select", "textarea", "button", "input", "datalist", "map", "frameset", "noframes", "title");

    private static final Set<String> TEXT = Set.of("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "dd", "dt", "td");

    private static final Set<String> STRONG = Set.of("b", "strong", "em", "i");

    /** The order means something to the trees: what is usually body text comes first. */
    private static final Map<String, Integer> CODES = Map.ofEntries(Map.entry("p", 0), Map.entry("blockquote", 1), Map.entry("pre", 2), Map.entry("li", 3),
            Map.entry("dd", 4), Map.entry("dt", 5), Map.entry("td", 6), Map.entry("article", 7), Map.entry("section", 8), Map.entry("main", 9), Map.entry("div", 10), Map.entry("body", 11),
            Map.entry("h2", 13), Map.entry("h3", 14), Map.entry("h4", 15), Map.entry("h5", 16), Map.entry("h6", 17), Map.entry("h1", 18), Map.entry("header", 19),
            Map.entry("figcaption", 20), Map.entry("figure", 21), Map.entry("aside", 22), Map.entry("footer", 23), Map.entry("nav", 24), Map.entry("form", 25));
    private static final int OTHER = 12;

    private Tags() { }

    static boolean isInline(String tag) {
        return INLINE.contains(tag);
    }

    static boolean isSilent(String tag) {
        return SILENT.contains(tag);
    }

    static boolean isStrong(String tag) {
        return STRONG.contains(tag);
    }

    static boolean isHeading(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }

    /** Elements that hold running text and nothing else. */
    static boolean isText(String tag) {
        return TEXT.contains(tag);
    }

    static int code(String tag) {
        return CODES.getOrDefault(tag, OTHER);
    }
}
