package org.onrecord.ingest.format.agency;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.onrecord.ingest.format.report.Block;
import org.onrecord.ingest.format.report.Fragment;
import org.onrecord.ingest.format.report.Notice;
import org.onrecord.ingest.format.report.Report;
import org.onrecord.ingest.input.Found;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.input.Refused;

/** A NewsItem of NewsML 1, before G2: its lines and its first text. */
final class OldNewsItem {

    static final String NAME = "newsml-1";

    private final Element item;

    OldNewsItem(Element item) {
        this.item = item;
    }

    Optional<String> id() {
        return Parts.all(item, "publicidentifier").findFirst().flatMap(Parts::text);
    }

    Found read(Report report, String source) {
        Optional<Nitf> nitf = Parts.all(item, "nitf").findFirst().map(Nitf::new);
        Optional<String> withdrawn = Parts.all(item, "status").flatMap(status -> Parts.attribute(status, "FormalName").stream()).findFirst().flatMap(Notice::withdrawnStatus)
                .or(() -> Parts.all(item, "instruction").flatMap(order -> Parts.attribute(order, "FormalName").stream()).map(Notice::withdrawn).flatMap(Optional::stream).findFirst())
                .or(() -> nitf.flatMap(Nitf::withdrawn));
        if (withdrawn.isPresent()) {
            return Refused.of(source, Reason.WITHDRAWN, withdrawn.get());
        }
        describe(report);
        nitf.ifPresentOrElse(inner -> inner.text(report), () -> report.body(text()));
        return report.found();
    }

    private void describe(Report report) {
        report.headline(first("headline")).standfirst(first("subheadline")).writers(Parts.texts(Parts.all(item, "byline").limit(1))).agencies(Parts.texts(Parts.all(item, "creditline")))
                .outlet(Parts.all(item, "provider").flatMap(provider -> Parts.all(provider, "party")).flatMap(party -> Parts.attribute(party, "FormalName").stream()).findFirst())
                .published(first("firstcreated").or(() -> first("datelinedate")).or(() -> first("dateid"))).changed(first("thisrevisioncreated"))
                .language(Parts.all(item, "language").flatMap(language -> Parts.attribute(language, "FormalName").stream()).findFirst().or(() -> Parts.attribute(item, "xml:lang")));
    }

    private List<Block> text() {
        return Parts.all(item, "datacontent").map(Fragment::of).filter(blocks -> !blocks.isEmpty()).findFirst().orElse(List.of());
    }

    private Optional<String> first(String name) {
        return Stream.of(item).flatMap(root -> Parts.all(root, name)).findFirst().flatMap(Parts::text);
    }
}
