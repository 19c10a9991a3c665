package org.onrecord.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.fetch.Fetched.Cause;

/** How a host's robots.txt is got and kept (RFC 9309, 2.3 to 2.5). */
@Timeout(60)
class RobotsDeskTest {

    private static final String FORBIDS = "User-agent: *\nDisallow: /dam\n";

    private LocalServer server;
    private final Visitor visitor = new Visitor();

    @BeforeEach
    void open() throws IOException {
        server = new LocalServer().page("/dam", "<p>A page.</p>").page("/other", "<p>Another.</p>");
    }

    @AfterEach
    void close() {
        visitor.close();
        server.close();
    }

    @Test
    void aForbiddenPageIsNotAskedFor() throws Exception {
        server.on("/robots.txt", LocalServer.ok("", FORBIDS));
        assertThat(visitor.nothing(server.address("/dam"))).returns(Cause.ROBOTS, Fetched.Nothing::cause).returns(
                "the robots.txt of 127.0.0.1 forbids this page to programs: save it with a browser and read the file", Fetched.Nothing::message);
        assertThat(server.requests("/dam")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410})
    void withoutARobotsTxtAllIsAllowed(int status) throws Exception {
        server.on("/robots.txt", LocalServer.status(status));
        assertThat(visitor.fetch(server.address("/dam"))).isInstanceOf(Fetched.Page.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429})
    void aRobotsTxtThatCannotBeHadForbidsAll(int status) throws Exception {
        server.on("/robots.txt", LocalServer.status(status));
        assertThat(visitor.nothing(server.address("/dam")).cause()).isEqualTo(Cause.ROBOTS_UNKNOWN);
        assertThat(visitor.nothing(server.address("/other")).cause()).isEqualTo(Cause.ROBOTS_UNKNOWN);
        assertThat(server.paths()).containsExactly("/robots.txt");
    }

    @Test
    void aFailureIsForgottenSoon() throws Exception {
        server.on("/robots.txt", LocalServer.status(500));
        visitor.fetch(server.address("/dam"));
        server.on("/robots.txt", LocalServer.status(404));
        visitor.time.advance(Duration.ofMinutes(11));
        assertThat(visitor.fetch(server.address("/dam"))).isInstanceOf(Fetched.Page.class);
    }

    @Test
    void aBrokenAnswerIsNoPermission() throws Exception {
        server.on("/robots.txt", (_, client) -> client.reset());
        visitor.nothing(server.address("/dam"));
        assertThat(server.requests("/dam")).isEmpty();
    }

    @Test
    void aSlowAnswerIsNoPermission() throws Exception {
        server.on("/robots.txt", (_, client) -> client.drip());
        try (Visitor hasty = new Visitor(Visitor.SHORT)) {
            assertThat(hasty.nothing(server.address("/dam")).cause()).isEqualTo(Cause.TOO_SLOW);
        }
        assertThat(server.requests("/dam")).isEmpty();
    }

    @Test
    void itIsAskedForOnceADay() throws Exception {
        server.on("/robots.txt", LocalServer.ok("", "User-agent: *\nAllow: /\n"));
        visitor.fetch(server.address("/dam"));
        visitor.time.advance(Duration.ofHours(23));
        visitor.fetch(server.address("/dam"));
        assertThat(server.requests("/robots.txt")).hasSize(1);
        visitor.time.advance(Duration.ofHours(2));
        visitor.fetch(server.address("/dam"));
        assertThat(server.requests("/robots.txt")).hasSize(2);
    }

    @Test
    void itsRedirectsAreFollowed() throws Exception {
        server.on("/robots.txt", LocalServer.status(301, "Location: /1")).on("/1", LocalServer.status(302, "Location: /2")).on("/2", LocalServer.ok("", FORBIDS));
        assertThat(visitor.nothing(server.address("/dam")).cause()).isEqualTo(Cause.ROBOTS);
    }

    @Test
    void whenTheyDoNotEndThereIsNone() throws Exception {
        server.on("/robots.txt", LocalServer.status(301, "Location: /robots.txt"));
        assertThat(visitor.fetch(server.address("/dam"))).isInstanceOf(Fetched.Page.class);
        assertThat(server.requests("/robots.txt")).hasSize(6);
    }

    @Test
    void theyCannotLeadToThisMachine() throws Exception {
        server.on("/robots.txt", LocalServer.status(301, "Location: http://169.254.169.254/latest/meta-data"));
        assertThat(visitor.nothing(server.address("/dam")).cause()).isEqualTo(Cause.FORBIDDEN_ADDRESS);
    }

    @Test
    void ofAnEndlessOneTheBeginningCounts() throws Exception {
        server.on("/robots.txt", (_, client) -> {
            client.send("HTTP/1.1 200 OK\n\n" + FORBIDS);
            while (true) {
                client.send("# and so on\n".repeat(1_000).getBytes(StandardCharsets.UTF_8));
            }
        });
        assertThat(visitor.nothing(server.address("/dam")).cause()).isEqualTo(Cause.ROBOTS);
        assertThat(visitor.fetch(server.address("/other"))).isInstanceOf(Fetched.Page.class);
    }

    @Test
    void whatIsPackedUnaskedIsUnpackedUpToALimit() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write((FORBIDS + "# and so on\n".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8));
        }
        server.on("/robots.txt", (_, client) -> {
            client.send("HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: " + packed.size() + "\nConnection: close\n\n");
            client.send(packed.toByteArray());
        });
        assertThat(visitor.nothing(server.address("/dam")).cause()).isEqualTo(Cause.ROBOTS);
    }

    @Test
    void anotherHostsPermissionIsItsOwn() throws Exception {
        try (LocalServer herald = new LocalServer().on("/robots.txt", LocalServer.ok("", "User-agent: *\nDisallow: /\n"))) {
            server.on("/moved", LocalServer.status(301, "Location: " + herald.address("/dam")));
            assertThat(visitor.nothing(server.address("/moved")).cause()).isEqualTo(Cause.ROBOTS);
            assertThat(herald.paths()).containsExactly("/robots.txt");
        }
    }
}
