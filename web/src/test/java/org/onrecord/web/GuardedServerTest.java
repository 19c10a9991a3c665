package org.onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not get in, where nobody has to sign in. */
class GuardedServerTest {

    @TempDir
    private static Path folder;

    private static Visitor visitor;
    private static Wire wire;

    @BeforeAll
    static void start() {
        visitor = Visitor.in(folder);
        wire = new Wire(visitor.address());
    }

    @AfterAll
    static void stop() {
        visitor.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search", "/search.json", "/no/such/place", "/search?q=%22open"})
    void everyReplySaysThatNothingOfOthersRunsInIt(String path) {
        HttpResponse<String> page = visitor.get(path);
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "script-src 'self';", "style-src 'self';", "frame-ancestors 'none'", "form-action 'self'").doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Server")).isEmpty();
    }

    /** A site whose name is made to mean this machine reads nothing: its name is not this server's. */
    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:PORT", "127.0.0.1.evil.example:PORT", "localhost:1", "localhost", "user@localhost:PORT", "192.168.0.7:PORT"})
    void anotherHostsNameIsRefused(String host) {
        assertThat(wire.get("/search", "Host: " + host.replace("PORT", String.valueOf(wire.port())) + "\r\n")).containsPattern("^HTTP/1.1 4(21|00) ").doesNotContain("statement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "LOCALHOST", "[::1]"})
    void thisMachinesNamesAreTaken(String host) {
        assertThat(wire.get("/search", "Host: " + host + ":" + wire.port() + "\r\n")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void aFormWithTheTokenOfItsPageGetsIn() {
        assertThat(visitor.post("/search", "q=dam").statusCode()).as("no form is taken there, but it was not the guard that said so").isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin: http://evil.example", "Origin: null", "Origin: https://127.0.0.1:PORT", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site"})
    void aFormOfAnotherSiteIsRefusedWhateverItBrings(String header) {
        String[] parts = header.replace("PORT", String.valueOf(wire.port())).split(": ");
        HttpResponse<String> page = visitor.send(visitor.form("/search", "token=" + visitor.token()).header(parts[0], parts[1]).build());
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("<h1>This did not come from a page of this server</h1>");
    }

    @Test
    void aFormOfABrowserThatNeverSawAPageIsRefused() {
        assertThat(wire.say("POST /search HTTP/1.1\r\nHost: 127.0.0.1:" + wire.port() + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 403 ");
    }

    @Test
    void theTokensCookieIsForNoScriptAndNoOtherSite() {
        assertThat(wire.get("/search", "Host: 127.0.0.1:" + wire.port() + "\r\n")).containsPattern("Set-Cookie: onrecord-browser-\\d+=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict\r\n");
        assertThat(wire.get("/search.json", "Host: 127.0.0.1:" + wire.port() + "\r\n")).as("a program has no forms").doesNotContain("Set-Cookie");
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsRead() {
        String head = "POST /search HTTP/1.1\r\nHost: 127.0.0.1:" + wire.port() + "\r\nConnection: close\r\n";
        assertThat(wire.say(head + "Content-Length: 1048577\r\n\r\n")).startsWith("HTTP/1.1 413 ");
        assertThat(wire.say(head + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 999999999999\r\n\r\n")).startsWith("HTTP/1.1 413 ");
        assertThat(wire.get("/search?q=" + "a".repeat(100_000), "Host: 127.0.0.1:" + wire.port() + "\r\n")).containsPattern("^HTTP/1.1 4(14|31) ");
        assertThat(wire.get("/search", "Host: 127.0.0.1:" + wire.port() + "\r\nX: " + "a".repeat(100_000) + "\r\n")).startsWith("HTTP/1.1 431 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../../etc/passwd", "/static/../../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/static/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "/static/..%5c..%5cetc%5cpasswd",
        "//etc/passwd", "/static//etc/passwd", "/search/..;/..;/etc/passwd", "/%00", "/%", "/search%00.json", "/static/onrecord.css/../../x", "/WEB-INF/web.xml", "/META-INF/MANIFEST.MF",
        "/org/onrecord/web/static/house.css", "/record.db", "/\u00ff"})
    void aPathLeadsToNoFile(String path) {
        String page = wire.get(path, "Host: 127.0.0.1:" + wire.port() + "\r\n");
        assertThat(page).containsPattern("^HTTP/1.1 4\\d\\d ");
        assertTellsNothing(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "BREW", "CONNECT"})
    void otherMethodsAreAnsweredHonestly(String method) {
        String page = wire.say(method + " /search HTTP/1.1\r\nHost: 127.0.0.1:" + wire.port() + "\r\nCookie: secret=1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        assertThat(page).containsPattern("^HTTP/1.1 [24]\\d\\d ").doesNotContain("secret=1");
        assertTellsNothing(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/9.9\r\n\r\n", "GET /search HTTP/1.1\r\n\r\n", "\u0016\u0003\u0001", "GET /search HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GARBAGE\r\n\r\n",
        "POST /search HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "GET /search HTTP/1.1\r\nHost: x\r\nContent-Length: -4\r\n\r\n"})
    void whatIsNoRequestIsToldInAWord(String said) {
        assertTellsNothing(wire.say(said + (said.endsWith("\r\n\r\n") ? "" : "\r\n\r\n")));
    }

    /** Header injection: a line's end within an address never becomes a line of the reply's head. */
    @Test
    void aLinesEndInAnAddressMakesNoHeader() {
        assertThat(wire.get("/search?q=a%0d%0aSet-Cookie:%20x=y", "Host: 127.0.0.1:" + wire.port() + "\r\n").lines().takeWhile(line -> !line.isEmpty())).noneMatch(line -> line.startsWith("Set-Cookie: x"));
    }

    @Test
    void whatComesTooSlowlyIsNotWaitedFor() {
        String cookie = visitor.another().get("/sign-in").headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        long began = System.nanoTime();
        String page = wire.say("POST /sign-out HTTP/1.1\r\nHost: 127.0.0.1:" + wire.port() + "\r\nCookie: " + cookie
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\nConnection: close\r\n\r\nq=");
        assertThat(page).containsPattern("^(HTTP/1.1 (?!403)4\\d\\d |$)");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).as("it was waited for, and not for ever").isBetween(Duration.ofSeconds(1), Duration.ofSeconds(25));
        assertThat(visitor.get("/search").statusCode()).isEqualTo(200);
    }

    @Test
    void aFormThatClaimsAnotherMethodChangesNothing() {
        HttpRequest.Builder form = visitor.form("/sign-out", "_method=DELETE&token=" + visitor.token());
        assertThat(visitor.send(form.header("X-HTTP-Method-Override", "DELETE").build()).statusCode()).as("it is the form that it is").isEqualTo(303);
        for (String path : new String[] {"/search", "/sign-out"}) {
            HttpRequest got = HttpRequest.newBuilder(URI.create(visitor.address()).resolve(path)).header("X-HTTP-Method-Override", "POST").build();
            assertThat(visitor.send(got).statusCode()).as("asked for, not sent").isEqualTo(path.equals("/search") ? 200 : 405);
        }
        HttpRequest.Builder program = HttpRequest.newBuilder(URI.create(visitor.address()).resolve("/api/v1/search?q=dam")).header("x-http-method-override", "DELETE");
        assertThat(visitor.send(program.build()).statusCode()).isEqualTo(visitor.get("/api/v1/search?q=dam").statusCode());
    }

    /** Each byte is a sign of life; a place is not held with them for ever, and others are answered meanwhile. */
    @Test
    void aHeadThatComesByteByByteIsNotWaitedFor() throws IOException, InterruptedException {
        long began = System.nanoTime();
        try (Socket slow = new Socket("127.0.0.1", wire.port())) {
            CountDownLatch closed = new CountDownLatch(1);
            Thread.ofVirtual().start(() -> drip(slow, closed));
            assertThat(visitor.get("/search").statusCode()).isEqualTo(200);
            assertThat(closed.await(60, TimeUnit.SECONDS)).as("closed").isTrue();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofSeconds(20));
        assertThat(visitor.get("/search").statusCode()).isEqualTo(200);
    }

    /** Sends a letter now and then until nobody takes it any more. */
    private static void drip(Socket slow, CountDownLatch closed) {
        try {
            slow.getOutputStream().write("GET /search HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
            while (!closed.await(200, TimeUnit.MILLISECONDS)) {
                slow.getOutputStream().write('a');
            }
        } catch (IOException _) {
            closed.countDown();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Behind a proxy that was not told of, everybody would seem to sit at this machine. */
    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For: 192.0.2.7", "X-Forwarded-Host: record.example", "Forwarded: for=192.0.2.7", "Via: 1.1 proxy", "X-Real-IP: 192.0.2.7", "x-forwarded-proto: https", "Via: "})
    void throughAProxyThatWasNotToldOfNobodyGetsIn(String header) {
        assertThat(wire.get("/search", "Host: 127.0.0.1:" + wire.port() + "\r\n" + header + "\r\n")).startsWith("HTTP/1.1 403 ").contains("--public-address").doesNotContain("Set-Cookie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-out", "/people/add", "/api/v1/corrections"})
    void filesAreTakenWhereReportsAreBroughtAlone(String path) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n" + visitor.token() + "\r\n--x--\r\n";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(visitor.address()).resolve(path)).header("Content-Type", "multipart/form-data; boundary=x");
        assertThat(visitor.send(request.POST(BodyPublishers.ofString(body)).build()).statusCode()).isEqualTo(415);
    }

    static void assertTellsNothing(String page) {
        assertThat(page).doesNotContain("Exception", "org.eclipse", "java.", "\tat ", "root:x", "/tmp/", "record.db", "/target/", "Jetty").doesNotContainIgnoringCase("powered by");
    }
}
