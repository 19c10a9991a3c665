package org.onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.web.Through.assertRefused;
import static org.onrecord.web.Through.location;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.web.ask.Frame;
import org.onrecord.web.provider.QuarryLogin;
import org.onrecord.web.setting.Setting;
import org.onrecord.web.setting.Settings;

/** Where people sign in through another service: a real one, on this machine, that lies where it is told to. */
class ProviderSignInTest {

    @TempDir
    private static Path folder;

    private static QuarryLogin login;
    private static Visitor server;

    private Visitor visitor;

    @BeforeAll
    static void start() {
        login = QuarryLogin.open();
        server = Visitor.signingIn(folder, Through.settings(login), "mara admin", "ed editor", "rea reader");
        Visitor mara = server.another();
        mara.signIn("mara", Visitor.PASSWORD);
        mara.post("/people/subject", "name=ed&by=mail&as=ed%40quarry.example");
        mara.post("/people/name", "name=Zo%C3%AB&by=identifier&as=zoe-7&role=editor");
    }

    @AfterAll
    static void stop() {
        server.close();
        login.close();
    }

    @BeforeEach
    void visit() {
        login.honest().as("ed-1", "Ed@quarry.example", "ed");
        visitor = server.another();
    }

    @Test
    void whomAnAdministratorNamedIsSignedInAndBackWhereTheyWanted() {
        assertThat(visitor.get("/sign-in?to=%2Fsearch%3Fq%3Ddam").body()).contains("href=\"/sign-in/provider?to=%2Fsearch%3Fq%3Ddam\">Sign in through <bdi>localhost:");
        HttpResponse<String> left = visitor.get("/sign-in/provider?to=%2Fsearch%3Fq%3Ddam");
        assertThat(left.statusCode()).isEqualTo(303);
        assertThat(location(left)).startsWith(login.issuer() + "/authorize?desk=night&").contains("response_type=code", "scope=openid", "code_challenge_method=S256", "nonce=", "state=");
        assertThat(left.headers().firstValue("Set-Cookie").orElseThrow()).matches("onrecord-journey-0=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax");
        HttpResponse<String> in = visitor.get(location(visitor.get(location(left))));
        assertThat(location(in)).isEqualTo("/search?q=dam");
        assertThat(in.headers().firstValue("Set-Cookie").orElseThrow()).matches("onrecord-session-0=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax");
        assertThat(visitor.get("/search?q=dam").body()).contains("<bdi>ed</bdi>", "href=\"/import\"");
        assertThat(log()).contains("<td dir=\"auto\">ed through localhost:");
    }

    @Test
    void aUserWithoutAPasswordIsOneByTheirIdentifier() {
        login.as("zoe-7", "zoe@elsewhere.example", "zz");
        assertThat(location(through())).isEqualTo("/");
        assertThat(visitor.get("/search").body()).contains("<bdi>Zo\u00eb</bdi>");
        assertThat(visitor.post("/sign-out", "").statusCode()).isEqualTo(303);
        assertThat(visitor.signIn("Zo%C3%AB", "").statusCode()).as("has none").isEqualTo(401);
    }

    /** The address is given to somebody else at the provider: they are not whom the administrator named. */
    @Test
    void anAddressNamesWhoeverCameFirstWithIt() {
        assertThat(location(through())).isEqualTo("/");
        login.as("ed-2", "ed@quarry.example", "ed");
        visitor = server.another();
        assertRefused(through(), 403, "you are no user here");
        assertThat(log()).contains("ed-2 at http://localhost:", "not-named");
    }

    @Test
    void whoIsNoUserIsToldWhatToAskFor() {
        login.as("stranger-9", "rea@quarry.example", "rea");
        assertRefused(through(), 403, "Ask an administrator to add you: you are stranger-9 at http://localhost:", "with the e-mail address rea@quarry.example");
    }

    @Test
    void anAddressThatTheProviderDoesNotVouchForIsNobodys() {
        login.telling(told -> QuarryLogin.with(told, Map.of("sub", "ed-3", "email", "ed@quarry.example", "email_verified", false)));
        assertRefused(through(), 403, "you are no user here");
    }

    @Test
    void anIdentifierThatLooksLikeAnAddressIsNoAddress() {
        login.telling(told -> QuarryLogin.with(told, Map.of("sub", "ed@quarry.example")));
        assertRefused(through(), 403, "you are no user here");
    }

