package org.onrecord.web.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A small OpenID provider on this machine, which can be made to lie. It knows nothing of the library that the server uses. */
public final class QuarryLogin implements AutoCloseable {

    public static final String CLIENT = "onrecord-desk";

    /** With letters that have a meaning of their own in an address. */
    public static final String SECRET = "kettle & moon: 100%";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();

    private volatile KeyPair key = pair();
    private volatile KeyPair published = key;
    private volatile UnaryOperator<Map<String, Object>> claims = told -> told;
    private volatile UnaryOperator<String> token = proof -> proof;
    private volatile UnaryOperator<String> answer = body -> body;

    private QuarryLogin(HttpServer server) {
        this.server = server;
    }

    public static QuarryLogin open() {
        try {
            QuarryLogin login = new QuarryLogin(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            login.server.setExecutor(login.threads);
            login.server.createContext("/.well-known/openid-configuration", exchange -> login.say(exchange, 200, JSON.writeValueAsString(login.metadata())));
            login.server.createContext("/keys", exchange -> login.say(exchange, 200, login.keys()));
            login.server.createContext("/authorize", login::authorize);
            login.server.createContext("/token", login::token);
            login.server.start();
            return login;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another site than "127.0.0.1", as browsers see it. */
    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What it tells of whoever signs in, changed. */
    public QuarryLogin telling(UnaryOperator<Map<String, Object>> change) {
        claims = change;
        return this;
    }

    /** Who signs in. */
    public QuarryLogin as(String subject, String mail, String name) {
        return telling(told -> with(told, Map.of("sub", subject, "email", mail, "email_verified", true, "preferred_username", name)));
    }

    /** The proof as it is sent, changed. */
    public void sending(UnaryOperator<String> change) {
        token = change;
    }

    /** All that it answers, changed. */
    public void answering(UnaryOperator<String> change) {
        answer = change;
    }

    /** Signs with a key that it does not publish. */
    public void signWithAnotherKey() {
        key = pair();
    }

    /** Publishes the key that it signs with. */
    public void publish() {
        published = key;
    }

    public QuarryLogin honest() {
        token = proof -> proof;
        answer = body -> body;
        key = published;
        return this;
    }

    public static Map<String, Object> with(Map<String, Object> told, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(told);
        all.putAll(more);
        return all;
    }

    public static Map<String, Object> without(Map<String, Object> told, String name) {
        Map<String, Object> less = new HashMap<>(told);
        less.remove(name);
        return less;
    }

    public static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Map<String, Object> metadata() {
        return Map.of("issuer", issuer(), "authorization_endpoint", issuer() + "/authorize?desk=night", "token_endpoint", issuer() + "/token", "jwks_uri", issuer() + "/keys",
                "response_types_supported", new String[] {"code"}, "subject_types_supported", new String[] {"public"}, "id_token_signing_alg_values_supported", new String[] {"RS256"});
    }

    private String keys() {
        RSAPublicKey open = (RSAPublicKey) published.getPublic();
        return JSON.writeValueAsString(Map.of("keys", new Object[] {Map.of("kty", "RSA", "use", "sig", "alg", "RS256", "n", number(open.getModulus()), "e", number(open.getPublicExponent()))}));
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return text(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    /** Whoever comes is signed in at once, and sent back with a code. */
    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = values(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        asked.put(code, query);
        exchange.getResponseHeaders().set("Location", query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = values(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> query = asked.remove(form.getOrDefault("code", ""));
        String[] basic = new String(Base64.getDecoder().decode(exchange.getRequestHeaders().getFirst("Authorization").substring(6)), StandardCharsets.UTF_8).split(":");
        boolean client = decoded(basic[0]).equals(CLIENT) && decoded(basic[1]).equals(SECRET);
        if (!client) {
            say(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else if (query == null || !query.get("redirect_uri").equals(form.get("redirect_uri")) || !query.get("code_challenge").equals(text(sha256(form.get("code_verifier"))))) {
            say(exchange, 400, "{\"error\":\"invalid_grant\"}");
        } else {
            say(exchange, 200, JSON.writeValueAsString(Map.of("access_token", "a", "token_type", "Bearer", "id_token", token.apply(proof(query.get("nonce"))))));
        }
    }

    private String proof(String nonce) {
        Map<String, Object> told = claims.apply(with(Map.of("iss", issuer(), "aud", CLIENT, "nonce", nonce),
                Map.of("iat", Instant.now().getEpochSecond(), "exp", Instant.now().getEpochSecond() + 300)));
        String signed = text(JSON.writeValueAsBytes(Map.of("alg", "RS256", "typ", "JWT"))) + "." + text(JSON.writeValueAsBytes(told));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + text(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = answer.apply(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> values(String query) {
        return Arrays.stream(query.split("&")).map(pair -> pair.split("=", 2)).collect(Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1])));
    }

    private static String decoded(String words) {
        return URLDecoder.decode(words, StandardCharsets.UTF_8);
    }

    private static byte[] sha256(String words) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            return keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
