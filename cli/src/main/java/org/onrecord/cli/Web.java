package org.onrecord.cli;

import java.net.ProxySelector;
import java.util.function.Supplier;
import org.onrecord.fetch.Timekeeper;

/**
 * How the commands get at the web: tests put in a time that does not pass, and a proxy that lets nobody out.
 *
 * @param proxies as the usual system properties direct
 */
record Web(Timekeeper time, Supplier<ProxySelector> proxies) {

    static Web ofThisMachine() {
        return new Web(Timekeeper.SYSTEM, ProxySelector::getDefault);
    }
}
