package org.onrecord.fetch.address;

import java.net.InetAddress;

/** Which machines may be asked. */
@FunctionalInterface
public interface AddressRule {

    /** Any at all: the user's own network, too. */
    AddressRule ANY = _ -> true;

    boolean allows(InetAddress address);
}
