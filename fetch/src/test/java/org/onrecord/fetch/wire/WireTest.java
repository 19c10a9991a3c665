package org.onrecord.fetch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.onrecord.fetch.address.AddressRule;
import org.onrecord.fetch.address.PublicAddresses;
import org.onrecord.fetch.address.WebAddress;
import org.onrecord.fetch.wire.Exchange.Trouble;

@Timeout(60)
class WireTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[] {'o', 'k'});
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private static Question question(String address) {
        return new Question((WebAddress) WebAddress.of(address), List.of(), new Question.Limits(LONG, 1_000), _ -> true);
    }

    private String local(String host) {
        return "http://" + host + ":" + server.getAddress().getPort() + "/dam";
    }

    /** Which is what holds against DNS rebinding; see CheckedLookupsTest. The name is written so that it is in nobody's cache. */
    @Test
    void theLookUpThatConnectsIsCheckedToo() throws Exception {
        Set<InetAddress> checked = ConcurrentHashMap.newKeySet();
        Question question = new Question(new WebAddress(URI.create(local("LocalHost"))), List.of(), new Question.Limits(LONG, 1_000), _ -> true);
        try (Wire wire = new Wire(address -> checked.add(address) || true, HttpClient.Builder.NO_PROXY)) {
            wire.send(question, new Route.Direct(), System.nanoTime() + LONG.toNanos());
        }
        assertThat(checked).contains(InetAddress.ofLiteral("127.0.0.1"));
    }

    @Test
    void whoAllowsAnyMachineReachesThisOne() throws Exception {
        try (Wire wire = new Wire(AddressRule.ANY, HttpClient.Builder.NO_PROXY)) {
            assertThat(wire.ask(question(local("127.0.0.1")))).isInstanceOf(Exchange.Answer.class);
        }
    }

    @Test
    void aForbiddenMachineIsToldByItsAddress() throws Exception {
        try (Wire wire = new Wire(new PublicAddresses(), HttpClient.Builder.NO_PROXY)) {
            assertThat(wire.ask(question(local("127.0.0.1")))).isEqualTo(new Exchange.Failed(Trouble.FORBIDDEN,
                    "127.0.0.1 leads to 127.0.0.1, which is of this machine, a private network or otherwise not public: give --allow-private if it is yours and meant"));
        }
    }

    @Test
    void anHttpProxyIsGivenTheNameAndLooksItUpItself() throws Exception {
        try (Wire wire = new Wire(new PublicAddresses(), ProxySelector.of(server.getAddress()))) {
            assertThat(wire.ask(question("http://quarry.example/dam"))).isInstanceOf(Exchange.Answer.class);
        }
        assertThat(asked).containsExactly("http://quarry.example/dam");
    }

    @Test
    void aProxyIsNotAskedForThisMachineEither() throws Exception {
        try (Wire wire = new Wire(new PublicAddresses(), ProxySelector.of(server.getAddress()))) {
            for (String host : List.of("localhost", "a.localhost", "127.0.0.1", "[::1]", "169.254.169.254")) {
                assertThat(wire.ask(question("http://" + host + "/"))).isInstanceOf(Exchange.Failed.class);
            }
        }
        assertThat(asked).isEmpty();
    }

    /** Java's client would connect directly, and tell the host who asks. */
    @Test
    void aSocksProxyIsNeverPassedBy() throws Exception {
        try (Wire wire = new Wire(AddressRule.ANY, new Socks(server.getAddress()))) {
            assertThat(wire.ask(question(local("127.0.0.1")))).isInstanceOfSatisfying(Exchange.Failed.class, failed -> assertThat(failed.message()).contains("SOCKS"));
        }
        assertThat(asked).isEmpty();
    }

    private static final class Socks extends ProxySelector {

        private final SocketAddress proxy;

        Socks(SocketAddress proxy) {
            this.proxy = proxy;
        }

        @Override
        public List<Proxy> select(URI uri) {
            return List.of(new Proxy(Proxy.Type.SOCKS, proxy));
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        }
    }
}
