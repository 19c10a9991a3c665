package org.onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.web.ask.Frame;

/**
 * Every page there is, over reports that are hostile in every field, and asked for in every hostile way: pages are found by following every address
 * from those that are known, so that a new page is looked at as soon as something leads to it.
 */
class HostileReportTest {

    private static final List<String> KNOWN = List.of("/", "/search", "/search?q=dam", "/latest", "/claims", "/speakers", "/stories", "/compare", "/log", "/review", "/import", "/people", "/sign-in",
            "/search.json?q=dam", "/search.csv?q=dam", "/search.atom?q=dam", "/api", "/api/v1/openapi.json", "/health", "/metrics", "/no/such/place");

    /** Names of fields that pages have or may come to have. */
    private static final List<String> FIELDS = List.of("q", "speaker", "act", "kind", "form", "outlet", "addressee", "from", "to", "order", "page", "done", "id", "one", "other", "claim", "a", "b",
            "cursor", "limit", "after", "format", "side", "story");

    /** A search can be narrowed in ever new ways: so many of a page's are enough. */
    private static final int OF_A_PLACE = 8;

    /** Far above the pages of two reports: a page that makes ever new addresses ends the test. */
    private static final int MOST = 600;

    private static final Pattern OUTSIDE = Pattern.compile("(?i)^\\s*(?:javascript|vbscript|data|file)\\s*:.*", Pattern.DOTALL);

    @TempDir
    private static Path folder;

    private static Visitor visitor;

    /** What was got, by address. */
    private static final Map<String, HttpResponse<String>> PAGES = new LinkedHashMap<>();

    @BeforeAll
    static void follow() throws Exception {
        Path record = folder.resolve("record.db");
        Deque<String> next = new ArrayDeque<>(KNOWN);
        next.addAll(HostileRecord.in(record));
        visitor = Visitor.of(record);
        Map<String, Integer> times = new HashMap<>();
        while (!next.isEmpty() && PAGES.size() < MOST) {
            String address = next.poll();
            if (!PAGES.containsKey(address) && times.merge(address.split("\\?")[0], 1, Integer::sum) <= OF_A_PLACE) {
                HttpResponse<String> page = visitor.get(address);
                PAGES.put(address, page);
                page.headers().firstValue("Location").ifPresent(next::add);
                if (isPage(page) && page.statusCode() == 200) {
                    Jsoup.parse(page.body()).select("a[href], link[href], form[method=get]").forEach(found -> own(address, found.hasAttr("href") ? found.attr("href") : found.attr("action")).ifPresent(next::add));
                }
            }
        }
    }

    @AfterAll
    static void stop() {
        visitor.close();
    }

    @Test
    void pagesOfEveryKindWereFound() {
        assertThat(PAGES).hasSizeBetween(40, MOST - 1);
        assertThat(PAGES.keySet()).anyMatch(path -> path.startsWith("/claims/")).anyMatch(path -> path.startsWith("/speakers/")).anyMatch(path -> path.startsWith("/reports/"))
                .anyMatch(path -> path.startsWith("/statements/"));
        assertThat(PAGES.values()).as("shown as words").filteredOn(HostileReportTest::isPage).filteredOn(page -> page.body().contains("&lt;xss-mark")).hasSizeGreaterThan(8);
    }

    @Test
    void nothingOfAReportBecomesAPartOfAPage() {
        PAGES.forEach(HostileReportTest::requireHarmless);
    }

    @Test
    void theFirstPageLeadsToItsTwins() {
        assertThat(PAGES.get("/index.json").statusCode()).isEqualTo(200);
        assertThat(PAGES.get("/index.csv").statusCode()).isEqualTo(200);
    }

    @Test
    void noPageFails() {
        assertThat(PAGES).allSatisfy((address, page) -> assertThat(page.statusCode()).as(address).isLessThan(500));
    }

