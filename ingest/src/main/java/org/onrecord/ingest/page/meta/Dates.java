package org.onrecord.ingest.page.meta;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** When the report was published and last changed. */
final class Dates {

    private static final String[] PUBLISHED = {"article:published_time", "og:article:published_time", "og:published_time", "article:published", "article.published",
        "article:publicationdate", "datepublished", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created",
        "citation_publication_date", "citation_date", "publish-date", "publishdate", "publish_date", "publication_date", "publication-date", "publicationdate", "pubdate",
        "pub_date", "published", "published_at", "published-date", "article_date_original", "originalpublicationdate", "cxenseparse:recs:publishtime", "displaydate",
        "dc.date", "dcterms.date", "date", "datecreated", "creation_date", "article:post_time", "bt:pubdate", "rnews:datepublished"};
    private static final String[] CHANGED = {"article:modified_time", "og:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified",
        "article_date_updated", "lastpublisheddate", "last-modified", "lastmod", "lastmodified", "article:modified", "modified", "updated", "updated_at", "revision_date"};

    /** A line with a date on it is short; a paragraph that tells of one is not. */
    private static final int LONGEST_LINE = 160;

    /** Visible characters between headline and date line at most; farther before it stands the date of the day. */
    private static final int AFTER = 1500;
    private static final int BEFORE = 250;

    /** Days from the first publication after which a page that shows its last change alone is a new one; corrections come within days. */
    private static final int REWRITTEN = 30;

    private static final Pattern PATH = Pattern.compile("[/_-](20[0-9]{2}|19[7-9][0-9])(?:[/-](1[0-2]|0?[1-9]|[a-z]{3})[/-]([0-3]?[0-9])|(1[0-2]|0[1-9])([0-3][0-9]))(?=[/_.-]|$)");

    private final Scan scan;
    private final Optional<Json> article;
    private final DateText.Order order;

    /** Short lines near the headline, those below it first. */
    private final List<DateLine> lines;

    /** @param headlineAt visible characters before the headline */
    Dates(Scan scan, Optional<Json> article, DateText.Order order, int headlineAt) {
        this.scan = scan;
        this.article = article;
        this.order = order;
        this.lines = scan.dates.stream().filter(seen -> seen.at() > headlineAt - BEFORE && seen.at() < headlineAt + AFTER)
                .sorted(Comparator.comparingInt(seen -> seen.at() < headlineAt ? AFTER + headlineAt - seen.at() : seen.at() - headlineAt))
                .map(seen -> DateLine.of(seen, order)).toList();
    }

    Optional<Stated> published(Optional<String> address) {
        List<Stated> found = new ArrayList<>();
        read(article.stream().flatMap(json -> json.get("datePublished").texts()), Origin.JSON_LD, found);
        read(scan.meta(PUBLISHED[0], PUBLISHED[1], PUBLISHED[2]).stream(), Origin.OG, found);
        read(properties("datePublished"), Origin.MICRODATA, found);
        read(scan.meta(PUBLISHED).stream(), Origin.META, found);
        read(article.stream().flatMap(json -> json.get("dateCreated").texts()), Origin.JSON_LD, found);
        List<Stated> shown = shown(false).toList();
        if (found.isEmpty()) {
            return unstated(address.flatMap(Dates::inPath), shown).or(() -> changed(Optional.empty()));
        }
        Stated stated = fullest(found).orElseThrow();
        return Optional.of(shown.isEmpty() ? rewritten(stated, shown(true).findFirst()) : judge(stated, shown.getFirst(), changed(Optional.empty())));
    }

    /** Without a date in the markup: the address's day, with the time that is shown. */
    private static Optional<Stated> unstated(Optional<String> inAddress, List<Stated> shown) {
        Optional<Stated> agreeing = shown.stream().filter(date -> inAddress.isEmpty() || Math.abs(day(date.value()).toEpochDay() - day(inAddress.get()).toEpochDay()) <= 1).findFirst();
        return agreeing.or(() -> inAddress.map(date -> new Stated(date, Origin.ADDRESS)));
    }

