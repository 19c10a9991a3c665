package org.onrecord.fetch.wire;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.onrecord.fetch.address.AddressRule;
import org.onrecord.fetch.address.CheckedLookups;
import org.onrecord.fetch.address.HostCheck;
import org.onrecord.fetch.wire.Exchange.Failed;
import org.onrecord.fetch.wire.Exchange.Trouble;

/**
 * Asks hosts over Java's HTTP client: no cookies, no redirects, no passwords. For one thread at a time, which an interrupt
 * frees at once.
 */
public final class Wire implements AutoCloseable {

    /** Leaves most of the time for the answer. Four tries of TCP, which doubles its wait from 1 s on. */
    private static final Duration CONNECT = Duration.ofSeconds(15);

    private final AddressRule rule;
    private final ProxySelector proxies;
    private final Map<Route, HttpClient> clients = new HashMap<>();

    /** @param proxies as {@link ProxySelector#getDefault()}, which the usual system properties direct */
    public Wire(AddressRule rule, ProxySelector proxies) {
        this.rule = Objects.requireNonNull(rule, "rule is null");
        this.proxies = Objects.requireNonNull(proxies, "proxies is null");
    }

    /** Asks once and waits for the answer, for no longer than the limit. */
    public Exchange ask(Question question) throws InterruptedException {
        Route route = Route.to(question.address().uri(), proxies);
        long deadline = System.nanoTime() + question.limits().time().toNanos();
        return switch (route) {
            case Route.Impossible _ -> new Failed(Trouble.FORBIDDEN, "the proxy that is set is no HTTP proxy, and Java's HTTP client cannot use others (SOCKS): "
                    + "nothing was sent; set https.proxyHost and http.proxyHost to an HTTP proxy instead (docs/fetching.md)");
            case Route.Through _ -> checkedLiteral(question, route, deadline);
            case Route.Direct _ -> checked(question, route, deadline);
        };
    }

    /** The proxy looks names up, and this machine must not: to ask the DNS could tell what the proxy is there to hide. */
    private Exchange checkedLiteral(Question question, Route route, long deadline) throws InterruptedException {
        HostCheck check = HostCheck.withoutLookup(question.address().host(), rule);
        return check instanceof HostCheck.Forbidden forbidden ? forbidden(question, forbidden) : send(question, route, deadline);
    }

    private Exchange checked(Question question, Route route, long deadline) throws InterruptedException {
        String host = question.address().host();
        CompletableFuture<HostCheck> looking = CompletableFuture.supplyAsync(() -> HostCheck.of(host, rule), CheckedLookups.unchecked());
        try {
            return switch (looking.get(left(deadline), TimeUnit.NANOSECONDS)) {
                case HostCheck.Fine _ -> send(question, route, deadline);
                case HostCheck.Forbidden forbidden -> forbidden(question, forbidden);
                case HostCheck.Unknown _ -> new Failed(Trouble.UNREACHABLE, Troubles.unknownHost(host));
            };
        } catch (TimeoutException e) {
            return Troubles.tooSlow(question.limits().time());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Sends without a look at the host beforehand; the look-up that connects is checked all the same. */
    Exchange send(Question question, Route route, long deadline) throws InterruptedException {
        HttpClient client = clients.computeIfAbsent(route, this::client);
        CompletableFuture<HttpResponse<LimitedBody.Taken>> answer = client.sendAsync(request(question), head -> {
            boolean wanted = question.wanted().test(new Question.Head(head.statusCode(), headers(head.headers())));
            return new LimitedBody(wanted ? question.limits().bytes() : -1);
        });
        try {
            HttpResponse<LimitedBody.Taken> response = answer.get(left(deadline), TimeUnit.NANOSECONDS);
            return new Exchange.Answer(response.statusCode(), headers(response.headers()), response.body().bytes(), response.body().whole());
        } catch (TimeoutException e) {
            return Troubles.tooSlow(question.limits().time());
        } catch (ExecutionException e) {
            return Troubles.of(e.getCause(), question);
        } finally {
            answer.cancel(true);
        }
    }

    private static long left(long deadline) {
        return Math.max(0, deadline - System.nanoTime());
    }

    private static Failed forbidden(Question question, HostCheck.Forbidden forbidden) {
        return new Failed(Trouble.FORBIDDEN, question.address().host() + " leads to " + forbidden.address().getHostAddress()
                + ", which is of this machine, a private network or otherwise not public: give --allow-private if it is yours and meant");
    }

    private HttpClient client(Route route) {
        HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT);
        return route instanceof Route.Through(var proxy)
                ? builder.proxy(ProxySelector.of(proxy)).executor(CheckedLookups.unchecked()).build()
                : builder.proxy(HttpClient.Builder.NO_PROXY).executor(CheckedLookups.executor(rule)).build();
    }

    private static HttpRequest request(Question question) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(question.address().uri()).GET();
        question.headers().forEach(field -> builder.header(field.name(), field.value()));
        return builder.build();
    }

    private static Headers headers(java.net.http.HttpHeaders received) {
        return new Headers(received.map().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> new Headers.Field(entry.getKey(), value))).toList());
    }

    /** Hangs up everywhere. */
    @Override
    public void close() {
        List.copyOf(clients.values()).forEach(HttpClient::shutdownNow);
        clients.clear();
    }
}
