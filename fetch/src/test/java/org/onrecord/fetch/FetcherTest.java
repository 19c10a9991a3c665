package org.onrecord.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.fetch.Fetched.Cause;
import org.onrecord.fetch.address.WebAddress;

/** What is sent, how often, and what answers mean. */
@Timeout(60)
class FetcherTest {

    private static final String PAGE = "<p>\"The dam will hold,\" Ada Quill said.</p>";

    private LocalServer server;
    private final Visitor visitor = new Visitor();

    @BeforeEach
    void open() throws IOException {
        server = new LocalServer();
    }

    @AfterEach
    void close() {
        visitor.close();
        server.close();
    }

    private static String text(Fetched.Page page) {
        return new String(page.last().answer().body(), StandardCharsets.UTF_8);
    }

    @Test
    void aPageIsFetchedAsItIs() throws Exception {
        server.page("/dam", PAGE);
        Fetched.Page page = visitor.page(server.address("/dam"));
        assertThat(text(page)).isEqualTo(PAGE);
        assertThat(page.last().answer().headers().first("content-type")).contains("text/html");
    }

    @Test
    void aRequestSaysWhoAsksAndNothingOfTheReader() throws Exception {
        server.page("/dam", PAGE);
        visitor.fetch(server.address("/dam"));
        assertThat(server.requests("/dam").getFirst().head().lines().skip(1).filter(line -> !line.startsWith("Host: ")).sorted()).containsExactly(
                "Accept-Encoding: gzip", "Accept: " + MediaTypes.ACCEPT, "User-Agent: onrecord/1 (reads news reports)");
    }

    @Test
    void nothingIsAskedButRobotsTxtAndThePage() throws Exception {
        server.page("/dam", PAGE);
        visitor.fetch(server.address("/dam"));
        assertThat(server.paths()).containsExactly("/robots.txt", "/dam");
    }

