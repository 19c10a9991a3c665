package org.onrecord.fetch.wire;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;

/** How a host is reached. */
sealed interface Route {

    record Direct() implements Route { }

    /** Through an HTTP proxy, which looks the host up itself. */
    record Through(InetSocketAddress proxy) implements Route { }

    /** Through a proxy of a kind that Java's client would pass by in silence and connect directly. */
    record Impossible() implements Route { }

    static Route to(URI uri, ProxySelector proxies) {
        List<Proxy> choices = proxies.select(uri);
        Proxy first = choices.isEmpty() ? Proxy.NO_PROXY : choices.getFirst();
        return switch (first.type()) {
            case DIRECT -> new Direct();
            case HTTP -> first.address() instanceof InetSocketAddress proxy ? new Through(proxy) : new Impossible();
            case SOCKS -> new Impossible();
        };
    }
}
