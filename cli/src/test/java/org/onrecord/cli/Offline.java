package org.onrecord.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.onrecord.fetch.Timekeeper;

/** A machine without the web: its proxy is of a kind that nothing is sent through, or past. */
final class Offline extends ProxySelector {

    static final Web WEB = new Web(Timekeeper.SYSTEM, Offline::new);

    private Offline() {
    }

    @Override
    public List<Proxy> select(URI uri) {
        return List.of(new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved("nowhere.invalid", 1080)));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    }
}
