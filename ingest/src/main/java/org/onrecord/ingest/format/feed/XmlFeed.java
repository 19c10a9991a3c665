package org.onrecord.ingest.format.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.onrecord.ingest.format.report.Block;
import org.onrecord.ingest.format.report.Fragment;
import org.onrecord.ingest.format.report.Links;
import org.onrecord.ingest.format.report.Prose;
import org.onrecord.ingest.format.syntax.Xml;
import org.onrecord.ingest.input.Received;

/**
 * RSS 0.9 to 2.0 and Atom 0.3 and 1.0. Elements are known by their local names with the prefix that everybody gives them, as many
 * feeds declare no namespace or a wrong one.
 */
final class XmlFeed {

    private static final String ATOM = "atom";
    private static final String RSS = "rss";

    /** Tombstones of Atom, RFC 6721. */
    private static final String DELETED = "deleted-entry";

    private final Received document;
    private final Xml xml;
    private final String format;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> bases = new ArrayList<>();
    private int taken;

    XmlFeed(Received document, Xml xml) {
        this.document = document;
        this.xml = xml;
        this.format = Xml.name(xml.root()).equals("feed") ? ATOM : RSS;
    }

    /** Whether a root begins a feed. */
    static boolean isFeed(Element root) {
        return switch (Xml.name(root)) {
            case "rss", "feed" -> true;
            case "rdf" -> root.attributes().asList().stream().anyMatch(attribute -> attribute.getValue().contains("purl.org/rss/") || attribute.getValue().contains("netscape.com/rdf/"));
            default -> false;
        };
    }

    Feed read() {
        Xml.Rest rest = xml.read(Set.of("item", "entry", DELETED), this::take);
        Element root = rest.document().children().isEmpty() ? xml.root() : rest.document().child(0);
        Element channel = child(root, "channel").orElse(root);
        return new Feed(format, text(channel, "title"), link(channel), language(channel).or(() -> language(root)), writers(channel), entries, taken, rest.fault());
    }

    private void take(Element entry) {
        if (Xml.name(entry).equals(DELETED)) {
            taken++;
            return;
        }
        bases(entry);
        Optional<String> id = text(entry, "guid").or(() -> text(entry, "id")).or(() -> attribute(entry, "rdf:about"));
        List<Block> content = content(entry);
        Optional<String> summary = text(entry, "description").or(() -> text(entry, "summary")).or(() -> text(entry, "itunes:summary"));
        entries.add(new Entry(id, link(entry).or(() -> permanent(entry)), text(entry, "title"),
                first(entry, "pubdate", "published", "dc:date", "issued", "dcterms:created", "dcterms:issued", "created", "date"),
                first(entry, "updated", "atom:updated", "dcterms:modified", "modified"), writers(entry), outlet(entry), language(entry), content, summary, captions(entry)));
    }

    private static List<Block> content(Element entry) {
        return Stream.of("content:encoded", "content", "encoded", "xhtml:body", "body", "fulltext")
                .flatMap(name -> children(entry, name)).filter(content -> !content.hasAttr("src")).map(XmlFeed::blocks).filter(blocks -> !blocks.isEmpty()).findFirst().orElse(List.of());
    }

    /** Markup that is escaped, markup that is not, or plain text. */
    private static List<Block> blocks(Element content) {
        if (content.childrenSize() > 0) {
            return Fragment.of(content);
        }
        String text = content.wholeText();
        boolean plain = content.attr("type").startsWith("text") && !content.attr("type").equals("text/html");
        return plain || !Prose.isHtml(text) ? Prose.paragraphs(text) : Fragment.html(text);
    }

    /** Where relative addresses start: what the elements around say, then the channel's own address, then the feed's. */
    private void bases(Element entry) {
        bases.clear();
        for (Element element = entry; element != null; element = element.parent()) {
            attribute(element, "xml:base").ifPresent(bases::add);
        }
        if (entry.parent() != null) {
            plainLink(entry.parent()).ifPresent(bases::add);
        }
        document.address().ifPresent(bases::add);
    }

    private Optional<String> link(Element element) {
        return first(element, "feedburner:origlink").or(() -> plainLink(element)).flatMap(address -> Links.resolve(address, bases.isEmpty() ? document.address().stream().toList() : bases));
    }

    /** RSS has the address as text; Atom as an attribute, with several of which one is the page. */
    private static Optional<String> plainLink(Element element) {
        return text(element, "link").or(() -> Stream.concat(children(element, "link"), children(element, "atom:link"))
                .filter(link -> link.hasAttr("href") && (!link.hasAttr("rel") || link.attr("rel").equals("alternate")))
                .filter(link -> !link.attr("type").contains("json")).map(link -> link.attr("href")).findFirst());
    }

    private Optional<String> permanent(Element entry) {
        return children(entry, "guid").filter(guid -> !guid.attr("ispermalink").equals("false") && !guid.attr("isPermaLink").equals("false"))
                .map(guid -> guid.wholeText().strip()).filter(Links::isWeb).findFirst().or(() -> text(entry, "id").filter(Links::isWeb));
    }

    /** Persons have their names in an element of their own, or all in one line. */
    private static List<String> writers(Element element) {
        return Stream.of("dc:creator", "author", "atom:author", "creator").map(name -> children(element, name)
                .map(author -> child(author, "name").or(() -> child(author, "atom:name")).orElse(author).wholeText().strip()).filter(text -> !text.isEmpty()).toList())
                .filter(names -> !names.isEmpty()).findFirst().orElse(List.of());
    }

    /** An entry that was taken over names the feed it is from. */
    private static Optional<String> outlet(Element entry) {
        return first(entry, "dc:publisher").or(() -> child(entry, "source").flatMap(source -> text(source, "title").or(() -> source.childrenSize() > 0
                ? Optional.empty() : Optional.of(source.wholeText().strip()).filter(text -> !text.isEmpty()))));
    }

    private static List<String> captions(Element entry) {
        return Stream.of("media:content", "media:group", "media:thumbnail").flatMap(name -> children(entry, name))
                .flatMap(media -> media.getAllElements().stream()).filter(element -> element.normalName().equals("media:description"))
                .map(element -> element.wholeText().strip()).filter(text -> !text.isEmpty()).distinct().limit(20).toList();
    }

    private static Optional<String> language(Element element) {
        return first(element, "language", "dc:language").or(() -> attribute(element, "xml:lang"));
    }

    private static Optional<String> first(Element element, String... names) {
        return Stream.of(names).map(name -> text(element, name)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> text(Element element, String name) {
        return children(element, name).map(child -> child.wholeText().strip()).filter(text -> !text.isEmpty()).findFirst();
    }

    private static Optional<Element> child(Element element, String name) {
        return children(element, name).findFirst();
    }

    /** {@code name} in small letters, with its prefix. */
    private static Stream<Element> children(Element element, String name) {
        return element.children().stream().filter(child -> child.normalName().equals(name));
    }

    private static Optional<String> attribute(Element element, String name) {
        return Optional.of(element.attr(name).strip()).filter(value -> !value.isEmpty());
    }
}
