package org.onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.web.Through.assertRefused;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.web.provider.QuarryLogin;

/** A service that says what is not so of somebody who would otherwise be let in. */
class ProviderLiesTest {

    @TempDir
    private static Path folder;

    private static QuarryLogin login;
    private static Visitor server;

    private Visitor visitor;

    @BeforeAll
    static void start() {
        login = QuarryLogin.open().as("ed-1", "ed@quarry.example", "ed");
        server = Visitor.signingIn(folder, Through.settings(login), "mara admin", "ed editor");
        Visitor mara = server.another();
        mara.signIn("mara", Visitor.PASSWORD);
        mara.post("/people/subject", "name=ed&by=mail&as=ed%40quarry.example");
        assertThat(Through.location(Through.theService(server.another()))).as("without a lie").isEqualTo("/");
    }

    @AfterAll
    static void stop() {
        server.close();
        login.close();
    }

    @BeforeEach
    void visit() {
        login.honest().as("ed-1", "ed@quarry.example", "ed");
        visitor = server.another();
    }

    /** What a provider may say wrongly, by mistake or on purpose. */
    enum Lie {
        NONCE(told -> QuarryLogin.with(told, Map.of("nonce", "another")), "for another signing in"),
        NO_NONCE(told -> QuarryLogin.without(told, "nonce"), "for another signing in"),
        AUDIENCE(told -> QuarryLogin.with(told, Map.of("aud", "another-server")), "for another server"),
        OTHERS_TOO(told -> QuarryLogin.with(told, Map.of("aud", List.of("another-server", QuarryLogin.CLIENT), "azp", "another-server")), "for another server"),
        NOT_ASKED_BY_THIS(told -> QuarryLogin.with(told, Map.of("azp", "another-server")), "for another server"),
        ISSUER(told -> QuarryLogin.with(told, Map.of("iss", "https://login.evil.example")), "another service"),
        EXPIRED(told -> QuarryLogin.with(told, Map.of("iat", Instant.now().getEpochSecond() - 900, "exp", Instant.now().getEpochSecond() - 300)), "too old"),
        NO_END(told -> QuarryLogin.without(told, "exp"), "cannot be signed in"),
        NOBODY(told -> QuarryLogin.without(told, "sub"), "cannot be signed in"),
        CONTROLS(told -> QuarryLogin.with(told, Map.of("sub", "ed\u0000\n")), "cannot be signed in"),
        LONG(told -> QuarryLogin.with(told, Map.of("sub", "e".repeat(300))), "cannot be signed in");

        private final UnaryOperator<Map<String, Object>> change;
        private final String told;

        Lie(UnaryOperator<Map<String, Object>> change, String told) {
            this.change = change;
            this.told = told;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProofThatIsNotWholeLetsNobodyIn(Lie lie) {
        login.telling(told -> lie.change.apply(QuarryLogin.with(told, Map.of("sub", "ed-1", "email", "ed@quarry.example", "email_verified", true))));
        assertRefused(Through.theService(visitor), 502, lie.told);
    }

    @Test
    void aProofOfAnotherKeyLetsNobodyIn() {
        login.signWithAnotherKey();
        assertRefused(Through.theService(visitor), 502, "with a key that is not its own");
    }

    /** The oldest tricks: no signature at all, and one made with what both sides know. */
    @Test
    void aProofThatIsNotSignedWithAPublishedKeyLetsNobodyIn() {
        login.sending(proof -> QuarryLogin.text("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8)) + "." + proof.split("\\.")[1] + ".");
        assertRefused(Through.theService(visitor), 502, "not signed with a key that it publishes");
        login.sending(proof -> {
            String signed = QuarryLogin.text("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8)) + "." + proof.split("\\.")[1];
            return signed + "." + QuarryLogin.text(mac(signed));
        });
        visitor = server.another();
        assertRefused(Through.theService(visitor), 502, "not signed with a key that it publishes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "not json", "{\"id_token\":7}", "{\"access_token\":\"a\",\"token_type\":\"Bearer\"}", "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"a.b.c\"}", "LONG", "DEEP"})
    void anAnswerThatIsNoneLetsNobodyIn(String body) {
        login.answering(_ -> switch (body) {
            case "LONG" -> "[" + "1,".repeat(1_000_000) + "1]";
            case "DEEP" -> "[".repeat(100_000);
            default -> body;
        });
        HttpResponse<String> page = Through.theService(visitor);
        assertThat(page.statusCode()).isIn(502, 503);
        assertRefused(page, page.statusCode(), "passwords are taken all the same");
    }

    private static byte[] mac(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(QuarryLogin.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
