package org.onrecord.ingest.format.agency;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.onrecord.ingest.format.report.Block;
import org.onrecord.ingest.format.report.Block.Role;
import org.onrecord.ingest.format.report.Dates;
import org.onrecord.ingest.format.report.Fragment;
import org.onrecord.ingest.format.report.Notice;
import org.onrecord.ingest.format.report.Prose;
import org.onrecord.ingest.format.report.Report;

/** News Industry Text Format, alone or as the content of another item. Its elements are known in any version. */
final class Nitf {

    static final String NAME = "nitf";

    private final Element root;
    private final Element head;
    private final Element body;
    private final Element bodyHead;

    Nitf(Element root) {
        this.root = root;
        this.head = Parts.at(root, "head").orElse(new Element("head"));
        this.body = Parts.at(root, "body").orElse(new Element("body"));
        this.bodyHead = Parts.at(body, "body.head").orElse(new Element("body.head"));
    }

    /** Why it gives no report; empty: it does. */
    Optional<String> withdrawn() {
        Stream<String> status = Parts.children(head, "docdata").flatMap(data -> Parts.attribute(data, "management-status").stream());
        Stream<String> notes = Stream.concat(Parts.children(head, "docdata").flatMap(data -> Parts.children(data, "ed-msg")).map(note -> note.attr("info") + " " + note.wholeText()),
                Parts.children(bodyHead, "note").map(Element::wholeText));
        return Stream.concat(status.map(Notice::withdrawnStatus), notes.map(Notice::withdrawn)).flatMap(Optional::stream).findFirst();
    }

    /** All it says, with its text. */
    Report into(Report report) {
        Optional<Element> data = Parts.at(head, "docdata");
        Optional<Element> publication = Parts.at(head, "pubdata");
        return text(report.headline(headline()).standfirst(standfirst()).writers(writers()).agencies(Parts.texts(Parts.children(bodyHead, "distributor")))
                .outlet(publication.flatMap(element -> Parts.attribute(element, "name")).or(() -> data.flatMap(element -> Parts.at(element, "doc.copyright")).flatMap(holder -> Parts.attribute(holder, "holder")))
                        .or(() -> Parts.all(bodyHead, "rights.owner").findFirst().flatMap(Parts::text)))
                .published(date(data, "date.release").or(() -> date(data, "date.issue")).or(() -> publication.flatMap(element -> Parts.attribute(element, "date.publication")))
                        .or(() -> Parts.at(bodyHead, "dateline", "story.date").flatMap(date -> Parts.attribute(date, "norm"))))
                .section(publication.flatMap(element -> Parts.attribute(element, "position.section")))
                .language(Parts.attribute(root, "xml:lang").or(() -> Parts.attribute(body, "xml:lang", "lang"))));
    }

    /** The text alone, for an item that says the rest itself. */
    Report text(Report report) {
        List<Block> blocks = Parts.at(body, "body.content").map(Fragment::of).orElseGet(() -> Fragment.of(body));
        dateline().map(Prose::line).filter(line -> !starts(blocks, line)).ifPresent(line -> report.body(List.of(new Block(Role.CREDIT, line))));
        return report.body(blocks).body(Parts.at(body, "body.end").map(Fragment::of).orElse(List.of()));
    }

    /** Place and day; a date for machines is no line of the report. */
    private Optional<String> dateline() {
        return Parts.at(bodyHead, "dateline").map(Element::clone).flatMap(line -> {
            Parts.all(line, "story.date").filter(date -> Dates.edtf(date.wholeText()).isPresent()).toList().forEach(Element::remove);
            return Parts.text(line);
        });
    }

    Optional<String> headline() {
        return Parts.text(bodyHead, "hedline", "hl1").or(() -> Parts.text(bodyHead, "hedline")).or(() -> Parts.text(head, "title"));
    }

    Optional<String> standfirst() {
        return Parts.text(bodyHead, "abstract").or(() -> Parts.text(bodyHead, "hedline", "hl2"));
    }

    /** Without their titles. */
    List<String> writers() {
        return Parts.children(bodyHead, "byline").map(byline -> {
            List<String> people = Parts.texts(Parts.all(byline, "person"));
            Element copy = byline.clone();
            Parts.all(copy, "byttl").toList().forEach(Element::remove);
            String untitled = copy.wholeText().isBlank() ? byline.wholeText() : copy.wholeText(); // some put the name into the title
            return people.isEmpty() ? untitled : String.join(", ", people);
        }).filter(byline -> !byline.isBlank()).toList();
    }

    static boolean starts(List<Block> blocks, String line) {
        return !blocks.isEmpty() && blocks.getFirst().text().startsWith(line);
    }

    private static Optional<String> date(Optional<Element> data, String name) {
        return data.flatMap(element -> Parts.at(element, name)).flatMap(date -> Parts.attribute(date, "norm"));
    }
}
