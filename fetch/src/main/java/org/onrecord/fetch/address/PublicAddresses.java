package org.onrecord.fetch.address;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * The machines of the public internet: none of this machine, of the network it stands in, or of the provider that runs it. As
 * IANA's registries of special-purpose addresses have them (IPv4, IPv6; November 2026); what is not given out yet is refused.
 */
public final class PublicAddresses implements AddressRule {

    private static final List<Range> NOT_PUBLIC_4 = List.of(
            Range.of("0.0.0.0", 8),          // this machine
            Range.of("10.0.0.0", 8),         // private
            Range.of("100.64.0.0", 10),      // behind a provider's NAT; a cloud's metadata
            Range.of("127.0.0.0", 8),        // loopback
            Range.of("168.63.129.16", 32),   // a cloud's metadata, though of the public range
            Range.of("169.254.0.0", 16),     // link-local; metadata of most clouds
            Range.of("172.16.0.0", 12),      // private
            Range.of("192.0.0.0", 24),       // protocol assignments; a cloud's metadata
            Range.of("192.0.2.0", 24),       // documentation
            Range.of("192.88.99.0", 24),     // 6to4 relays
            Range.of("192.168.0.0", 16),     // private
            Range.of("198.18.0.0", 15),      // benchmarking
            Range.of("198.51.100.0", 24),    // documentation
            Range.of("203.0.113.0", 24),     // documentation
            Range.of("224.0.0.0", 3));       // multicast, reserved, broadcast

    private static final Range GLOBAL_6 = Range.of("2000::", 3);
    private static final List<Range> NOT_PUBLIC_6 = List.of(
            Range.of("2001::", 23),          // Teredo, benchmarking and other protocols
            Range.of("2001:db8::", 32),      // documentation
            Range.of("2002::", 16),          // 6to4: leads to any IPv4 address
            Range.of("3fff::", 20));         // documentation

    /** NAT64: the last four octets are the IPv4 address that is reached. */
    private static final Range NAT64 = Range.of("64:ff9b::", 96);
    private static final int NAT64_EMBEDDED = 12;

    /** The first {@code bits} bits of an address. */
    private record Range(byte[] start, int bits) {

        static Range of(String literal, int bits) {
            return new Range(InetAddress.ofLiteral(literal).getAddress(), bits);
        }

        boolean holds(byte[] address) {
            int whole = bits / Byte.SIZE;
            int rest = bits % Byte.SIZE;
            return Arrays.equals(address, 0, whole, start, 0, whole)
                    && (rest == 0 || ((address[whole] ^ start[whole]) & 0xFF) >> Byte.SIZE - rest == 0);
        }
    }

    /** An IPv4 address written as IPv6 (::ffff:a.b.c.d) is an IPv4 address to Java already. */
    @Override
    public boolean allows(InetAddress address) {
        byte[] octets = address.getAddress();
        if (address instanceof Inet4Address) {
            return isPublic4(octets);
        }
        if (NAT64.holds(octets)) {
            return isPublic4(Arrays.copyOfRange(octets, NAT64_EMBEDDED, octets.length));
        }
        return GLOBAL_6.holds(octets) && NOT_PUBLIC_6.stream().noneMatch(range -> range.holds(octets));
    }

    private static boolean isPublic4(byte[] octets) {
        return NOT_PUBLIC_4.stream().noneMatch(range -> range.holds(octets));
    }
}
