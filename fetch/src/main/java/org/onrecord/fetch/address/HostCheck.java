package org.onrecord.fetch.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a host's name leads to, before anything is sent. */
public sealed interface HostCheck {

    /** May be asked. */
    record Fine() implements HostCheck { }

    /** Leads to a machine that is not asked. */
    record Forbidden(InetAddress address) implements HostCheck { }

    /** The DNS knows no such host, or cannot be asked. */
    record Unknown() implements HostCheck { }

    /** Names that never stand in the DNS, and must not be told to it (RFC 7686). */
    String HIDDEN_SERVICE = ".onion";

    /** Looks the name up, which can take as long as the system's resolver likes. */
    static HostCheck of(String host, AddressRule rule) {
        if (host.toLowerCase(Locale.ROOT).endsWith(HIDDEN_SERVICE)) {
            return new Unknown();
        }
        try {
            Optional<InetAddress> forbidden = CheckedLookups.firstForbidden(List.of(InetAddress.getAllByName(host)), rule);
            return forbidden.<HostCheck>map(Forbidden::new).orElseGet(Fine::new);
        } catch (UnknownHostException e) {
            return new Unknown();
        }
    }

    /** What can be told without a question to the DNS: addresses written as numbers, and names that mean this machine. */
    static HostCheck withoutLookup(String host, AddressRule rule) {
        try {
            InetAddress address = host.equals("localhost") || host.endsWith(".localhost") ? InetAddress.getLoopbackAddress()
                    : InetAddress.ofLiteral(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
            return rule.allows(address) ? new Fine() : new Forbidden(address);
        } catch (IllegalArgumentException e) {
            return new Fine();
        }
    }
}