    @Test
    void whatComesBackHoldsOnceAndInTheBrowserThatWent() {
        String back = location(visitor.get(location(visitor.get("/sign-in/provider"))));
        assertRefused(server.another().get(back), 400, "begun in another browser");
        Visitor other = server.another();
        other.get("/sign-in/provider");
        assertRefused(other.get(back), 400, "begun in another browser");
        assertRefused(visitor.get(back.replaceFirst("state=.*", "state=another")), 400, "begun in another browser");
        assertRefused(visitor.get("/sign-in/back"), 400, "begun in another browser");
        assertThat(location(visitor.get(back))).isEqualTo("/");
        assertThat(visitor.get(back).statusCode()).as("once").isEqualTo(400);
    }

    @Test
    void aCodeThatWasUsedLetsNobodyIn() {
        String back = location(visitor.get(location(visitor.get("/sign-in/provider"))));
        assertThat(location(visitor.get(back))).isEqualTo("/");
        visitor.post("/sign-out", "");
        String again = location(visitor.get("/sign-in/provider")).replaceFirst(".*[?&]state=([^&]+).*", "$1");
        assertRefused(visitor.get(back.replaceFirst("state=.*", "state=" + again)), 502, "does not take the code");
    }

    /** A code that was stolen from another's way back: the server's own proof (PKCE) does not fit. */
    @Test
    void aCodeOfAnothersJourneyLetsNobodyIn() {
        String stolen = location(visitor.get(location(visitor.get("/sign-in/provider")))).replaceFirst(".*[?&]code=([^&]+).*", "$1");
        Visitor thief = server.another();
        String own = location(thief.get("/sign-in/provider")).replaceFirst(".*[?&]state=([^&]+).*", "$1");
        assertRefused(thief.get("/sign-in/back?code=" + stolen + "&state=" + own), 502, "does not take the code");
    }

    @Test
    void whoBeginsInTwoWindowsEndsInEither() {
        String one = location(visitor.get(location(visitor.get("/sign-in/provider"))));
        String other = location(visitor.get(location(visitor.get("/sign-in/provider"))));
        assertThat(location(visitor.get(one))).isEqualTo("/");
        assertThat(location(visitor.get(other))).isEqualTo("/");
    }

    @Test
    void whoSaysNoThereIsNotIn() {
        String state = location(visitor.get("/sign-in/provider")).replaceFirst(".*[?&]state=([^&]+).*", "$1");
        assertRefused(visitor.get("/sign-in/back?error=access_denied&error_description=%3Cscript%3Ealert(1)%3C/script%3E&state=" + state), 403, "has not signed you in");
    }

    /** What the provider's settings lack is found by those who can mend them; what somebody writes into an address is not shown. */
    @Test
    void whyTheServiceSentSomebodyBackIsInTheLog() {
        assertRefused(sentBack("invalid_scope"), 502, "does not let this server ask for openid, email and profile");
        assertRefused(sentBack("%3Cscript%3Ealert(1)"), 502, "does not say who you are");
        assertThat(log()).contains("provider-refused (invalid_scope) from 127.0.0.1", "provider-refused (another-error)").doesNotContain("alert(1)");
    }

    private HttpResponse<String> sentBack(String error) {
        String state = location(visitor.get("/sign-in/provider")).replaceFirst(".*[?&]state=([^&]+).*", "$1");
        return visitor.get("/sign-in/back?error=" + error + "&state=" + state);
    }

    /** Neither the log nor the service is at the mercy of whoever sends codes that are none. */
    @Test
    void whoComesBackAgainAndAgainWithNothingIsSlowedAndNotedOnce(@TempDir Path other) {
        try (Visitor alone = Visitor.signingIn(other, Through.settings(login).with(Setting.RATE, "1000"), "mara admin")) {
            for (int i = 0; i < 30; i++) {
                assertThat(junk(alone).statusCode()).isEqualTo(502);
            }
            HttpResponse<String> slowed = junk(alone);
            assertThat(slowed.statusCode()).isEqualTo(429);
            assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
            alone.signIn("mara", Visitor.PASSWORD);
            assertThat(alone.get("/people").body().split("provider-refused", -1)).as("one row").hasSize(2);
        }
    }

    private static HttpResponse<String> junk(Visitor visitor) {
        return visitor.get("/sign-in/back?code=junk&state=" + location(visitor.get("/sign-in/provider")).replaceFirst(".*[?&]state=([^&]+).*", "$1"));
    }

    @Test
    void aServiceThatIsDownIsNotedOnceHoweverOftenItIsTried(@TempDir Path other) {
        QuarryLogin gone = QuarryLogin.open();
        gone.close();
        try (Visitor alone = Visitor.signingIn(other, Through.settings(gone), "mara admin")) {
            assertRefused(alone.get("/sign-in/provider"), 503, "it cannot be reached");
            assertRefused(alone.get("/sign-in/provider"), 503, "it cannot be reached");
            alone.signIn("mara", Visitor.PASSWORD);
            assertThat(alone.get("/people").body().split("provider-down", -1)).as("one row").hasSize(2);
        }
    }

