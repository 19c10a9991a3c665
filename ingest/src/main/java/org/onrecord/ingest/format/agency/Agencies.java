package org.onrecord.ingest.format.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.onrecord.ingest.format.report.Report;
import org.onrecord.ingest.format.syntax.Xml;
import org.onrecord.ingest.input.Found;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.input.Received;
import org.onrecord.ingest.input.Refused;

/** XML documents of agencies: a single item, or a message with several. */
public final class Agencies {

    /** Items of NewsML-G2 that are no report: packages and what only describes the world. */
    private static final Set<String> OTHERS = Set.of("packageitem", "conceptitem", "knowledgeitem", "planningitem", "catalogitem");

    private final Received document;
    private final Xml xml;
    private final List<Found> found = new ArrayList<>();

    private Agencies(Received document, Xml xml) {
        this.document = document;
        this.xml = xml;
    }

    /** Empty: it is of none of their formats. */
    public static Optional<List<Found>> read(Received document, Xml xml) {
        String root = Xml.name(xml.root());
        boolean known = root.equals("nitf") || root.equals("newsml") || NewsItem.isG2(xml.root());
        return known ? Optional.of(new Agencies(document, xml).items(root)) : Optional.empty();
    }

    private List<Found> items(String root) {
        boolean single = !root.equals("newsmessage") && !root.equals("newsml");
        Xml.Rest rest = root.equals("nitf") ? xml.read(Set.of("nitf"), this::nitf)
                : xml.read(Set.of("newsitem", "packageitem", "conceptitem", "knowledgeitem", "planningitem", "catalogitem"), item -> item(item, root.equals("newsml"), single));
        rest.fault().ifPresent(fault -> found.add(fault.of(document.source())));
        if (found.isEmpty()) {
            found.add(Refused.of(document.source(), Reason.EMPTY, "the message holds no item: receive it again"));
        }
        return found;
    }

    private void nitf(Element root) {
        Nitf nitf = new Nitf(root);
        found.add(nitf.withdrawn().<Found>map(why -> Refused.of(document.source(), Reason.WITHDRAWN, why)).orElseGet(() -> nitf.into(report(document.source(), Nitf.NAME)).found()));
    }

    private void item(Element element, boolean old, boolean single) {
        if (OTHERS.contains(Xml.name(element))) {
            found.add(Refused.of(document.source(), Reason.NOT_A_PAGE, "the message has a " + element.tagName() + ", which is no report itself: nothing is to be done"));
            return;
        }
        Optional<String> id = old ? new OldNewsItem(element).id() : new NewsItem(element).id();
        String source = single ? document.source() : document.source() + "#" + id.orElse(String.valueOf(found.size() + 1));
        found.add(old ? new OldNewsItem(element).read(report(source, OldNewsItem.NAME), source) : new NewsItem(element).read(report(source, NewsItem.NAME), source));
    }

    private Report report(String source, String format) {
        return new Report(source, format).address(document.address()).charset(xml.charset());
    }
}
