package org.onrecord.fetch;

import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import org.onrecord.fetch.address.AddressRule;
import org.onrecord.fetch.wire.Question;

/** A fetcher whose time is a test's, that may ask 127.0.0.1 and nothing else, and bears little. */
final class Visitor implements AutoCloseable {

    /** The address as written; "localhost", which leads to it as well, is a name and refused. */
    static final AddressRule ONLY_THE_TESTS_SERVER = address -> address.toString().equals("/" + InetAddress.ofLiteral("127.0.0.1").getHostAddress());

    static final int BYTES = 100_000;
    static final Duration LONG = Duration.ofSeconds(20);

    /** So short that a test of what never ends is over soon. */
    static final Duration SHORT = Duration.ofMillis(400);

    final TestTime time = new TestTime();
    private final Fetcher fetcher;

    Visitor() {
        this(LONG);
    }

    Visitor(Duration limit) {
        this(limit, RobotsShelf.inMemory(), Rests.inMemory());
    }

    Visitor(Duration limit, RobotsShelf shelf) {
        this(limit, shelf, Rests.inMemory());
    }

    Visitor(Duration limit, RobotsShelf shelf, Rests rests) {
        Terms terms = new Terms("onrecord/1 (reads news reports)", Duration.ofSeconds(2), Duration.ofMinutes(2), new Question.Limits(limit, BYTES));
        ProxySelector none = HttpClient.Builder.NO_PROXY;
        fetcher = new Fetcher(terms, ONLY_THE_TESTS_SERVER, none, shelf, rests, time);
    }

    Fetched fetch(String address) throws InterruptedException {
        return fetcher.fetch(address, Optional.empty());
    }

    Fetched fetch(String address, Validators known) throws InterruptedException {
        return fetcher.fetch(address, Optional.of(known));
    }

    Fetched.Nothing nothing(String address) throws InterruptedException {
        return (Fetched.Nothing) fetch(address);
    }

    Fetched.Page page(String address) throws InterruptedException {
        return (Fetched.Page) fetch(address);
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
