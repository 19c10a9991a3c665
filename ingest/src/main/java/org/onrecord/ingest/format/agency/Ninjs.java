package org.onrecord.ingest.format.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.onrecord.ingest.format.report.Block.Role;
import org.onrecord.ingest.format.report.Fragment;
import org.onrecord.ingest.format.report.Links;
import org.onrecord.ingest.format.report.Notice;
import org.onrecord.ingest.format.report.Prose;
import org.onrecord.ingest.format.report.Report;
import org.onrecord.ingest.format.syntax.DocumentText;
import org.onrecord.ingest.format.syntax.Json;
import org.onrecord.ingest.format.syntax.JsonItem;
import org.onrecord.ingest.format.syntax.Xml;
import org.onrecord.ingest.input.Found;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.input.Refused;

/**
 * ninjs 1 to 3. The first has one member for each kind of body ("body_xhtml"), the later ones lists ("bodies"), the third writes
 * "versionCreated" for "versioncreated"; here the names are in small letters, and what any version has is taken.
 */
public final class Ninjs {

    private static final String NAME = "ninjs";
    private static final Set<String> TEXTS = Set.of("text", "composite", "article", "news");

    /** Items named beside the text; a report has a few pictures. */
    private static final int MOST_ASSOCIATIONS = 100;

    private final JsonItem item;
    private final Json value;

    private Ninjs(JsonItem item) {
        this.item = item;
        this.value = item.value();
    }

    /** Whether a JSON object is an item of the standard. */
    public static boolean isItem(Json value) {
        boolean named = value.has("uri") || value.has("guid");
        boolean says = Stream.of("bodies", "headlines", "versioncreated", "pubstatus", "representationtype", "renditions", "associations").anyMatch(value::has)
                || value.names().anyMatch(name -> name.startsWith("body_"));
        return named && says || value.get("standard").first("name").filter(name -> name.toLowerCase(Locale.ROOT).contains(NAME)).isPresent();
    }

    /** The item and the texts it has with it. */
    public static List<Found> read(JsonItem item) {
        Ninjs ninjs = new Ninjs(item);
        List<Found> found = new ArrayList<>(List.of(ninjs.found()));
        ninjs.associations().filter(other -> isItem(other) && type(other).equals("text") && hasBody(other))
                .forEach(other -> found.addAll(read(new JsonItem(item.document(), item.source() + "#" + other.first("uri", "guid").orElse("associated"), item.charset(), other))));
        return found;
    }

    private Found found() {
        Optional<String> withdrawn = value.get("pubstatus").string().flatMap(Notice::withdrawnStatus)
                .or(() -> value.get("ednote").items().map(Json::string).flatMap(Optional::stream).map(Notice::withdrawn).flatMap(Optional::stream).findFirst());
        if (withdrawn.isPresent()) {
            return Refused.of(item.source(), Reason.WITHDRAWN, withdrawn.get());
        }
        if (!TEXTS.contains(type(value)) || type(value).equals("composite") && !hasBody(value)) {
            return Refused.of(item.source(), Reason.NOT_A_PAGE, "the item is no text but " + type(value) + ": nothing is to be done");
        }
        Report report = describe(new Report(item.source(), NAME).charset(item.charset()).address(item.document().address()));
        body(report);
        associations().filter(other -> !type(other).equals("text")).forEach(other -> report.append(Role.CAPTION, description(other)));
        return report.found();
    }

    private Report describe(Report report) {
        return report.headline(headline("main").or(() -> value.first("headline", "headline_main", "title"))).standfirst(headline("sub").or(() -> description(value)))
                .outlet(name(value.get("source")).or(() -> name(value.get("provider"))).or(() -> name(value.get("copyrightholder"))))
                .published(value.first("embargoed", "firstcreated", "contentcreated", "versioncreated")).changed(value.get("versioncreated").string())
                .language(value.get("language").string()).canonical(address())
                .writers(writers()).agencies(Stream.of("infosources", "infosource", "creditline").flatMap(name -> value.get(name).items()).map(Ninjs::name).flatMap(Optional::stream).toList());
    }

