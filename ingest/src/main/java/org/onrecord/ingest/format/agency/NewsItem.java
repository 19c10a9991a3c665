package org.onrecord.ingest.format.agency;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.onrecord.ingest.format.report.Block;
import org.onrecord.ingest.format.report.Block.Role;
import org.onrecord.ingest.format.report.Fragment;
import org.onrecord.ingest.format.report.Notice;
import org.onrecord.ingest.format.report.Prose;
import org.onrecord.ingest.format.report.Report;
import org.onrecord.ingest.format.syntax.Xml;
import org.onrecord.ingest.input.Found;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.input.Refused;

/** A newsItem of NewsML-G2. */
final class NewsItem {

    static final String NAME = "newsml-g2";

    private final Element item;
    private final Element meta;
    private final Element content;

    NewsItem(Element item) {
        this.item = item;
        this.meta = Parts.at(item, "itemmeta").orElse(new Element("itemMeta"));
        this.content = Parts.at(item, "contentmeta").orElse(new Element("contentMeta"));
    }

    /** What it is called by, e.g. "urn:newsml:quarrypost.example:20310414:17". */
    Optional<String> id() {
        return Parts.attribute(item, "guid");
    }

    Found read(Report report, String source) {
        Optional<String> withdrawn = withdrawn();
        if (withdrawn.isPresent()) {
            return Refused.of(source, Reason.WITHDRAWN, withdrawn.get());
        }
        Optional<String> medium = Parts.at(meta, "itemclass").flatMap(NewsItem::code).filter(code -> !code.equals("text") && !code.equals("composite"));
        if (medium.isPresent()) {
            return Refused.of(source, Reason.NOT_A_PAGE, "the item is no text but " + medium.get() + ": nothing is to be done");
        }
        Optional<Nitf> nitf = Parts.all(item, "nitf").findFirst().map(Nitf::new);
        if (nitf.flatMap(Nitf::withdrawn).isPresent()) {
            return Refused.of(source, Reason.WITHDRAWN, nitf.flatMap(Nitf::withdrawn).get());
        }
        describe(report, nitf);
        nitf.ifPresentOrElse(inner -> inner.text(report), () -> text(report));
        return report.found();
    }

    private Optional<String> withdrawn() {
        return Stream.concat(Parts.children(meta, "pubstatus").flatMap(status -> code(status).stream()).map(Notice::withdrawnStatus),
                Parts.children(meta, "ednote").map(note -> Notice.withdrawn(note.wholeText()))).flatMap(Optional::stream).findFirst();
    }

    private void describe(Report report, Optional<Nitf> nitf) {
        List<String> writers = Parts.texts(Parts.children(content, "by"));
        Optional<String> published = Parts.text(meta, "embargoed").or(() -> Parts.text(meta, "firstcreated")).or(() -> Parts.text(content, "contentcreated")).or(() -> Parts.text(meta, "versioncreated"));
        report.headline(headline("main").or(() -> nitf.flatMap(Nitf::headline)).or(() -> Parts.text(meta, "title")))
                .standfirst(headline("sub").or(() -> description()).or(() -> nitf.flatMap(Nitf::standfirst)))
                .outlet(Parts.at(meta, "provider").flatMap(NewsItem::party).or(() -> Parts.at(item, "rightsinfo", "copyrightholder").flatMap(NewsItem::party)))
                .published(published).changed(Parts.text(meta, "versioncreated"))
                .language(Parts.at(content, "language").flatMap(language -> Parts.attribute(language, "tag")).or(() -> Parts.attribute(item, "xml:lang")))
                .writers(!writers.isEmpty() ? writers : creators().isEmpty() ? nitf.map(Nitf::writers).orElse(List.of()) : creators())
                .agencies(Stream.concat(Parts.texts(Parts.children(content, "creditline")).stream(),
                        Parts.children(content, "infosource").flatMap(source -> party(source).stream())).toList());
    }

    /** The headline of a role, or without one for the main role. */
    private Optional<String> headline(String role) {
        return Parts.children(content, "headline").filter(headline -> Parts.attribute(headline, "role").map(value -> value.toLowerCase(Locale.ROOT).contains(role))
                .orElse(role.equals("main"))).findFirst().or(() -> role.equals("main") ? Parts.at(content, "headline") : Optional.empty()).flatMap(Parts::text);
    }

    private Optional<String> description() {
        return Parts.children(content, "description").filter(description -> !description.attr("role").contains("caption")).findFirst().flatMap(Parts::text);
    }

    private List<String> creators() {
        return Parts.children(content, "creator").flatMap(creator -> party(creator).stream()).toList();
    }

    private void text(Report report) {
        List<Block> blocks = Parts.all(item, "inlinexml").map(Fragment::of).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
        Optional<String> plain = blocks.isEmpty() ? Parts.all(item, "inlinedata").map(Element::wholeText).filter(text -> !text.isBlank()).findFirst() : Optional.empty();
        List<Block> all = plain.filter(Prose::isHtml).map(Fragment::html).orElse(blocks);
        Parts.text(content, "dateline").map(Prose::line).filter(line -> !Nitf.starts(all, line) && !plain.orElse("").stripLeading().startsWith(line))
                .ifPresent(line -> report.body(List.of(new Block(Role.CREDIT, line))));
        report.body(all);
        plain.filter(text -> !Prose.isHtml(text)).ifPresent(report::plainBody);
    }

    /** "withheld" of "stat:withheld" or of an address that ends in it. */
    private static Optional<String> code(Element element) {
        return Parts.attribute(element, "qcode", "uri", "literal").map(code -> code.replaceFirst("^.*[:/#]", "").toLowerCase(Locale.ROOT));
    }

    private static Optional<String> party(Element element) {
        return Parts.text(element, "name").or(() -> Parts.attribute(element, "literal")).or(() -> Parts.attribute(element, "qcode").map(code -> code.replaceFirst("^.*:", "")))
                .or(() -> element.childrenSize() == 0 ? Parts.text(element) : Optional.empty());
    }

    /** Whether a root is an item or a message of the standard. */
    static boolean isG2(Element root) {
        return switch (Xml.name(root)) {
            case "newsmessage", "newsitem", "packageitem", "conceptitem", "knowledgeitem", "planningitem", "catalogitem" ->
                root.attributes().asList().stream().anyMatch(attribute -> attribute.getValue().contains("iptc.org/std/nar") || attribute.getValue().equals("NewsML-G2"));
            default -> false;
        };
    }
}
