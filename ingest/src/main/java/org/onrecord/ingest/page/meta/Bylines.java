package org.onrecord.ingest.page.meta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Who wrote the report: people only, as several places on the page name them. */
final class Bylines {

    private static final String[] METAS = {"parsely-author", "author", "authors", "sailthru.author", "article:author", "og:article:author", "dc.creator", "dcterms.creator", "citation_author",
        "byline", "byl", "article_author", "article.author", "article:author_name", "cxenseparse:author", "sailthru.byline_name", "content-creator", "creator", "rbauthors", "author_name"};

    /** Visible characters from the headline within which a byline stands, before and after. */
    private static final int BEFORE = 400;
    private static final int AFTER = 1500;
    private static final int LONGEST = 220;
    private static final int MOST_WRITERS = 5;

    /** Characters around a name that belong to its line: "Written by". */
    private static final int LEAD = 12;

    /** Visible characters from the first writer to the last. */
    private static final int SPREAD = 100;

    /** Who helped, or did something else than to write the report: such a line is a credit. */
    static final Pattern OF_OTHERS = Pattern.compile("\\b(?:additional|additionally|further|more|also|contribut\\w*|edited|edit(?:ing)|produced|production|translated|translation|fact[- ]?check\\w*|research\\w*)\\b[^.]{0,40}\\bby\\b"
            + "|\\bcontributed (?:to|reporting)\\b|^\\W*(?:a )?(?:post|video|photo|reel|story) (?:shared|posted) by\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern PICTURE = Pattern.compile("^\\W*(?:photo|image|picture|illustration|video|graphic)\\w*(?: \\w+)? by", Pattern.CASE_INSENSITIVE);

    private final Scan scan;
    private final JsonLd data;
    private final Optional<Json> article;
    private final PersonNames people;

    Bylines(Scan scan, JsonLd data, Optional<Json> article, PersonNames people) {
        this.scan = scan;
        this.data = data;
        this.article = article;
        this.people = people;
    }

    /** One place's names. */
    private record Named(List<String> names, Origin origin) { }

    Metadata.Writers writers(int headlineAt) {
        List<Named> found = new ArrayList<>();
        found.add(new Named(stated(), Origin.JSON_LD));
        found.add(new Named(names(properties(headlineAt), true), Origin.MICRODATA));
        for (String meta : METAS) {
            found.add(new Named(names(scan.meta(meta).stream().filter(text -> !text.contains("://")), true), Origin.META));
        }
        found.add(new Named(names(labelled(), true), Origin.META));
        found.add(new Named(visible(headlineAt), Origin.TEXT));
        found.removeIf(named -> named.names().isEmpty());
        return found.stream().max(Comparator.comparingInt((Named named) -> support(named, found)).thenComparing(named -> -found.indexOf(named)))
                .map(named -> found.stream().filter(other -> other.origin() == Origin.TEXT && holds(other, named)).findFirst().orElse(named)).map(named -> new Metadata.Writers(named.names(), Optional.of(named.origin()))).orElse(Metadata.Writers.NONE);
    }

    private static int support(Named named, List<Named> found) {
        return (int) found.stream().filter(other -> other != named && other.names().stream().anyMatch(name -> named.names().stream().anyMatch(one -> Words.same(one, name)))).count();
    }

    /** Whether one names all of the other's writers, and some more. */
    private static boolean holds(Named one, Named other) {
        return one.names().size() > other.names().size() && one.names().size() <= MOST_WRITERS
                && other.names().stream().allMatch(name -> one.names().stream().anyMatch(more -> Words.same(more, name)));
    }

    private List<String> stated() {
        List<String> names = new ArrayList<>();
        article.ifPresent(json -> Stream.of("author", "creator").filter(_ -> names.isEmpty()).forEach(field -> data.objects(json, field)
                .filter(author -> !JsonLd.isOf(author, type -> type.endsWith("Organization")))
                .forEach(author -> author.texts().forEach(text -> add(people.read(text, true), names)))));
        return names;
    }

    private Stream<String> properties(int headlineAt) {
        List<Scan.Seen> all = Stream.of("author", "creator").flatMap(name -> scan.properties.getOrDefault(name, List.of()).stream()).toList();
        boolean near = all.stream().anyMatch(seen -> isNear(seen, headlineAt));
        return all.stream().filter(seen -> !near || isNear(seen, headlineAt)).limit(MOST_WRITERS)
                .map(seen -> {
                    Element named = seen.element().selectFirst("[itemprop=name]");
                    Element from = named == null ? seen.element() : named;
                    return from.hasAttr("content") ? from.attr("content") : ShortText.of(from);
                }).filter(text -> text.length() < LONGEST);
    }

    /** "Written by" in the first of a card's two labels. */
    private Stream<String> labelled() {
        return Stream.of("1", "2").filter(number -> scan.meta("twitter:label" + number).stream().anyMatch(label -> label.toLowerCase(java.util.Locale.ROOT).matches(".*(?:by|author).*")))
                .flatMap(number -> scan.meta("twitter:data" + number).stream());
    }

    private List<String> visible(int headlineAt) {
        List<Scan.Seen> near = scan.authors.stream().filter(seen -> isNear(seen, headlineAt) && seen.text().length() < LONGEST && !OF_OTHERS.matcher(seen.text()).find()).toList();
        List<Scan.Seen> links = near.stream().filter(seen -> Scan.linksToPerson(seen.element()) && !people.read(seen.text(), false).isEmpty()).toList();
        List<String> linked = names(links.stream().filter(seen -> seen.at() - links.getFirst().at() < SPREAD).map(Scan.Seen::text), false);
        return linked.isEmpty() ? near.stream().filter(seen -> !PICTURE.matcher(seen.text()).find()).map(this::people)
                .filter(names -> !names.isEmpty()).findFirst().orElse(List.of()) : linked;
    }

    /** In a block that begins with a time, "2 hours ago", the first of its parts that is a name. */
    private List<String> people(Scan.Seen line) {
        List<String> names = people.read(line.text(), false);
        return !names.isEmpty() || !Character.isDigit(line.text().codePointAt(0)) ? names : line.element().children().stream()
                .map(part -> people.read(ShortText.of(part), false)).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    /** The shortest line near the headline that names all writers. */
    Optional<Element> shown(Metadata.Writers writers, int headlineAt) {
        return scan.authors.stream().filter(seen -> isNear(seen, headlineAt) && seen.text().length() < LONGEST && !OF_OTHERS.matcher(seen.text()).find())
                .filter(seen -> !writers.names().isEmpty() && isOf(seen.element(), writers.names()))
                .min(Comparator.comparingInt(seen -> seen.text().length())).map(Scan.Seen::element).map(Bylines::withLead);
    }

    private static boolean isOf(Element line, List<String> names) {
        String words = Words.key(ShortText.apart(line));
        return names.stream().allMatch(name -> words.contains(Words.key(name)));
    }

    /** With the "By" before it. */
    private static Element withLead(Element writer) {
        Element line = writer;
        int longest = ShortText.of(writer).length() + LEAD;
        while (line.parent() != null && !ShortText.of(line.parent()).isEmpty() && ShortText.of(line.parent()).length() <= longest) {
            line = line.parent();
        }
        return line;
    }

    /** Agencies among those who are said to have written it, and other bodies that are not the outlet. */
    Metadata.Writers agencies(List<String> site, int headlineAt) {
        List<String> names = new ArrayList<>();
        List<Origin> origins = new ArrayList<>();
        List<Stated> texts = new ArrayList<>();
        article.ifPresent(json -> Stream.of("author", "creator", "sourceOrganization").forEach(field -> data.objects(json, field).flatMap(Json::texts)
                .forEach(text -> texts.add(new Stated(text, Origin.JSON_LD)))));
        scan.meta(METAS).forEach(text -> texts.add(new Stated(text, Origin.META)));
        scan.authors.stream().filter(seen -> isNear(seen, headlineAt) && seen.text().length() < LONGEST && !seen.text().isBlank())
                .forEach(seen -> texts.add(new Stated(seen.text(), Origin.TEXT)));
        for (Stated text : texts) {
            for (String agency : Agencies.in(text.value())) {
                if (!names.contains(agency) && site.stream().noneMatch(own -> Words.letters(own).contains(Words.letters(agency)))) {
                    names.add(agency);
                    origins.add(text.origin());
                }
            }
        }
        return names.isEmpty() ? Metadata.Writers.NONE : new Metadata.Writers(names, Optional.of(origins.getFirst()));
    }

    private static boolean isNear(Scan.Seen seen, int headlineAt) {
        return seen.at() > headlineAt - BEFORE && seen.at() < headlineAt + AFTER;
    }

    private List<String> names(Stream<String> texts, boolean lone) {
        List<String> names = new ArrayList<>();
        texts.forEach(text -> add(people.read(text, lone), names));
        return names;
    }

    private static void add(List<String> more, List<String> names) {
        more.stream().filter(name -> names.stream().noneMatch(other -> Words.same(other, name))).forEach(names::add);
    }
}
