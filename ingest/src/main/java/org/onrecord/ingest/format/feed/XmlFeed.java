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

/** RSS 0.9 to 2.0 and Atom 0.3 and 1.0. */
final class XmlFeed {

    private static final String ATOM = "atom";
    private static final String RSS = "rss";

    /** Tombstones of Atom, RFC 6721. */
    private static final String DELETED = "deleted-entry";

    /** Pictures of an entry; the largest galleries in feeds have about this many. */
    private static final int MOST_CAPTIONS = 20;

    private final Received document;
    private final Xml xml;
    private final String format;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> bases = new ArrayList<>();
    private int taken;

    /** What the entries stand in, and the address it gives. */
    private Element channel;
    private Optional<String> channelLink = Optional.empty();

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
        Fields outer = fields(root).child("channel").map(this::fields).orElse(fields(root));
        bases.clear();
        Fields.attribute(root, "xml:base").ifPresent(bases::add);
        document.address().ifPresent(bases::add);
        return new Feed(format, outer.text("title"), link(outer), language(outer).or(() -> Fields.attribute(root, "xml:lang")), writers(outer), entries, taken, rest.fault());
    }

    private void take(Element element) {
        if (Xml.name(element).equals(DELETED)) {
            taken++;
            return;
        }
        if (element.firstElementChild() == null) {
            entries.add(Entry.EMPTY);
            return;
        }
        bases(element);
        Fields entry = fields(element);
        Optional<String> id = entry.text("guid", "id").or(() -> entry.attribute("rdf:about"));
        entries.add(new Entry(id, link(entry).or(() -> permanent(entry)), entry.text("title", "dc:title", "media:title"),
                entry.text("pubdate", "published", "dc:date", "issued", "dcterms:created", "dcterms:issued", "created", "date"),
                entry.text("updated", "atom:updated", "dcterms:modified", "modified"), writers(entry), outlet(entry), language(entry), content(entry),
                entry.text("description", "summary", "dc:description", "itunes:summary"), captions(entry)));
    }

    private static List<Block> content(Fields entry) {
        return Stream.of("content:encoded", "content", "encoded", "xhtml:body", "body", "fullitem", "fulltext").flatMap(name -> entry.all(name).stream())
                .filter(content -> !content.hasAttr("src")).map(XmlFeed::blocks).filter(blocks -> !blocks.isEmpty()).findFirst().orElse(List.of());
    }

    /** Markup that is escaped, markup that is not, or plain text. */
    private static List<Block> blocks(Element content) {
        if (content.firstElementChild() != null) {
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
            Fields.attribute(element, "xml:base").ifPresent(bases::add);
        }
        if (entry.parent() != channel) {
            channel = entry.parent();
            channelLink = plainLink(fields(channel));
        }
        channelLink.ifPresent(bases::add);
        document.address().ifPresent(bases::add);
    }

    private Optional<String> link(Fields entry) {
        return entry.text("feedburner:origlink").or(() -> plainLink(entry)).flatMap(address -> Links.resolve(address, bases));
    }

    /** RSS has the address as text; Atom as an attribute, with several of which one is the page. */
    private static Optional<String> plainLink(Fields entry) {
        return entry.text("link").or(() -> Stream.of("link", "atom:link").flatMap(name -> entry.all(name).stream())
                .filter(link -> link.hasAttr("href") && (!link.hasAttr("rel") || link.attr("rel").equals("alternate")))
                .filter(link -> !link.attr("type").contains("json")).map(link -> link.attr("href")).findFirst());
    }

    private static Optional<String> permanent(Fields entry) {
        return entry.all("guid").stream().filter(guid -> !guid.attr("ispermalink").equals("false") && !guid.attr("isPermaLink").equals("false"))
                .map(guid -> guid.wholeText().strip()).filter(Links::isWeb).findFirst().or(() -> entry.text("id").filter(Links::isWeb));
    }

    /** Persons have their names in an element of their own, or all in one line. */
    private List<String> writers(Fields entry) {
        return Stream.of("dc:creator", "author", "atom:author", "dc:author", "creator", "itunes:author").map(name -> entry.all(name).stream()
                .map(author -> fields(author).text("name", "atom:name").orElseGet(author::wholeText).strip()).filter(text -> !text.isEmpty()).toList())
                .filter(names -> !names.isEmpty()).findFirst().orElse(List.of());
    }

    /** An entry that was taken over names the feed it is from. */
    private Optional<String> outlet(Fields entry) {
        return entry.text("dc:publisher").or(() -> entry.child("source").flatMap(source -> source.firstElementChild() != null ? fields(source).text("title") : entry.text("source")));
    }

    private Fields fields(Element element) {
        return new Fields(element, format);
    }

    private static List<String> captions(Fields entry) {
        return Stream.of("media:content", "media:group", "media:thumbnail").flatMap(name -> entry.all(name).stream())
                .flatMap(media -> media.getAllElements().stream()).filter(element -> element.normalName().equals("media:description"))
                .map(element -> element.wholeText().strip()).filter(text -> !text.isEmpty()).distinct().limit(MOST_CAPTIONS).toList();
    }

    private static Optional<String> language(Fields entry) {
        return entry.text("language", "dc:language").or(() -> entry.attribute("xml:lang"));
    }
}
