package org.onrecord.web.provider;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.onrecord.record.correction.Answer;

/** Asks the provider, and waits neither long nor for much: a slow or hostile one keeps nobody from what the server does besides. */
final class Asking {

    /** Code of what was not asked at all. */
    static final String BUSY = "provider-busy";

    /** From the first byte sent to the last that comes: whoever has waited so long takes their password. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Bytes: what providers publish of themselves and their keys has some thousands. */
    private static final int MOST = 1 << 18;

    /** Questions that are open at once: each holds one of the threads that answer readers, of which there are 200. */
    private static final int AT_ONCE = 8;

    private final Duration patience;
    private final Semaphore room = new Semaphore(AT_ONCE);

    Asking(Duration patience) {
        this.patience = patience;
    }

    /** What came. @param status of HTTP */
    record Came(int status, String text) { }

    /** Redirections are not followed: what a provider publishes is where it says it is. */
    Answer<Came> ask(Question question) {
        if (!room.tryAcquire()) {
            return Answer.refused(BUSY, "too many people are signing in there at once");
        }
        HttpClient client = HttpClient.newBuilder().followRedirects(Redirect.NEVER).connectTimeout(patience).build();
        try {
            return wait(client.sendAsync(request(question), BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), MOST)));
        } finally {
            client.shutdownNow();
            room.release();
        }
    }

    private HttpRequest request(Question question) {
        HttpRequest.Builder request = HttpRequest.newBuilder(question.to()).timeout(patience);
        question.headers().forEach(request::setHeader);
        question.form().ifPresent(form -> request.POST(BodyPublishers.ofString(form)));
        return request.build();
    }

    private Answer<Came> wait(CompletableFuture<HttpResponse<String>> coming) {
        try {
            HttpResponse<String> came = coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return Answer.done(new Came(came.statusCode(), came.body()));
        } catch (TimeoutException _) {
            return Answer.refused("provider-slow", "it did not answer within " + patience.toSeconds() + " seconds");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SSLException) {
                return Answer.refused("provider-not-trusted", "there is no encrypted connection with it: see whether this machine's Java trusts its certificate");
            }
            if (e.getCause() instanceof IOException) {
                return Answer.refused("provider-down", "it cannot be reached, or breaks off");
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Answer.refused("provider-down", "the server is being stopped");
        }
    }
}