    private List<String> writers() {
        List<String> lines = Stream.of("by", "byline").flatMap(name -> value.get(name).items()).map(Ninjs::name).flatMap(Optional::stream).toList();
        return !lines.isEmpty() ? lines : Stream.of("people", "person", "authors").flatMap(list -> value.get(list).items().filter(person -> list.equals("authors") || isWriter(person)))
                .map(Ninjs::name).flatMap(Optional::stream).toList();
    }

    private static boolean isWriter(Json person) {
        return person.first("rel", "role").filter(role -> role.toLowerCase(Locale.ROOT).matches(".*(?:author|creator|writer|byline)")).isPresent();
    }

    /** Markup before plain text: it has the paragraphs. */
    private void body(Report report) {
        List<Json> bodies = bodies(value).toList();
        Optional<String> nitf = body(bodies, text -> text.stripLeading().startsWith("<nitf") || text.contains("<body.content"));
        Optional<String> html = body(bodies, text -> Prose.isHtml(text) && !text.stripLeading().startsWith("<?xml") && nitf.filter(text::equals).isEmpty());
        if (html.isPresent()) {
            report.body(Fragment.html(html.get()));
        } else if (nitf.isPresent()) {
            Xml.of(new DocumentText(nitf.get(), item.charset())).flatMap(xml -> xml.read().document().children().stream().findFirst()).ifPresent(root -> new Nitf(root).text(report));
        } else {
            body(bodies, text -> true).ifPresent(report::plainBody);
        }
    }

    /** The first in a type that may be text, preferably as HTML or XHTML. */
    private static Optional<String> body(List<Json> bodies, Predicate<String> kind) {
        return bodies.stream().filter(body -> !type(body.first("contenttype", "mimetype").orElse("text/html")).equals("application/xml"))
                .map(body -> body.isObject() ? body.get("value").string() : body.string()).flatMap(Optional::stream).filter(kind).findFirst();
    }

    private static String type(String mediaType) {
        return mediaType.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
    }

    private static Stream<Json> bodies(Json item) {
        return Stream.concat(item.get("bodies").items(), item.names().filter(name -> name.startsWith("body_") || name.equals("body")).map(item::get));
    }

    private static boolean hasBody(Json item) {
        return bodies(item).findAny().isPresent();
    }

    private Optional<String> headline(String role) {
        return value.get("headlines").items().filter(headline -> headline.get("role").string().map(said -> said.toLowerCase(Locale.ROOT).contains(role)).orElse(role.equals("main")))
                .findFirst().or(() -> role.equals("main") ? value.get("headlines").items().findFirst() : Optional.empty()).flatMap(headline -> headline.get("value").string());
    }

    /** Of a text its summary, of a picture its caption. */
    private static Optional<String> description(Json item) {
        return item.get("descriptions").items().filter(description -> !description.first("role").orElse("").contains("credit")).map(description -> description.get("value").string())
                .flatMap(Optional::stream).findFirst().or(() -> item.first("description_text", "description_caption", "description_main"))
                .or(() -> item.names().filter(name -> name.startsWith("description")).map(name -> item.get(name).string()).flatMap(Optional::stream).findFirst());
    }

    private Optional<String> address() {
        return value.get("renditions").each().filter(rendition -> rendition.first("contenttype", "mimetype").filter(type -> type.startsWith("text/html")).isPresent())
                .map(rendition -> rendition.get("href").string()).flatMap(Optional::stream).filter(Links::isWeb).findFirst().or(() -> value.get("uri").string());
    }

    private Stream<Json> associations() {
        return value.get("associations").each().filter(Json::isObject).limit(MOST_ASSOCIATIONS);
    }

    private static String type(Json item) {
        return item.get("type").string().map(type -> type.toLowerCase(Locale.ROOT)).orElse("text");
    }

    /** A party is a string, or an object with a name. */
    private static Optional<String> name(Json party) {
        return party.string().or(() -> party.first("name", "literal"));
    }
}
