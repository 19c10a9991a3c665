package org.onrecord.fetch.address;

import java.net.URI;
import java.net.URISyntaxException;

/** An IPv6 address as it stands in a web address, in brackets. */
final class Ipv6Literal {

    private Ipv6Literal() {
    }

    /** Without a zone: that would name a network card of this machine. */
    static boolean isOne(String written) {
        try {
            return written.indexOf('%') < 0 && new URI("http://" + written + "/").getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
