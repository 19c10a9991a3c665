package org.onrecord.ingest.page.meta;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The headline: what stands over the report, when titles given elsewhere bear it out. */
final class Headlines {

    /** Likeness from which a title above the report and one given elsewhere are about the same report; below it is a site's name, or a section. */
    private static final double BORNE_OUT = 0.34;

    /** Words a lone title above the report has at least when no other bears it out. */
    private static final int FULL_TITLE = 3;

    /** Characters; titles of 302 news pages have up to 172 with all that is put around the headline. */
    private static final int LONGEST = 400;

    private final Scan scan;
    private final Collection<String> names;
    private final List<Stated> others;

    /** Titles given elsewhere that are weighed against each other; pages give five or six, hostile ones thousands. */
    private static final int MOST_GIVEN = 30;

    /** @param names the site's, which are no part of a headline */
    Headlines(Scan scan, Optional<Json> article, Collection<String> names) {
        this.scan = scan;
        this.names = names;
        this.others = others(scan, article);
    }

    private static List<Stated> others(Scan scan, Optional<Json> article) {
        List<Stated> found = new ArrayList<>();
        article.flatMap(JsonLd::headline).ifPresent(title -> found.add(new Stated(title, Origin.JSON_LD)));
        scan.properties.getOrDefault("headline", List.of()).forEach(seen -> Markup.plain(seen.element().hasAttr("content") ? seen.element().attr("content") : seen.text())
                .ifPresent(title -> found.add(new Stated(title, Origin.MICRODATA))));
        scan.meta("og:title").forEach(title -> found.add(new Stated(title, Origin.OG)));
        scan.meta("parsely-title", "sailthru.title", "dc.title", "dcterms.title", "citation_title", "headline", "twitter:title")
                .forEach(title -> found.add(new Stated(title, Origin.META)));
        Markup.plain(scan.page.title()).ifPresent(title -> found.add(new Stated(title, Origin.META)));
        found.removeIf(title -> title.value().length() > LONGEST);
        return found.subList(0, Math.min(found.size(), MOST_GIVEN));
    }

    Optional<Stated> choose() {
        return above().map(seen -> new Stated(withoutLabel(seen), Origin.TEXT)).or(this::given);
    }

    /** "Opinion" in an element of its own before the words that all other places give is no part of them. */
    private String withoutLabel(Scan.Seen seen) {
        String title = Markup.plain(seen.text()).orElseThrow();
        String label = Optional.ofNullable(seen.element().firstElementChild()).flatMap(child -> Markup.plain(ShortText.of(child))).orElse("");
        if (label.isEmpty() || !title.startsWith(label + " ")) {
            return title;
        }
        String rest = title.substring(label.length()).strip();
        return others.stream().flatMap(other -> Titles.variants(other.value()).stream()).anyMatch(variant -> Words.same(variant, rest)) ? rest : title;
    }

    /** Where readers see it: over the report, in whatever heading. */
    Optional<Scan.Seen> shown(Optional<Stated> headline) {
        return above().or(() -> headline.flatMap(title -> scan.headings.stream().filter(seen -> Words.same(seen.text(), title.value())).findFirst()));
    }

    /** The first title above the report that the others bear out best. */
    private Optional<Scan.Seen> above() {
        Scan.Seen best = null;
        double most = 0;
        for (Scan.Seen seen : scan.titles) {
            String title = Markup.plain(seen.text()).orElse("");
            if (title.isEmpty() || isSite(title)) {
                continue;
            }
            double support = support(title);
            double weight = support >= BORNE_OUT ? support : scan.titles.size() == 1 && Words.of(title).size() >= FULL_TITLE ? BORNE_OUT / 2 : 0;
            if (weight > most) {
                most = weight;
                best = seen;
            }
        }
        return Optional.ofNullable(best);
    }

    private double support(String title) {
        return others.stream().flatMap(other -> Titles.variants(other.value()).stream()).mapToDouble(variant -> Words.likeness(variant, title)).max().orElse(0);
    }

    /** The title given elsewhere that most others are like. */
    private Optional<Stated> given() {
        Stated best = null;
        double most = -1;
        for (Stated other : others) {
            String bare = Titles.bare(other.value(), names);
            double weight = isSite(bare) ? -1 : others.stream().filter(one -> one != other).mapToDouble(one -> Words.likeness(Titles.bare(one.value(), names), bare)).sum();
            if (weight > most) {
                most = weight;
                best = new Stated(bare, other.origin());
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean isSite(String title) {
        String letters = Words.letters(title);
        return names.stream().map(Words::letters).anyMatch(letters::equals);
    }
}
