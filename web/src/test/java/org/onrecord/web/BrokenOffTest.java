package org.onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.web.ask.Asked.Method;
import org.onrecord.web.ask.Asked.Shape;
import org.onrecord.web.ask.Asker;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Role;
import org.onrecord.web.ask.Route;
import org.onrecord.web.guard.Access;
import org.onrecord.web.guard.Guard;
import org.onrecord.web.guard.Known;
import org.onrecord.web.guard.Limits;
import org.onrecord.web.guard.Secrets;

/** An answer that fails when a part of it has gone already. */
class BrokenOffTest {

    /** By its last chunk, which is empty, a client knows that an answer is whole. */
    @ParameterizedTest
    @ValueSource(strings = {"", "Accept-Encoding: gzip\r\n"})
    void neverLooksWhole(String head) {
        String answer = said(100_000, head);
        assertThat(answer.startsWith("HTTP/1.1 200 ") && answer.contains("Transfer-Encoding: chunked")).isTrue();
        assertThat(answer.endsWith("0\r\n\r\n")).isFalse();
    }

    @Test
    void isAProblemWhereNothingHasGoneYet() {
        assertThat(said(3, "Connection: close\r\n")).startsWith("HTTP/1.1 500 ").contains("The program has a fault").doesNotContain("a line of an export", "Content-Disposition").contains("</html>");
    }

    /** What a client gets of an export that fails after some lines. */
    private static String said(int lines, String head) {
        Access access = new Access(false, Optional.empty(), Limits.USUAL);
        Guard guard = new Guard(access, "127.0.0.1", System::nanoTime);
        Exchange exchange = new Exchange(new Templates(Assets.load(), new Secrets()), new Entrance(guard, _ -> new Known(Asker.nobody("", ""), Optional.empty()), access, null));
        Route route = new Route(Method.GET, "/export", Role.ANYONE, false, _ -> Reply.Content.file("text/plain", "export.txt", out -> write(out, lines)));
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.before(exchange::arrive);
            config.routes.get("/export", context -> exchange.serve(context, route, Shape.PAGE));
            config.routes.exception(Exception.class, exchange::failed);
        }).start("127.0.0.1", 0);
        try {
            Wire wire = new Wire("http://127.0.0.1:" + javalin.port() + "/");
            return wire.say("GET /export HTTP/1.1\r\nHost: 127.0.0.1:" + wire.port() + "\r\n" + head + "\r\n");
        } finally {
            javalin.stop();
        }
    }

    private static void write(OutputStream out, int lines) throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < lines; i++) {
            // Numbers drawn at random stay long when they are packed.
            out.write(("a line of an export " + random.nextLong() + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        throw new IOException("the disk is gone");
    }
}
