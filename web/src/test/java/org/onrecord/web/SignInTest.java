package org.onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.record.people.Doer;
import org.onrecord.record.people.Subject;
import org.onrecord.record.people.User;
import org.onrecord.record.people.UserRole;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.web.ask.Frame;
import org.onrecord.web.setting.Setting;
import org.onrecord.web.setting.Settings;

/** Where people have to sign in. */
class SignInTest {

    private static final Pattern KEY = Pattern.compile("<code class=\"key\">(onrecord-[^<]+)</code>");

    @TempDir
    private static Path folder;

    private static Visitor server;

    private Visitor visitor;

    @BeforeAll
    static void start() {
        server = Visitor.signingIn(folder, Settings.USUAL, "mara admin", "ed editor", "rea reader", "vic reader", "second admin");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void visit() {
        visitor = server.another();
    }

    @Test
    void whoHasNotSignedInSeesNothingOfTheRecord() {
        HttpResponse<String> page = visitor.get("/search?q=dam&act=deny");
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("Location")).contains("/sign-in?to=%2Fsearch%3Fact%3Ddeny%26q%3Ddam");
        assertThat(page.body()).isEmpty();
        HttpResponse<String> json = visitor.get("/search.json?q=dam");
        assertThat(json.statusCode()).isEqualTo(401);
        assertThat(json.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(json.body()).contains("\"code\":\"not-signed-in\"").doesNotContain("\"article\"");
        assertThat(visitor.get("/sign-in").body()).contains("<form class=\"people\" method=\"post\" action=\"/sign-in\">");
    }

    @Test
    void whoSignsInReadsAndIsBackWhereTheyWanted() {
        HttpResponse<String> in = visitor.post("/sign-in", "name=Rea&password=quarry+moon+kettle&to=%2Fsearch%3Fq%3Ddam");
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location")).contains("/search?q=dam");
        assertThat(in.headers().firstValue("Set-Cookie").orElseThrow()).matches("onrecord-session-0=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax");
        assertThat(visitor.get("/search?q=dam").body()).contains("<bdi>rea</bdi>", "Sign out");
        assertThat(visitor.post("/sign-out", "").headers().firstValue("Location")).contains("/sign-in");
        assertThat(visitor.get("/search?q=dam").statusCode()).isEqualTo(303);
    }

    @Test
    void aSessionThatWasSignedOutOfIsWorthNothing() {
        String cookie = visitor.signIn("rea", Visitor.PASSWORD).headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        visitor.post("/sign-out", "");
        assertThat(with(cookie, "/search").statusCode()).isEqualTo(303);
    }

    /** Session fixation: what a browser was made to bring along is no session after somebody signed in with it. */
    @Test
    void aSessionIsNewWithEachSigningIn() {
        String planted = "onrecord-session-0=" + "A".repeat(43);
        HttpRequest.Builder form = visitor.form("/sign-in", "name=rea&password=quarry+moon+kettle&token=" + visitor.token());
        String got = visitor.send(form.build()).headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        assertThat(got).isNotEqualTo(planted);
        assertThat(with(planted, "/search").statusCode()).isEqualTo(303);
        String again = visitor.signIn("rea", Visitor.PASSWORD).headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        assertThat(again).isNotEqualTo(got);
        assertThat(with(got, "/search").statusCode()).as("the session before has ended").isEqualTo(303);
        assertThat(with(again, "/search").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)", "/x\r\nSet-Cookie: a=b", "", "evil.example", "/sign-out"})
    void nobodyIsSentToAnotherSite(String to) {
        HttpResponse<String> in = visitor.post("/sign-in", "name=rea&password=quarry+moon+kettle&to=" + Frame.encoded(to));
        assertThat(in.headers().firstValue("Location")).contains("/");
        assertThat(visitor.get("/sign-in?to=" + Frame.encoded(to)).body()).contains("name=\"to\" value=\"/\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=rea&password=wrong", "name=nobody&password=quarry+moon+kettle", "name=rea", "", "name=rea%27--&password=x", "name=%00&password=%00"})
    void whoIsNotThemselvesIsToldNothingMore(String form) {
        HttpResponse<String> page = visitor.post("/sign-in", form);
        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("There is no user of this name with this password.");
        GuardedServerTest.assertTellsNothing(page.body());
    }

    @Test
    void aSignInThatAnotherSiteSendsIsRefused() {
        assertThat(visitor.send(visitor.form("/sign-in", "name=rea&password=quarry+moon+kettle").build()).statusCode()).isEqualTo(403);
        assertThat(visitor.send(visitor.form("/sign-in", "name=rea&password=quarry+moon+kettle&token=" + server.another().token()).build()).statusCode()).isEqualTo(403);
        assertThat(visitor.send(visitor.form("/sign-in", "name=rea&password=quarry+moon+kettle&token=" + visitor.token()).header("Origin", "http://evil.example").build()).statusCode()).isEqualTo(403);
    }

    @Test
    void guessingIsSlowedAndTheRightPasswordWaitsAsWell() {
        // A busy machine needs longer for a guess than the first waits are: so many double them far beyond that.
        List<Integer> statuses = IntStream.range(0, 12).mapToObj(i -> visitor.signIn("vic", "a wrong guess " + i).statusCode()).toList();
        assertThat(statuses).startsWith(401, 401, 401, 401, 401).contains(429);
        HttpResponse<String> right = visitor.signIn("vic", Visitor.PASSWORD);
        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(right.headers().firstValue("Retry-After").map(Long::valueOf).orElseThrow()).isPositive();
    }

    /** What counts guesses keeps their names: it keeps none that no user can have, nor is the machine's count full of them. */
    @Test
    void aNameThatNoUserCanHaveIsWrongAndNotCounted() {
        List<Integer> statuses = IntStream.range(0, 40).mapToObj(_ -> visitor.signIn("a".repeat(65), "a wrong guess").statusCode()).toList();
        assertThat(statuses).containsOnly(401);
        assertThat(visitor.signIn("\uFDFA".repeat(10), "a wrong guess").statusCode()).as("longer once its letters are taken apart").isEqualTo(401);
        assertThat(visitor.signIn("rea", Visitor.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void eachRoleMayWhatItMay() {
        visitor.signIn("ed", Visitor.PASSWORD);
        assertThat(visitor.get("/people").statusCode()).isEqualTo(403);
        assertThat(visitor.post("/people/add", "name=eve&password=quarry+moon+kettle&role=admin").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/search").body()).contains("href=\"/import\"").doesNotContain("href=\"/people\"");
        visitor.signIn("rea", Visitor.PASSWORD);
        assertThat(visitor.get("/search").body()).doesNotContain("href=\"/import\"");
        visitor.signIn("mara", Visitor.PASSWORD);
        assertThat(visitor.get("/people").body()).contains("<h3 dir=\"auto\">rea</h3>", "signed in");
    }

    @Test
    void anAdministratorHasToDoWithUsers() {
        visitor.signIn("mara", Visitor.PASSWORD);
        assertThat(visitor.post("/people/add", "name=Zo%C3%AB&password=zoe+zoe&role=reader").statusCode()).as("too short").isEqualTo(400);
        assertThat(visitor.post("/people/add", "name=%3Cb%3E&password=quarry+moon+kettle&role=reader").statusCode()).isEqualTo(400);
        assertThat(visitor.post("/people/add", "name=Zo%C3%AB&password=harbour+moon+kettle&role=king").statusCode()).isEqualTo(400);
        assertThat(visitor.post("/people/add", "name=Zo%C3%AB&password=harbour+moon+kettle&role=reader").headers().firstValue("Location")).contains("/people?done=added");
        Visitor zoe = server.another();
        assertThat(zoe.signIn("zo%C3%AB", "harbour moon kettle").statusCode()).isEqualTo(303);
        assertThat(zoe.get("/people").statusCode()).isEqualTo(403);
        visitor.post("/people/role", "name=Zo%C3%AB&role=admin");
        assertThat(zoe.get("/people").statusCode()).as("a role holds at once").isEqualTo(200);
        visitor.post("/people/password", "name=Zo%C3%AB&password=another+moon+kettle");
        assertThat(zoe.get("/people").statusCode()).as("signed in with the old password").isEqualTo(303);
        assertThat(visitor.post("/people/remove", "name=Zo%C3%AB").headers().firstValue("Location")).contains("/people?done=removed");
        assertThat(zoe.signIn("zo%C3%AB", "another moon kettle").statusCode()).isEqualTo(401);
        assertThat(visitor.post("/people/remove", "name=nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void aProgramComesWithAKeyThatMayNoMoreThanItsScopes() {
        visitor.signIn("mara", Visitor.PASSWORD);
        HttpResponse<String> made = visitor.post("/people/keys", "name=mara&for=the+wall+screen&scope=read&days=30");
        assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
        Matcher key = KEY.matcher(made.body());
        assertThat(key.find()).isTrue();
        assertThat(keyed(key.group(1), "/search.json?q=dam").statusCode()).isEqualTo(200);
        assertThat(keyed(key.group(1), "/people").statusCode()).as("for reading alone, though its user is an administrator").isEqualTo(403);
        assertThat(keyed("onrecord-" + "A".repeat(43), "/search.json").statusCode()).isEqualTo(401);
        assertThat(keyed("", "/search.json").statusCode()).isEqualTo(401);
        Matcher id = Pattern.compile("name=\"id\" value=\"([^\"]+)\"").matcher(visitor.get("/people").body());
        assertThat(id.find()).isTrue();
        assertThat(visitor.get("/people").body()).as("shown once").doesNotContain(key.group(1));
        visitor.post("/people/keys/remove", "id=" + id.group(1));
        assertThat(keyed(key.group(1), "/search.json").statusCode()).isEqualTo(401);
    }

    @Test
    void whatSomebodyCallsAKeyIsWordsAndNothingElse() {
        visitor.signIn("second", Visitor.PASSWORD);
        assertThat(visitor.post("/people/keys", "name=second&for=%3Cscript%3Ealert(1)%3C/script%3E&scope=read&days=1").body()).doesNotContain("<script>alert");
        assertThat(visitor.get("/people").body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
        assertThat(visitor.get("/people?done=%3Cscript%3E").body()).doesNotContain("%3C", "<script>%");
    }

    @Test
    void askersWhoAskTooOftenAreToldWhenToAskAgain(@TempDir Path other) {
        try (Visitor slow = Visitor.signingIn(other, Settings.USUAL.with(Setting.RATE, "1"), "mara admin")) {
            List<HttpResponse<String>> replies = IntStream.range(0, 15).mapToObj(_ -> slow.get("/sign-in")).toList();
            HttpResponse<String> last = replies.getLast();
            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(last.headers().firstValue("Retry-After").map(Long::valueOf).orElseThrow()).isPositive();
            assertThat(replies).filteredOn(reply -> reply.statusCode() == 200).hasSizeBetween(10, 13);
        }
    }

    @Test
    void cookiesAreForHttpsAloneWhereThatIsHowPeopleComeAndForNoOtherName(@TempDir Path other) {
        try (Visitor proxied = Visitor.signingIn(other, Settings.USUAL.with(Setting.PUBLIC_ADDRESS, "https://record.example"), "mara admin")) {
            Wire wire = new Wire(proxied.address());
            assertThat(wire.get("/sign-in", "Host: record.example\r\nX-Forwarded-For: 192.0.2.7\r\n")).startsWith("HTTP/1.1 200 ")
                    .containsPattern("Set-Cookie: __Host-onrecord-browser-0=[^;]+; Path=/; HttpOnly; SameSite=Strict; Secure\r\n").contains("Strict-Transport-Security: max-age=");
            assertThat(wire.get("/sign-in", "Host: evil.example\r\n")).startsWith("HTTP/1.1 421 ");
        }
    }

    @Test
    void whereNobodyCouldSignInNothingIsServedToOthers(@TempDir Path other) throws RecordFault {
        Settings settings = Settings.USUAL.with(Setting.RECORD, ExampleRecord.in(other).toString()).with(Setting.HOST, "0.0.0.0").with(Setting.PORT, "0");
        assertThat(Server.lacksUsers(settings)).isTrue();
        assertThatThrownBy(() -> Server.start(settings)).isInstanceOf(IllegalStateException.class);
        try (RecordStore store = RecordStore.openExisting(settings.record())) {
            store.people().add(new Doer("test", Instant.EPOCH, ""), new User("zoe", UserRole.ADMIN, Optional.empty(), Optional.of(new Subject("mailto:zoe@quarry.example"))));
        }
        assertThat(Server.lacksUsers(settings)).as("there is no service that lets her in").isTrue();
    }

    /** A request's body that comes too slowly is not waited for. */
    @Test
    void aFormThatComesTooSlowlyIsNotWaitedFor() {
        Wire wire = new Wire(server.address());
        HttpResponse<String> page = visitor.get("/sign-in");
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        String reply = wire.say("POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1:" + wire.port() + "\r\nCookie: " + cookie
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\nConnection: close\r\n\r\nname=");
        assertThat(reply).containsPattern("^(HTTP/1.1 4\\d\\d |HTTP/1.1 500|$)");
        GuardedServerTest.assertTellsNothing(reply);
        assertThat(visitor.get("/sign-in").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> with(String cookie, String path) {
        return server.another().send(HttpRequest.newBuilder(URI.create(server.address()).resolve(path)).header("Cookie", cookie).build());
    }

    private HttpResponse<String> keyed(String key, String path) {
        return server.another().send(HttpRequest.newBuilder(URI.create(server.address()).resolve(path)).header("Authorization", "Bearer " + key).build());
    }
}
