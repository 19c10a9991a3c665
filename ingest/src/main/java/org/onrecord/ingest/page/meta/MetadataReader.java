package org.onrecord.ingest.page.meta;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** Reads what a page says of its report. */
public final class MetadataReader {

    private final Scan scan;
    private final JsonLd data;
    private final Optional<Json> article;
    private final Optional<String> address;

    /** @param address where the page was fetched from */
    public MetadataReader(Document page, Optional<String> address) {
        this.address = address;
        scan = new Scan(page);
        data = JsonLd.of(scan.scripts);
        article = data.article(scan.meta("og:title").stream().findFirst().orElse(page.title()));
    }

    public Metadata read() {
        Map<Field, Stated> fields = new EnumMap<>(Field.class);
        Optional<Stated> canonical = canonical();
        Optional<String> known = address.or(() -> canonical.map(Stated::value));
        Outlets outlets = new Outlets(scan, data, article, canonical.map(Stated::value).or(() -> address));
        List<String> names = outlets.names();
        Optional<Stated> headline = new Headlines(scan, article, names).choose();
        int at = headlineAt(headline);
        Optional<Stated> language = language();
        Dates dates = new Dates(scan, article, order());
        Optional<Stated> published = dates.published(canonical.map(Stated::value).or(() -> known), at);
        put(fields, Field.HEADLINE, headline);
        put(fields, Field.OUTLET, outlets.choose());
        put(fields, Field.CANONICAL, canonical);
        put(fields, Field.LANGUAGE, language);
        put(fields, Field.PUBLISHED, published);
        put(fields, Field.CHANGED, dates.changed(published, at));
        put(fields, Field.SECTION, section());
        return new Metadata(fields, new Bylines(scan, data, article, new PersonNames(names)).writers(at), Metadata.Writers.NONE);
    }

    private static void put(Map<Field, Stated> fields, Field field, Optional<Stated> value) {
        value.ifPresent(stated -> fields.put(field, stated));
    }

    private int headlineAt(Optional<Stated> headline) {
        return headline.flatMap(title -> Stream.concat(scan.titles.stream(), scan.headings.stream()).filter(seen -> Words.same(seen.text(), title.value())).findFirst()).map(Scan.Seen::at).orElse(0);
    }

    private Optional<Stated> canonical() {
        Stream<Stated> linked = scan.canonical.stream().filter(link -> link.matches("https?://[^\\s]+")).map(link -> new Stated(link, Origin.META));
        Stream<Stated> og = scan.meta("og:url").stream().filter(link -> link.matches("https?://[^\\s]+")).map(link -> new Stated(link, Origin.OG));
        return Stream.concat(linked, og).findFirst();
    }

    private Optional<Stated> language() {
        Stream<Stated> all = Stream.of(
                scan.page.select("html").stream().map(html -> html.attr("lang")).filter(lang -> !lang.isBlank()).map(lang -> new Stated(lang, Origin.META)),
                article.stream().flatMap(json -> json.get("inLanguage").texts()).map(lang -> new Stated(lang, Origin.JSON_LD)),
                scan.meta("og:locale").stream().map(lang -> new Stated(lang, Origin.OG)),
                scan.meta("content-language", "dc.language", "language").stream().map(lang -> new Stated(lang, Origin.META))).flatMap(stated -> stated);
        return all.filter(stated -> stated.value().strip().matches("[A-Za-z]{2,3}(?:[-_].*)?"))
                .map(stated -> new Stated(stated.value().strip().split("[-_]")[0].toLowerCase(Locale.ROOT), stated.origin())).findFirst();
    }

    private DateText.Order order() {
        return DateText.Order.UNKNOWN;
    }

    private Optional<Stated> section() {
        Stream<Stated> all = Stream.of(
                article.stream().flatMap(json -> json.get("articleSection").texts()).map(name -> new Stated(name, Origin.JSON_LD)),
                scan.meta("article:section", "og:section").stream().map(name -> new Stated(name, Origin.OG)),
                scan.meta("parsely-section", "articlesection", "section", "dc.subject").stream().map(name -> new Stated(name, Origin.META))).flatMap(stated -> stated);
        return all.filter(stated -> stated.value().length() < 60).findFirst();
    }
}