    @Test
    void nothingOfAnAddressBecomesAPartOfAPage() {
        Set<String> places = new LinkedHashSet<>();
        PAGES.keySet().forEach(address -> places.add(address.split("\\?")[0]));
        places.removeIf(place -> place.startsWith("/static/"));
        String evil = Frame.encoded(HostileRecord.EVIL);
        for (String place : places) {
            String address = place + "?" + String.join("&", FIELDS.stream().map(field -> field + "=" + evil).toList());
            requireHarmless(address, visitor.get(address));
        }
        for (String beginning : List.of("/claims/", "/speakers/", "/reports/", "/statements/", "/stories/", "/", "/api/v1/", "/api/v1/claims/", "/api/v1/speakers/", "/static/")) {
            requireHarmless(beginning + evil, visitor.get(beginning + evil.replace("%2F", "")));
            requireHarmless(beginning + evil, visitor.get(beginning + evil.replace("%2F", "") + ".json"));
        }
        for (String field : FIELDS) {
            requireHarmless("/search " + field, visitor.get("/search?q=dam&" + field + "=" + evil));
            requireHarmless("/claims " + field, visitor.get("/claims?" + field + "=" + evil));
        }
    }

    /** Each form that changes something, found where it stands: without its token, and with it but from another site. */
    @Test
    void noFormIsTakenThatAnotherSiteSends() {
        Map<String, String> forms = new TreeMap<>();
        PAGES.forEach((address, page) -> {
            if (isPage(page)) {
                Jsoup.parse(page.body()).select("form[method=post]").forEach(form -> forms.put(URI.create(address.split("\\?")[0]).resolve(form.attr("action")).getRawPath(), fields(form)));
            }
        });
        assertThat(forms).hasSizeGreaterThan(2);
        forms.forEach((path, fields) -> {
            assertThat(fields).as(path + " has its token").contains("token=");
            assertThat(visitor.send(visitor.form(path, fields.replaceAll("token=[^&]*", "token=" + "A".repeat(43))).build()).statusCode()).as(path).isEqualTo(403);
            assertThat(visitor.send(visitor.form(path, fields.replaceAll("token=[^&]*", "")).build()).statusCode()).as(path).isEqualTo(403);
            assertThat(visitor.send(visitor.form(path, fields).header("Origin", "http://evil.example").build()).statusCode()).as(path).isEqualTo(403);
        });
    }

    /** What programs send as JSON needs no token: nothing that a form of another site can send is taken for it. */
    @Test
    void noFormIsTakenForWhatAProgramSends() {
        Wire wire = new Wire(visitor.address());
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            String body = "{\"statement\": \"aaaaaa01\", \"act\": \"assert\"}";
            String head = "POST /api/v1/corrections HTTP/1.1\r\nHost: 127.0.0.1:" + wire.port() + "\r\nConnection: close\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n";
            assertThat(wire.say(head + "\r\n" + body)).as(type).containsPattern("^HTTP/1.1 4\\d\\d ");
            assertThat(wire.say(head + "Origin: http://evil.example\r\n\r\n" + body)).as(type).startsWith("HTTP/1.1 403 ");
        }
    }

    private static String fields(Element form) {
        return String.join("&", form.select("input[name], select[name], textarea[name]").stream().map(field -> field.attr("name") + "=" + Frame.encoded(field.val())).toList());
    }

    private static Optional<String> own(String from, String href) {
        if (href.isBlank() || href.startsWith("#") || OUTSIDE.matcher(href).matches() || href.matches("(?i)https?:.*|//.*|mailto:.*")) {
            return Optional.empty();
        }
        return Optional.of(href.startsWith("/") ? href.split("#")[0] : from.split("\\?")[0].replaceFirst("[^/]*$", "") + href.split("#")[0]);
    }

    private static boolean isPage(HttpResponse<String> page) {
        return page.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    private static void requireHarmless(String address, HttpResponse<String> page) {
        assertThat(page.headers().firstValue("X-Content-Type-Options")).as(address).contains("nosniff");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).as(address).contains("script-src 'self'");
        assertThat(page.statusCode()).as(address).isLessThan(500);
        if (isPage(page)) {
            requireHarmless(address, Jsoup.parse(page.body()));
        }
    }

    private static void requireHarmless(String address, Document page) {
        assertThat(page.select("xss-mark, img[src=x], style, iframe, object, embed, base, svg[onload]")).as(address).isEmpty();
        assertThat(page.select("script")).as(address).allSatisfy(script -> {
            assertThat(script.attr("src")).startsWith("/static/");
            assertThat(script.data()).isEmpty();
        });
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).as(address).doesNotStartWithIgnoringCase("on").isNotEqualToIgnoringCase("style");
                if (List.of("href", "src", "action", "formaction", "xlink:href").contains(attribute.getKey()) && !attribute.getValue().equals("data:,")) {
                    assertThat(attribute.getValue()).as(address).doesNotMatch(OUTSIDE);
                }
            }
        }
    }
}
