package org.onrecord.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.fetch.Fetched.Cause;

/** Hosts that are slow, broken or mean: each gives one clear cause, within limits. */
@Timeout(60)
class HostileHostTest {

    private static final String HEAD = "HTTP/1.1 200 OK\nContent-Type: text/html\nConnection: close\n";
    private static final char[] PASSWORD = "changeit".toCharArray();

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

    private Cause hasty() throws InterruptedException {
        try (Visitor hasty = new Visitor(Visitor.SHORT)) {
            hasty.fetch(server.address("/warm-up"));
            return hasty.nothing(server.address("/dam")).cause();
        }
    }

    @Test
    void aBodyThatDripsIsCutOff() throws Exception {
        server.on("/dam", (_, client) -> {
            client.send(HEAD + "\n");
            client.drip();
        });
        assertThat(hasty()).isEqualTo(Cause.TOO_SLOW);
    }

    @Test
    void aHeadThatDripsIsCutOff() throws Exception {
        server.on("/dam", (_, client) -> {
            client.send("HTTP/1.1 200 OK\nX-Long: ".getBytes(StandardCharsets.UTF_8));
            client.drip();
        });
        assertThat(hasty()).isEqualTo(Cause.TOO_SLOW);
    }

    @Test
    void aHostThatSaysNothingIsGivenUp() throws Exception {
        server.on("/dam", (_, client) -> client.keepSilent());
        assertThat(hasty()).isEqualTo(Cause.TOO_SLOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Content-Length: 9999999999999\n", "Transfer-Encoding: chunked\n"})
    void anEndlessBodyIsNotTaken(String header) throws Exception {
        server.on("/dam", (_, client) -> {
            client.send(HEAD + header + "\n");
            while (true) {
                client.send((header.startsWith("Transfer") ? "1000\r\n" + "x".repeat(0x1000) + "\r\n" : "x".repeat(0x1000)).getBytes(StandardCharsets.UTF_8));
            }
        });
        assertThat(visitor.nothing(server.address("/dam")).cause()).isEqualTo(Cause.TOO_LARGE);
    }

    @Test
    void aBombIsNotTaken() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[50_000_000]);
        }
        server.on("/dam", (_, client) -> {
            client.send(HEAD + "Content-Encoding: gzip\nContent-Length: " + packed.size() + "\n\n");
            client.send(packed.toByteArray());
        });
        assertThat(packed.size()).isLessThan(Visitor.BYTES);
        assertThat(visitor.nothing(server.address("/dam")).cause()).isEqualTo(Cause.TOO_LARGE);
    }

    @Test
    void aBodyShorterThanItsLengthIsBroken() throws Exception {
        server.on("/dam", HEAD + "Content-Length: 1000\n\n<p>The dam</p>");
        assertThat(visitor.nothing(server.address("/dam")).cause()).isEqualTo(Cause.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "1e3", "99999999999999999999999"})
    void aLengthThatIsNoneIsBroken(String length) throws Exception {
        server.on("/dam", HEAD + "Content-Length: " + length + "\n\n<p>The dam</p>");
        assertThat(visitor.nothing(server.address("/dam")).cause()).isEqualTo(Cause.BROKEN);
    }

    @Test
    void whatIsBehindTheLengthDoesNotBelongToThePage() throws Exception {
        server.on("/dam", HEAD + "Content-Length: 3\n\n<p>The dam</p>");
        assertThat(visitor.page(server.address("/dam")).last().answer().body()).asString().isEqualTo("<p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nzz\r\nabc\r\n", "HTTP/1.1 2x0 OK\n\n", "HTTP/1.1\n\n", "SSH-2.0-OpenSSH_9\n\n",
        "\u0000\u0001\u0002\n\n", "HTTP/9.9 200 OK\n\n"})
    void whatIsNoHttpIsBroken(String answer) throws Exception {
        server.on("/dam", answer);
        assertThat(visitor.nothing(server.address("/dam")).cause()).isEqualTo(Cause.BROKEN);
    }

    @Test
    void aResetIsBroken() throws Exception {
        server.on("/dam", (_, client) -> client.reset());
        assertThat(visitor.nothing(server.address("/dam")).cause()).isEqualTo(Cause.BROKEN);
    }

    @Test
    void aResetInTheMiddleIsBroken() throws Exception {
        server.on("/dam", (_, client) -> {
            client.send(HEAD + "Content-Length: 1000\n\n<p>The dam</p>");
            client.reset();
        });
        assertThat(visitor.nothing(server.address("/dam")).cause()).isEqualTo(Cause.BROKEN);
    }

    @Test
    void endlessHeadersAreBroken() throws Exception {
        server.on("/dam", (_, client) -> {
            client.send("HTTP/1.1 200 OK\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; true; i++) {
                client.send(("X-" + i + ": " + "x".repeat(1_000) + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
        });
        assertThat(visitor.nothing(server.address("/dam")).cause()).isEqualTo(Cause.BROKEN);
    }

    @Test
    void endlessInterimAnswersAreBroken() throws Exception {
        server.on("/dam", (_, client) -> {
            while (true) {
                client.send("HTTP/1.1 103 Early Hints\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            }
        });
        assertThat(visitor.nothing(server.address("/dam")).cause()).isEqualTo(Cause.BROKEN);
    }

    @Test
    void aCircleOfRedirectsIsLeft() throws Exception {
        server.on("/dam", LocalServer.status(302, "Location: /b")).on("/b", LocalServer.status(302, "Location: /dam"));
        assertThat(visitor.nothing(server.address("/dam")).cause()).isEqualTo(Cause.REDIRECTS);
        assertThat(server.requests("/dam")).hasSize(1);
    }

    @Test
    void redirectsWithoutEndAreLeft() throws Exception {
        for (int i = 0; i < 20; i++) {
            server.on("/" + i, LocalServer.status(302, "Location: /" + (i + 1)));
        }
        assertThat(visitor.nothing(server.address("/0")).cause()).isEqualTo(Cause.REDIRECTS);
        assertThat(server.paths()).containsExactly("/robots.txt", "/0", "/1", "/2", "/3", "/4", "/5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:/etc/passwd", "file:///etc/passwd", "ftp://127.0.0.1/", "javascript:alert(1)", "http://", "http://a b/", "gopher://127.0.0.1:25/_HELO"})
    void aRedirectCannotLeadOutOfTheWeb(String target) throws Exception {
        server.on("/dam", LocalServer.status(302, "Location: " + target));
        assertThat(visitor.nothing(server.address("/dam")).cause()).isEqualTo(Cause.REDIRECTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://169.254.169.254/latest/meta-data/", "http://localhost:%d/", "http://127.0.0.2:%d/", "http://[::1]:%d/", "http://[::ffff:127.0.0.2]:%d/",
        "http://0.0.0.0:%d/", "http://10.0.0.1/", "http://192.168.1.1/", "http://[fd00:ec2::254]/"})
    void aRedirectCannotLeadToAMachineThatIsNotAsked(String target) throws Exception {
        server.on("/dam", LocalServer.status(302, "Location: " + target.replace("%d", server.address("").split(":")[2])));
        assertThat(visitor.nothing(server.address("/dam")).cause()).isEqualTo(Cause.FORBIDDEN_ADDRESS);
        assertThat(server.requests("/")).isEmpty();
    }

    @Test
    void aPortWhereNobodyListensIsUnreachable() throws Exception {
        String address = server.address("/dam");
        server.close();
        assertThat(visitor.nothing(address)).returns(Cause.UNREACHABLE, Fetched.Nothing::cause).returns(
                "127.0.0.1 refuses the connection: see whether the address is right, or try again later", Fetched.Nothing::message);
    }

    @Test
    void aCertificateThatNobodySignedIsNotTrusted(@TempDir Path folder) throws Exception {
        try (LocalServer secure = new LocalServer(selfSigned(folder.resolve("keys.p12"))).page("/dam", "<p>A page.</p>")) {
            assertThat(visitor.nothing(secure.address("/dam").replace("http:", "https:"))).returns(Cause.UNTRUSTED, Fetched.Nothing::cause)
                    .extracting(Fetched.Nothing::message).asString().startsWith("the connection to 127.0.0.1 is not safe (");
            assertThat(secure.paths()).isEmpty();
        }
    }

    @Test
    void aHostWithoutTlsIsNotTrusted() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> answerInPlainWords(plain));
            assertThat(visitor.nothing("https://127.0.0.1:" + plain.getLocalPort() + "/dam").cause()).isEqualTo(Cause.UNTRUSTED);
        }
    }

    private static void answerInPlainWords(ServerSocket plain) {
        try (Socket client = plain.accept()) {
            client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            client.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerSocket selfSigned(Path keys) throws Exception {
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "quarry",
                "-keyalg", "EC", "-dname", "CN=127.0.0.1", "-ext", "SAN=ip:127.0.0.1", "-storetype", "PKCS12", "-keystore", keys.toString(),
                "-storepass", new String(PASSWORD)).redirectErrorStream(true).start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    }
}
