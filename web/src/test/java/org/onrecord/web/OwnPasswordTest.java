package org.onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.web.ask.Frame;
import org.onrecord.web.setting.Settings;

/** Whoever has signed in changes their own password. */
class OwnPasswordTest {

    private static final String NEW = "harbour moon kettle";

    @TempDir
    private static Path folder;

    private static Visitor server;

    @BeforeAll
    static void start() {
        server = Visitor.signingIn(folder, Settings.USUAL, "mara admin", "tom reader", "vic reader", "zoe reader");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Visitor in(String name, String password) {
        Visitor visitor = server.another();
        assertThat(visitor.signIn(name, password).statusCode()).isEqualTo(303);
        return visitor;
    }

    private static HttpResponse<String> change(Visitor visitor, String present, String password, String again) {
        return visitor.post("/account/password", "present=" + Frame.encoded(present) + "&password=" + Frame.encoded(password) + "&again=" + Frame.encoded(again));
    }

    @Test
    void theNewOneHoldsAndOtherSessionsEnd() {
        Visitor here = in("tom", Visitor.PASSWORD);
        Visitor there = in("tom", Visitor.PASSWORD);
        assertThat(here.get("/search").body()).contains("<a href=\"/account\"><bdi>tom</bdi></a>");
        HttpResponse<String> changed = change(here, Visitor.PASSWORD, NEW, NEW);
        assertThat(changed.headers().firstValue("Location")).contains("/account?done=password");
        assertThat(here.get("/account?done=password").body()).contains("Your password was changed.");
        assertThat(there.get("/account").statusCode()).as("signed in with the old one").isEqualTo(303);
        assertThat(server.another().signIn("tom", Visitor.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(server.another().signIn("tom", NEW).statusCode()).isEqualTo(303);
        assertThat(in("mara", Visitor.PASSWORD).get("/people").body()).contains("<td dir=\"auto\">tom</td><td>password changed</td><td dir=\"auto\">tom</td>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            not the present one | harbour moon kettle | harbour moon kettle | 403 | That is not your present password
            quarry moon kettle  | harbour moon kettle | harbour moon pot    | 400 | are not the same
            quarry moon kettle  | short               | short               | 400 | has 15 characters or more
            quarry moon kettle  | quarry moon kettle  | quarry moon kettle  | 400 | That is the present one
            """)
    void whatCannotBeDoneIsToldAndChangesNothing(String present, String password, String again, int status, String told) {
        Visitor zoe = in("zoe", Visitor.PASSWORD);
        HttpResponse<String> page = change(zoe, present, password, again);
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(told, "role=\"alert\"");
        assertThat(zoe.get("/account").statusCode()).as("still signed in").isEqualTo(200);
        assertThat(server.another().signIn("zoe", Visitor.PASSWORD).statusCode()).isEqualTo(303);
    }

    /** Whoever finds a browser signed in cannot try passwords there faster than at the door. */
    @Test
    void guessingThePresentOneIsSlowed() {
        Visitor vic = in("vic", Visitor.PASSWORD);
        List<Integer> statuses = IntStream.range(0, 12).mapToObj(i -> change(vic, "a wrong guess " + i, NEW, NEW).statusCode()).toList();
        assertThat(statuses).startsWith(403, 403, 403, 403, 403).contains(429);
    }

    @Test
    void nobodyElseChangesIt() {
        assertThat(server.another().get("/account").headers().firstValue("Location")).contains("/sign-in?to=%2Faccount");
        assertThat(server.another().post("/account/password", "present=x&password=y&again=y").statusCode()).isEqualTo(401);
        Visitor mara = in("mara", Visitor.PASSWORD);
        assertThat(mara.send(mara.form("/account/password", "present=x").build()).statusCode()).as("without the token of a page").isEqualTo(403);
        String key = mara.post("/people/keys", "name=mara&for=the+wall+screen&scope=admin&days=30").body().replaceFirst("(?s).*(onrecord-[A-Za-z0-9_-]{43}).*", "$1");
        HttpRequest.Builder program = HttpRequest.newBuilder(URI.create(server.address()).resolve("/account/password")).header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/x-www-form-urlencoded");
        assertThat(server.another().send(program.POST(HttpRequest.BodyPublishers.ofString("present=quarry+moon+kettle&password=harbour+moon+kettle&again=harbour+moon+kettle")).build()).statusCode())
                .as("a program").isEqualTo(404);
    }
}