    @Test
    void aPauseStandsBetweenTwoPagesOfAHost() throws Exception {
        server.page("/a", PAGE).page("/b", PAGE).page("/c", PAGE);
        visitor.fetch(server.address("/a"));
        visitor.fetch(server.address("/b"));
        visitor.time.advance(Duration.ofSeconds(5));
        visitor.fetch(server.address("/c"));
        assertThat(visitor.time.pauses()).containsExactly(2L);
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "7, 7", "86400, 30"})
    void aCrawlDelayIsKeptUpToALimit(String asked, long waited) throws Exception {
        server.on("/robots.txt", LocalServer.ok("", "User-agent: *\nCrawl-delay: " + asked + "\n")).page("/a", PAGE).page("/b", PAGE);
        visitor.fetch(server.address("/a"));
        visitor.fetch(server.address("/b"));
        assertThat(visitor.time.pauses()).containsExactly(waited);
    }

    @Test
    void anUnchangedPageIsNotSentAgain() throws Exception {
        server.on("/dam", (request, client) -> client.send(request.head().contains("If-None-Match: \"v1\"")
                ? LocalServer.status(304, "ETag: \"v1\"") : LocalServer.ok("ETag: \"v1\"\nLast-Modified: Sat, 12 Apr 2031 09:00:00 GMT", PAGE)));
        Fetched.Page page = visitor.page(server.address("/dam"));
        Validators known = Validators.of(page.last().address(), page.last().answer().headers());
        assertThat(visitor.fetch(server.address("/dam"), known)).isInstanceOf(Fetched.Unchanged.class);
        assertThat(server.requests("/dam").getLast().head()).contains("If-None-Match: \"v1\"\n", "If-Modified-Since: Sat, 12 Apr 2031 09:00:00 GMT\n");
    }

    @Test
    void validatorsGoOnlyToThePageThatGaveThem() throws Exception {
        server.on("/old", LocalServer.status(301, "Location: /new")).page("/new", PAGE);
        WebAddress other = (WebAddress) WebAddress.of(server.address("/other"));
        visitor.fetch(server.address("/old"), new Validators(other, Optional.of("\"v1\""), Optional.empty()));
        assertThat(server.paths()).contains("/new");
        assertThat(server.requests("/old").getFirst().head() + server.requests("/new").getFirst().head()).doesNotContain("If-");
    }

    @Test
    void anUnchangedPageThatNobodyAskedAboutIsTheHostsFault() throws Exception {
        server.on("/dam", LocalServer.status(304));
        assertThat(visitor.nothing(server.address("/dam")).cause()).isEqualTo(Cause.BROKEN);
    }

    @ParameterizedTest
    @CsvSource({"404, GONE", "410, GONE", "401, REFUSED", "402, REFUSED", "403, REFUSED", "451, REFUSED", "204, NO_PAGE", "206, BROKEN", "300, BROKEN", "400, BROKEN",
        "500, BROKEN", "502, BROKEN", "418, BROKEN"})
    void whatIsNoPageHasItsCause(int status, Cause cause) throws Exception {
        server.on("/dam", LocalServer.status(status));
        assertThat(visitor.nothing(server.address("/dam")).cause()).isEqualTo(cause);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "application/pdf", "video/mp4", "application/zip", "text/css", "image/svg+xml", "APPLICATION/OCTET-STREAM; x=y"})
    void whatSaysThatItIsNoPageIsNotTaken(String type) throws Exception {
        server.on("/dam", LocalServer.ok("Content-Type: " + type, PAGE));
        assertThat(visitor.nothing(server.address("/dam"))).returns(Cause.NO_PAGE, Fetched.Nothing::cause)
                .extracting(Fetched.Nothing::message).asString().contains(type.split(";")[0].toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html; charset=utf-8", "TEXT/HTML", "application/xhtml+xml", "application/rss+xml", "application/json", "application/feed+json", "text/plain", ""})
    void whatCanBeAPageIsTaken(String type) throws Exception {
        server.on("/dam", LocalServer.ok("Content-Type: " + type, PAGE));
        assertThat(visitor.fetch(server.address("/dam"))).isInstanceOf(Fetched.Page.class);
    }

    @Test
    void aBusyHostIsAskedAgainWhenItSaysSo() throws Exception {
        int[] asked = {0};
        server.on("/dam", (_, client) -> client.send(asked[0]++ == 0 ? LocalServer.status(429, "Retry-After: 40") : LocalServer.ok("", PAGE)));
        assertThat(visitor.fetch(server.address("/dam"))).isInstanceOf(Fetched.Page.class);
        assertThat(visitor.time.pauses()).containsExactly(40L);
    }

    @Test
    void aBusyHostMayNameADate() throws Exception {
        int[] asked = {0};
        server.on("/dam", (_, client) -> client.send(asked[0]++ == 0 ? LocalServer.status(503, "Retry-After: Sat, 12 Apr 2031 09:31:00 GMT") : LocalServer.ok("", PAGE)));
        assertThat(visitor.fetch(server.address("/dam"))).isInstanceOf(Fetched.Page.class);
        assertThat(visitor.time.pauses()).containsExactly(60L);
    }

    @Test
    void aHostThatStaysBusyIsLeftAlone() throws Exception {
        server.on("/dam", LocalServer.status(503));
        assertThat(visitor.nothing(server.address("/dam")).cause()).isEqualTo(Cause.BUSY);
        assertThat(visitor.time.pauses()).containsExactly(10L, 20L);
        assertThat(server.requests("/dam")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3600", "Sat, 12 Apr 2031 10:30:00 GMT"})
    void aLongRestIsToldAndKept(String later) throws Exception {
        server.on("/dam", LocalServer.status(429, "Retry-After: " + later)).page("/b", PAGE);
        Fetched.Nothing nothing = visitor.nothing(server.address("/dam"));
        assertThat(nothing.again()).contains(Instant.parse("2031-04-12T10:30:00Z"));
        assertThat(nothing.message()).isEqualTo("127.0.0.1 has too much to do or was asked too often: try again after 2031-04-12T10:30:00Z");
        assertThat(visitor.nothing(server.address("/b")).cause()).isEqualTo(Cause.RESTING);
        assertThat(visitor.time.pauses()).isEmpty();
        assertThat(server.requests("/b")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "99999999999999999999", "Sat, 99 Apr 2031"})
    void aRestThatNobodyUnderstandsIsAsIfNoneWereTold(String later) throws Exception {
        server.on("/dam", LocalServer.status(429, "Retry-After: " + later));
        visitor.fetch(server.address("/dam"));
        assertThat(visitor.time.pauses()).containsExactly(10L, 20L);
    }

    @Test
    void aPageThatMovedIsFollowed() throws Exception {
        server.on("/a", LocalServer.status(301, "Location: b?x=1")).on("/b?x=1", LocalServer.status(302, "Location: " + server.address("/c"))).page("/c", PAGE);
        Fetched.Page page = visitor.page(server.address("/a"));
        assertThat(page.steps()).extracting(step -> step.address().path()).containsExactly("/a", "/b?x=1", "/c");
        assertThat(visitor.time.pauses()).isEqualTo(List.of(2L, 2L));
    }

    @Test
    void cookiesAreNotKept() throws Exception {
        server.on("/a", LocalServer.status(302, "Location: /b", "Set-Cookie: id=1; Path=/")).page("/b", PAGE);
        visitor.fetch(server.address("/a"));
        assertThat(server.requests("/b").getFirst().head()).doesNotContainIgnoringCase("cookie");
    }

    @Test
    void anInterruptEndsTheWait() throws Exception {
        server.on("/dam", (_, client) -> client.keepSilent());
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> visitor.fetch(server.address("/dam"))).isInstanceOf(InterruptedException.class);
    }
}