    /**
     * The date over the report, where it is not said to be of a change, is the date that the outlet gives it: the markup may be a
     * day off, having another zone; and where it is later, and the markup has a change of that day, an old page was published anew.
     * Any other is of something else.
     */
    private static Stated judge(Stated stated, Stated shown, Optional<Stated> changed) {
        if (DateText.same(stated.value(), shown.value())) {
            return fullest(List.of(stated, shown)).orElseThrow();
        }
        long later = days(stated, shown);
        boolean anew = later > 0 && changed.isPresent() && Math.abs(days(changed.get(), shown)) <= 1;
        return Math.abs(later) <= 1 || anew ? shown : stated;
    }

    /** A page that shows only when it was changed, long after it was first published, was written anew then. */
    private static Stated rewritten(Stated stated, Optional<Stated> change) {
        return change.filter(date -> days(stated, date) >= REWRITTEN).orElse(stated);
    }

    private static long days(Stated from, Stated to) {
        return day(to.value()).toEpochDay() - day(from.value()).toEpochDay();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date.substring(0, 10));
    }

    Optional<Stated> changed(Optional<Stated> published) {
        List<Stated> found = new ArrayList<>();
        read(article.stream().flatMap(json -> json.get("dateModified").texts()), Origin.JSON_LD, found);
        read(scan.meta("article:modified_time", "og:modified_time", "og:updated_time").stream(), Origin.OG, found);
        read(properties("dateModified"), Origin.MICRODATA, found);
        read(scan.meta(CHANGED).stream(), Origin.META, found);
        shown(true).forEach(found::add);
        return fullest(found).filter(date -> published.isEmpty() || !isBefore(date.value(), published.get().value()));
    }

    private static boolean isBefore(String changed, String published) {
        return changed.substring(0, 10).compareTo(published.substring(0, 10)) < 0;
    }

    private void read(Stream<String> texts, Origin origin, List<Stated> found) {
        texts.map(text -> DateText.edtf(text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text, order)).flatMap(Optional::stream)
                .forEach(date -> found.add(new Stated(date, origin)));
    }

    /** The first, or one of the same day or instant that says more: the time, the place's own zone. */
    private static Optional<Stated> fullest(List<Stated> found) {
        return found.stream().filter(date -> DateText.same(date.value(), found.getFirst().value())).max(Comparator.comparingInt((Stated date) -> fullness(date.value()))
                .thenComparing(date -> -found.indexOf(date)));
    }

    private static int fullness(String date) {
        return date.length() == 25 && !date.endsWith("+00:00") ? 3 : date.length() >= 20 ? 2 : date.length() > 10 ? 1 : 0;
    }

    private Stream<String> properties(String name) {
        return scan.properties.getOrDefault(name, List.of()).stream().map(Dates::written);
    }

    private static String written(Scan.Seen seen) {
        for (String attribute : new String[] {"datetime", "content"}) {
            if (seen.element().hasAttr(attribute)) {
                return seen.element().attr(attribute);
            }
        }
        return seen.text();
    }

    /** Dates that readers see, of a change, or not. */
    private Stream<Stated> shown(boolean ofChange) {
        return lines.stream().flatMap(line -> (ofChange ? line.changed() : line.published()).stream()).map(date -> new Stated(date, Origin.TEXT));
    }

    /** /2031/04/12/ or /2031/apr/12/ or -20310412 in an address. */
    static Optional<String> inPath(String address) {
        Matcher date = PATH.matcher(address);
        while (date.find()) {
            String named = date.group(2) == null ? date.group(4) : date.group(2);
            String day = date.group(3) == null ? date.group(5) : date.group(3);
            int month = Character.isDigit(named.charAt(0)) ? Integer.parseInt(named) : Months.of(named);
            if (month > 0) {
                Optional<String> found = DateText.edtf(date.group(1) + "-" + month + "-" + day, DateText.Order.UNKNOWN);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
