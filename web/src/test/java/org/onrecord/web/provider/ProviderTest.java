package org.onrecord.web.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.onrecord.record.correction.Answer;

class ProviderTest {

    private static final URI BACK = URI.create("http://127.0.0.1:8017/sign-in/back");
    private static final Duration SHORT = Duration.ofMillis(300);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

    @Test
    void whoSaysNothingIsNotWaitedFor() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            assertThat(refusal(impatient(silent).begin(BACK))).isEqualTo("provider-slow");
        }
    }

    /** Nor is one believed whose certificate this machine does not know; administrators look for that elsewhere than for a service that is down. */
    @Test
    void whoeverSpeaksNoEncryptionThatIsTrustedIsToldApart() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerPlainly(plain));
            assertThat(refusal(provider("https://127.0.0.1:" + plain.getLocalPort()).begin(BACK))).isEqualTo("provider-not-trusted");
        }
    }

    private static void answerPlainly(ServerSocket plain) {
        try (Socket socket = plain.accept()) {
            socket.getInputStream().read();
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes());
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException _) {
            // Whoever listened has gone.
        }
    }

    /** Its head comes at once, and then a byte now and then: the time is that of the whole answer. */
    @Test
    void whoAnswersForEverIsNotWaitedFor() throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        try (ServerSocket slow = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> drip(slow, over));
            assertThat(refusal(impatient(slow).begin(BACK))).isEqualTo("provider-slow");
        } finally {
            over.countDown();
        }
    }

    private static void drip(ServerSocket slow, CountDownLatch over) {
        try (Socket socket = slow.accept()) {
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{".getBytes());
            while (!over.await(50, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                socket.getOutputStream().write(' ');
            }
        } catch (IOException _) {
            // Whoever listened has gone.
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void afterAFailureItIsNotAskedForAWhile() {
        QuarryLogin login = QuarryLogin.open();
        login.answering(_ -> "none");
        Provider provider = provider(login.issuer());
        assertThat(refusal(provider.begin(BACK))).isEqualTo("provider-wrong");
        login.honest();
        assertThat(refusal(provider.begin(BACK))).as("not asked").isEqualTo("provider-wrong");
        now.updateAndGet(moment -> moment.plusSeconds(11));
        assertThat(provider.begin(BACK)).isInstanceOf(Answer.Done.class);
        login.close();
    }

    @Test
    void keysThatHaveChangedAreFetchedOnceMoreAndNotAllTheTime() throws Exception {
        try (QuarryLogin login = QuarryLogin.open().as("ed-1", "ed@quarry.example", "ed")) {
            Provider provider = provider(login.issuer());
            assertThat(come(provider)).isInstanceOf(Answer.Done.class);
            login.signWithAnotherKey();
            login.publish();
            assertThat(refusal(come(provider))).isEqualTo(OpenId.WRONG_KEY);
            now.updateAndGet(moment -> moment.plusSeconds(11));
            assertThat(come(provider)).isInstanceOf(Answer.Done.class);
        }
    }

    @Test
    void aServiceThatSaysItIsAnotherIsNotAsked() {
        try (QuarryLogin login = QuarryLogin.open()) {
            login.answering(body -> body.replace("\"issuer\":\"http://localhost", "\"issuer\":\"http://127.0.0.1"));
            assertThat(refusal(provider(login.issuer()).begin(BACK))).isEqualTo("provider-wrong");
        }
    }

    /** It names the places where it is asked: over https, or on this machine where it is itself. */
    @Test
    void noPlaceIsAskedThatIsNeitherEncryptedNorHere() {
        for (String place : new String[] {"http://192.0.2.7/token", "file:///etc/passwd", "javascript:alert(1)", "http://record.example/token", "/token", "https://login.quarry.example:99999/token",
                "https://login..quarry.example/token"}) {
            try (QuarryLogin login = QuarryLogin.open()) {
                login.answering(body -> body.replace("\"" + login.issuer() + "/token\"", "\"" + place + "\""));
                assertThat(refusal(provider(login.issuer()).begin(BACK))).as(place).isEqualTo("provider-wrong");
            }
        }
    }

    @Test
    void theSecretIsInNothingThatIsPrinted() {
        assertThat(settings("http://127.0.0.1:1")).asString().doesNotContain(QuarryLogin.SECRET);
    }

    private static ProviderSettings settings(String issuer) {
        return new ProviderSettings(URI.create(issuer), QuarryLogin.CLIENT, Optional.of(QuarryLogin.SECRET), "preferred_username", Optional.empty());
    }

    private Provider provider(String issuer) {
        return new Provider(settings(issuer), now::get);
    }

    private Provider impatient(ServerSocket listens) {
        return new Provider(settings("http://127.0.0.1:" + listens.getLocalPort()), now::get, SHORT);
    }

    /** All of somebody's way. */
    private static Answer<Account> come(Provider provider) throws IOException, InterruptedException {
        Journey journey = ((Answer.Done<Journey>) provider.begin(BACK)).value();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String back = client.send(HttpRequest.newBuilder(journey.to()).build(), BodyHandlers.discarding()).headers().firstValue("Location").orElseThrow();
            return provider.end(journey, back.replaceFirst(".*code=([^&]+).*", "$1"));
        }
    }

    private static String refusal(Answer<?> answer) {
        return answer instanceof Answer.Refused<?> refused ? refused.code() : answer.toString();
    }
}
