package org.onrecord.ingest.format.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.onrecord.ingest.format.report.Dates;
import org.onrecord.ingest.format.report.Links;
import org.onrecord.ingest.format.report.Prose;
import org.onrecord.ingest.format.syntax.Fault;
import org.onrecord.ingest.format.syntax.Xml;
import org.onrecord.ingest.input.Found;
import org.onrecord.ingest.input.Link;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.input.Received;
import org.onrecord.ingest.input.Refused;

/** A sitemap, with what Google's extension says of news, or an index of sitemaps. */
public final class Sitemap {

    private final boolean index;
    private final List<Link> links = new ArrayList<>();
    private final Optional<Fault> fault;

    private Sitemap(Xml xml, Received document) {
        index = Xml.name(xml.root()).equals("sitemapindex");
        fault = xml.read(Set.of("url", "sitemap"), entry -> take(entry, document)).fault();
    }

    /** Whether a root begins one. */
    public static boolean isSitemap(Element root) {
        return Xml.name(root).equals("urlset") || Xml.name(root).equals("sitemapindex");
    }

    static Sitemap read(Received document, Xml xml) {
        return new Sitemap(xml, document);
    }

    List<Link> links() {
        return links;
    }

    /** That it holds no reports itself. */
    List<Found> found(String source) {
        Found list = Refused.of(source, Reason.LIST, String.format(Locale.ROOT, index
                ? "an index of %d sitemaps and no report itself: watch it, or add the sitemaps"
                : "a sitemap with the addresses of %d pages and no report itself: watch it, or add the pages", links.size()));
        return Stream.concat(Stream.of(list), fault.map(cut -> (Found) cut.of(source)).stream()).toList();
    }

    private void take(Element entry, Received document) {
        Optional<Element> news = child(entry, "news");
        Optional<String> published = news.flatMap(element -> text(element, "publication_date")).flatMap(Dates::edtf);
        Optional<String> title = news.flatMap(element -> text(element, "title")).map(Prose::plain);
        Optional<String> outlet = news.flatMap(element -> child(element, "publication")).flatMap(element -> text(element, "name")).map(Prose::plain);
        text(entry, "loc").flatMap(address -> Links.resolve(address, document.address().stream().toList()))
                .ifPresent(address -> links.add(new Link(address, published, text(entry, "lastmod").flatMap(Dates::edtf), title, outlet)));
    }

    private static Optional<Element> child(Element element, String name) {
        return element.children().stream().filter(child -> Xml.name(child).equals(name)).findFirst();
    }

    private static Optional<String> text(Element element, String name) {
        return child(element, name).map(child -> child.wholeText().strip()).filter(text -> !text.isEmpty());
    }
}
