package org.onrecord.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.web.Visitor;
import org.onrecord.web.setting.Setting;
import org.onrecord.web.setting.Settings;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FeedsTest {

    private static Visitor visitor;

    @BeforeAll
    static void open(@TempDir Path folder) {
        visitor = Visitor.in(folder);
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void aSearchIsAFeedOfItsNewestStatements() throws Exception {
        Element feed = feed("/search.atom?q=dam&order=relevance");
        assertThat(text(feed, "title").getFirst()).isEqualTo("dam \u00B7 Search");
        assertThat(links(feed)).contains(visitor.address() + "search?q=dam", visitor.address() + "search.atom?q=dam");
        assertThat(text(feed, "id")).doesNotHaveDuplicates().allMatch(id -> id.startsWith("urn:onrecord:")).hasSizeGreaterThan(5);
        assertThat(text(feed, "updated")).allMatch(date -> date.matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z"));
    }

    @Test
    void theSameIsNamedTheSameWheneverItIsAskedFor() throws Exception {
        assertThat(text(feed("/search.atom?q=dam&act=deny"), "id")).isEqualTo(text(feed("/search.atom?act=deny&q=dam"), "id"));
    }

    @Test
    void aSpeakerAndAClaimAreFeedsToo() throws Exception {
        assertThat(text(feed("/speakers/person%3Aines-halloran.atom"), "title")).first().isEqualTo("Ines Halloran");
        String claim = visitor.get("/api/v1/claims?limit=1").body().replaceFirst("(?s).*?\"id\":\"(\\w+)\".*", "$1");
        assertThat(text(feed("/claims/" + claim + ".atom"), "content")).isNotEmpty();
    }

    @Test
    void thePageOfASpeakerLeadsToTheFeed() throws Exception {
        Matcher link = Pattern.compile("type=\"application/atom\\+xml\" href=\"([^\"]+)\"").matcher(visitor.get("/speakers/person%3Aines-halloran").body());
        assertThat(link.find()).isTrue();
        assertThat(text(feed(link.group(1)), "title")).first().isEqualTo("Ines Halloran");
    }

    /** Where people reach it is what was said of that; what somebody writes into a head is nothing. */
    @Test
    void linksLeadToWherePeopleReachTheServer(@TempDir Path folder, @TempDir Path other) {
        String[] says = {"X-Forwarded-Proto", "https", "X-Forwarded-Host", "evil.example", "Forwarded", "proto=https;host=evil.example"};
        try (Visitor proxied = Visitor.signingIn(folder, Settings.USUAL.with(Setting.PUBLIC_ADDRESS, "http://record.example:8080"), "mara admin");
                Visitor direct = Visitor.signingIn(other, Settings.USUAL, "mara admin")) {
            assertThat(feedOf(proxied, says)).contains("href=\"http://record.example:8080/search?q=dam\"").doesNotContain("evil.example", "https://", "http://127.0.0.1");
            assertThat(feedOf(direct, says)).contains("href=\"" + direct.address() + "search?q=dam\"").doesNotContain("evil.example", "https://");
        }
    }

    private static String feedOf(Visitor server, String... headers) {
        String session = server.another().signIn("mara", Visitor.PASSWORD).headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        HttpResponse<String> reply = server.another().send(HttpRequest.newBuilder(URI.create(server.address()).resolve("/search.atom?q=dam")).header("Cookie", session).headers(headers).build());
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        return reply.body();
    }

    @Test
    void whatIsNotThereIsNoFeed() {
        assertThat(visitor.get("/speakers/person%3Anobody.atom").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/claims/ffffffff.atom").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/search.atom?from=yesterday").statusCode()).isEqualTo(400);
        assertThat(visitor.get("/search.atom?q=%22open").statusCode()).isEqualTo(400);
    }

    @Test
    void thePageOfASearchNamesItsFeed() {
        assertThat(visitor.get("/search?q=dam&page=1").body()).contains("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/search.atom?q=dam\">");
    }

    @Test
    void wordsOfAReportAreNeverTags() {
        assertThat(new Xml().text("title", "<script>\u0001 & \"\uD800", "type", "a\"b").toString()).endsWith("<title type=\"a&quot;b\">&lt;script&gt;\uFFFD &amp; &quot;\uFFFD</title>\n");
    }

    private static Element feed(String path) throws Exception {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/atom+xml; charset=utf-8");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(answer.body()))).getDocumentElement();
    }

    private static List<String> text(Element feed, String name) {
        NodeList found = feed.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> found.item(i).getTextContent()).toList();
    }

    private static List<String> links(Element feed) {
        NodeList found = feed.getElementsByTagName("link");
        return IntStream.range(0, found.getLength()).mapToObj(i -> ((Element) found.item(i)).getAttribute("href")).toList();
    }
}
