package org.onrecord.ingest.page.meta;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

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
        Optional<String> known = canonical.map(Stated::value).or(() -> address);
        Outlets outlets = new Outlets(scan, data, article, known);
        Headlines headlines = new Headlines(scan, article, outlets.names());
        Optional<Stated> headline = headlines.choose();
        Optional<Scan.Seen> shown = headlines.shown(headline);
        int at = shown.map(Scan.Seen::at).orElse(0);
        Optional<Stated> language = language();
        Dates dates = new Dates(scan, article, order(language), at);
        Optional<Stated> published = dates.published(known);
        Optional<Element> standfirst = shown.flatMap(new Standfirsts(scan, article)::find);
        put(fields, Field.HEADLINE, headline);
        put(fields, Field.STANDFIRST, standfirst.flatMap(element -> Markup.plain(ShortText.of(element))).map(text -> new Stated(text, Origin.TEXT)));
        put(fields, Field.OUTLET, outlets.choose());
        put(fields, Field.CANONICAL, canonical);
        put(fields, Field.LANGUAGE, language);
        put(fields, Field.PUBLISHED, published);
        put(fields, Field.CHANGED, dates.changed(published));
        put(fields, Field.SECTION, section());
        Bylines bylines = new Bylines(scan, data, article, new PersonNames(outlets.names()));
        Metadata.Writers writers = bylines.writers(at);
        return new Metadata(fields, writers, bylines.agencies(outlets.names(), at),
                new Metadata.Shown(shown.map(Scan.Seen::element), standfirst, bylines.shown(writers, at), scan.credits), schema());
    }

    private Metadata.Schema schema() {
        boolean forSubscribers = article.stream().flatMap(json -> json.get("isAccessibleForFree").texts()).anyMatch(free -> free.equalsIgnoreCase("false"))
                || scan.meta("article:content_tier").contains("locked");
        return new Metadata.Schema(data.types(), forSubscribers, scan.meta("og:type").stream().findFirst().orElse("").toLowerCase(Locale.ROOT),
                article.flatMap(json -> json.get("articleBody").text()).orElse(""));
    }

    private static void put(Map<Field, Stated> fields, Field field, Optional<Stated> value) {
        value.ifPresent(stated -> fields.put(field, stated));
    }

    private Optional<Stated> canonical() {
        Stream<Stated> linked = scan.canonical.stream().filter(link -> link.matches("https?://[^\\s]+")).map(link -> new Stated(link, Origin.META));
        Stream<Stated> og = scan.meta("og:url").stream().filter(link -> link.matches("https?://[^\\s]+")).map(link -> new Stated(link, Origin.OG));
        return Stream.concat(linked, og).findFirst();
    }

    private String htmlLanguage() {
        Element html = scan.page.selectFirst("html");
        return html == null ? "" : html.attr("lang");
    }

    private Optional<Stated> language() {
        Stream<Stated> all = Stream.of(
                Stream.of(htmlLanguage()).filter(lang -> !lang.isBlank()).map(lang -> new Stated(lang, Origin.META)),
                article.stream().flatMap(json -> json.get("inLanguage").texts()).map(lang -> new Stated(lang, Origin.JSON_LD)),
                scan.meta("og:locale").stream().map(lang -> new Stated(lang, Origin.OG)),
                scan.meta("content-language", "dc.language", "language").stream().map(lang -> new Stated(lang, Origin.META))).flatMap(stated -> stated);
        return all.filter(stated -> stated.value().strip().matches("[A-Za-z]{2,3}(?:[-_].*)?"))
                .map(stated -> new Stated(stated.value().strip().split("[-_]")[0].toLowerCase(Locale.ROOT), stated.origin())).findFirst();
    }

    /** American pages put the month first, all others the day; English ones that do not say where they are from may do either. */
    private DateText.Order order(Optional<Stated> language) {
        String place = (htmlLanguage() + " " + String.join(" ", scan.meta("og:locale"))).toLowerCase(Locale.ROOT).replace('_', '-');
        if (place.contains("en-us")) {
            return DateText.Order.MONTH_FIRST;
        }
        boolean elsewhere = language.isPresent() && (!language.get().value().equals("en") || place.matches(".*en-(?:gb|au|nz|ie|in|za).*"));
        return elsewhere ? DateText.Order.DAY_FIRST : DateText.Order.UNKNOWN;
    }

    private Optional<Stated> section() {
        Stream<Stated> all = Stream.of(
                article.stream().flatMap(json -> json.get("articleSection").texts()).map(name -> new Stated(name, Origin.JSON_LD)),
                scan.meta("article:section", "og:section").stream().map(name -> new Stated(name, Origin.OG)),
                scan.meta("parsely-section", "articlesection", "section", "dc.subject").stream().map(name -> new Stated(name, Origin.META))).flatMap(stated -> stated);
        return all.filter(stated -> stated.value().length() < 60).findFirst();
    }
}