    @Test
    void aLongWayToGoIsNotKept() {
        String left = location(visitor.get("/sign-in/provider?to=%2Fsearch%3Fq%3D" + "d".repeat(3_000)));
        assertThat(location(visitor.get(location(visitor.get(left))))).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example/", "/\\evil.example", "/sign-out"})
    void nobodyIsSentToAnotherSite(String to) {
        HttpResponse<String> left = visitor.get("/sign-in/provider?to=" + Frame.encoded(to));
        assertThat(location(visitor.get(location(visitor.get(location(left)))))).isEqualTo("/");
    }

    /** A session that a browser was made to bring along ends with the signing in, and is none after it. */
    @Test
    void aSessionIsNewWithEachSigningIn() {
        String first = cookie(visitor.signIn("rea", Visitor.PASSWORD));
        String second = cookie(through());
        assertThat(second).isNotEqualTo(first);
        assertThat(server.another().send(HttpRequest.newBuilder(URI.create(server.address()).resolve("/search")).header("Cookie", first).build()).statusCode()).isEqualTo(303);
    }

    @Test
    void aProviderThatIsDownIsToldAndPasswordsAreTaken(@TempDir Path other) {
        QuarryLogin gone = QuarryLogin.open();
        gone.close();
        try (Visitor alone = Visitor.signingIn(other, Through.settings(gone), "mara admin")) {
            HttpResponse<String> page = alone.get("/sign-in/provider");
            assertRefused(page, 503, "it cannot be reached");
            assertThat(page.headers().firstValue("Retry-After")).isPresent();
            assertThat(alone.signIn("mara", Visitor.PASSWORD).statusCode()).isEqualTo(303);
            assertThat(alone.get("/people").body()).contains("provider-down");
        }
    }

    @Test
    void newcomersAreUsersWhereThatIsSetAndNobodyElse(@TempDir Path other) {
        Settings taking = Through.settings(login).with(Setting.OIDC_NEWCOMERS, "reader");
        try (Visitor mara = Visitor.signingIn(other, taking, "mara admin")) {
            mara.signIn("mara", Visitor.PASSWORD);
            login.as("nia-1", "nia@quarry.example", "Nia Holt");
            visitor = mara.another();
            assertThat(location(through())).isEqualTo("/");
            assertThat(visitor.get("/search").body()).contains("<bdi>Nia Holt</bdi>").doesNotContain("href=\"/import\"");
            login.as("nia-2", "nia@quarry.example", "MARA");
            visitor = mara.another();
            assertRefused(through(), 403, "calls you as another user is called here");
            login.as("nia-3", "nia@quarry.example", "<b>");
            visitor = mara.another();
            assertRefused(through(), 403, "tells no name of yours");
            assertThat(mara.get("/people").body()).contains("comes as nia-1 at http://localhost:").doesNotContain("nia-3 at http://localhost:%");
        }
    }

    @Test
    void whoIsUnlinkedIsToldWhetherTheyHaveAPassword() {
        Visitor mara = server.another();
        mara.signIn("mara", Visitor.PASSWORD);
        mara.post("/people/name", "name=vic&by=identifier&as=vic-7&role=reader");
        mara.post("/people/subject", "name=rea&by=identifier&as=rea-7");
        assertThat(done(mara, "name=vic&as=")).contains("They sign in with a password alone now, and have none: set one");
        assertThat(done(mara, "name=rea&as=")).contains("They sign in with a password alone now. Their sessions have ended");
        assertThat(done(mara, "name=rea&by=identifier&as=rea-7")).contains("The service lets them in as that now.");
        mara.post("/people/subject", "name=rea&as=");
    }

    private static String done(Visitor admin, String form) {
        return admin.get(location(admin.post("/people/subject", form))).body();
    }

    @Test
    void thereIsNoButtonWhereThereIsNoProvider(@TempDir Path other) {
        try (Visitor plain = Visitor.signingIn(other, Settings.USUAL, "mara admin")) {
            assertThat(plain.get("/sign-in").body()).doesNotContain("/sign-in/provider");
            assertThat(plain.get("/sign-in/provider").statusCode()).isEqualTo(404);
            plain.signIn("mara", Visitor.PASSWORD);
            assertThat(plain.get("/people").body()).doesNotContain("/people/subject");
        }
    }

    private HttpResponse<String> through() {
        return Through.theService(visitor);
    }

    private static String cookie(HttpResponse<String> reply) {
        return reply.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private static String log() {
        Visitor mara = server.another();
        mara.signIn("mara", Visitor.PASSWORD);
        return mara.get("/people").body();
    }
}
