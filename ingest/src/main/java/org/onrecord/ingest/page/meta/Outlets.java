package org.onrecord.ingest.page.meta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who publishes the report: the name that most of the page's witnesses, and its address, agree on. */
final class Outlets {

    /** Parts of host names that are no part of the outlet's. */
    private static final Set<String> HOST = Set.of("www", "com", "org", "net", "co", "uk", "au", "ca", "in", "ie", "us", "nz", "za", "edu", "gov", "news", "edition", "m", "amp", "eu", "de", "fr", "io", "tv", "info");
    private static final Pattern AUTHORITY = Pattern.compile("^https?://([^/?#:]+)");
    private static final int LONGEST = 60;
    private static final int LONGEST_TITLE = 400;

    /** Words up to which the end of a title is taken for the outlet's name where nothing else names it. */
    private static final int SHORT_NAME = 4;

    private final List<Stated> found = new ArrayList<>();
    private final String host;

    Outlets(Scan scan, JsonLd data, Optional<Json> article, Optional<String> address) {
        host = address.flatMap(Outlets::host).orElse("");
        scan.meta("og:site_name").forEach(name -> add(name, Origin.OG));
        article.ifPresent(json -> List.of("publisher", "sourceOrganization").forEach(field -> data.objects(json, field).flatMap(Json::texts).forEach(name -> add(name, Origin.JSON_LD))));
        data.ofType("WebSite", "NewsMediaOrganization").forEach(site -> site.get("name").text().ifPresent(name -> add(name, Origin.JSON_LD)));
        scan.meta("application-name", "dc.publisher", "dcterms.publisher", "citation_journal_title", "article_publication_name", "publisher", "apple-mobile-web-app-title", "twitter:app:name:iphone",
                "copyright", "source").forEach(name -> add(name, Origin.META));
        Markup.plain(scan.page.title()).filter(title -> title.length() < LONGEST_TITLE).ifPresent(this::addLast);
    }

    private void addLast(String title) {
        String last = Titles.last(title);
        boolean isAfterColon = title.substring(0, title.length() - last.length()).strip().endsWith(":");
        if (!last.isBlank() && isBorneOut(last, isAfterColon)) {
            add(last, Origin.META);
        }
    }

    /** What stands at the end of titles and says what the page is, or where the report stands. */
    private static final Pattern NO_NAME = Pattern.compile("(?:live|live updates?|(?:as )?it happened|as it happened|updates?|latest|breaking|home|news|opinion|analysis|comment|video|videos|photos|pictures|gallery|podcast|review|explained|"
            + "interview|exclusive|sports?|business|politics|world|culture|page \\d+)", Pattern.CASE_INSENSITIVE);

    /** Names are written with capitals: "The Quarry Post", "Echo of the Vale". */
    private static final Pattern NAME = Pattern.compile("(?:\\p{Lu}[\\p{L}\\p{N}.&'’-]*|of|the|and|&|de|la|del|der|di)(?: (?:\\p{Lu}[\\p{L}\\p{N}.&'’-]*|of|the|and|&|de|la|del|der|di))*");

    /** The end of a title is the outlet's name where something else says so, or where nothing else names the outlet and it is written as a name. */
    private boolean isBorneOut(String name, boolean isAfterColon) {
        if (NO_NAME.matcher(name).matches()) {
            return false;
        }
        return isOfHost(name) || found.isEmpty() && Words.of(name).size() <= SHORT_NAME && (host.isEmpty() || !isAfterColon && name.indexOf(' ') > 0 && NAME.matcher(name).matches())
                || found.stream().anyMatch(other -> isLike(Words.letters(other.value()), Words.letters(name)));
    }

    private void add(String name, Origin origin) {
        String bare = withoutSlogan(name);
        if (bare.length() <= LONGEST && !bare.contains("://") && !bare.startsWith("@") && !bare.isBlank()) {
            found.add(new Stated(bare, origin));
        }
    }

    /** "The Quarry Post | News from Harwick" is The Quarry Post, when the address says so too. */
    private String withoutSlogan(String name) {
        List<String> variants = Titles.variants(name);
        return variants.size() == 1 ? name : variants.stream().skip(1).filter(this::isOfHost).min(Comparator.comparingInt(String::length)).orElse(name);
    }

    /** All that might be names of the site, its host's included. */
    List<String> names() {
        List<String> names = new ArrayList<>(found.stream().map(Stated::value).toList());
        if (!host.isEmpty()) {
            names.add(core());
            names.add(host);
        }
        return names;
    }

    Optional<Stated> choose() {
        return found.stream().max(Comparator.comparingInt((Stated name) -> support(name)).thenComparing(name -> -found.indexOf(name)))
                .or(() -> host.isEmpty() ? Optional.empty() : Optional.of(new Stated(host.startsWith("www.") ? host.substring(4) : host, Origin.ADDRESS)));
    }

    private int support(Stated name) {
        String letters = Words.letters(name.value());
        int agreeing = (int) found.stream().filter(other -> other != name && isLike(Words.letters(other.value()), letters)).count();
        return agreeing + (isOfHost(name.value()) ? 2 : 0);
    }

    private static boolean isLike(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && (one.contains(other) || other.contains(one));
    }

    private boolean isOfHost(String name) {
        String letters = Words.letters(name);
        String core = core();
        StringBuilder initials = new StringBuilder();
        Words.of(name).forEach(word -> initials.append(word.charAt(0)));
        return !core.isEmpty() && !letters.isEmpty() && (isLike(letters.startsWith("the") ? letters.substring(3) : letters, core.startsWith("the") ? core.substring(3) : core)
                || initials.length() > 2 && core.contains(initials));
    }

    /** The longest part of the host that names it: "quarrypost" of www.quarrypost.co.uk. */
    private String core() {
        String core = "";
        String registered = host.contains(".") ? host.substring(0, host.lastIndexOf('.')) : host;
        for (String part : registered.split("\\.")) {
            core = !HOST.contains(part) && part.length() > core.length() ? part : core;
        }
        return Words.letters(core);
    }

    private static Optional<String> host(String address) {
        var matcher = AUTHORITY.matcher(address);
        return matcher.find() ? Optional.of(matcher.group(1).toLowerCase(java.util.Locale.ROOT)) : Optional.empty();
    }
}
