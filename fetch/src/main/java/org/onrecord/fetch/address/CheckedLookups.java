package org.onrecord.fetch.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/**
 * Stands between this process and the DNS, so that the look-up that opens a connection is itself checked: a name that first
 * leads to a public address and at the next question to this machine (DNS rebinding) is refused there. Java's HTTP client
 * cannot be told which address of a host to use, but it asks here, on the threads of {@link #executor}. Look-ups of other
 * threads pass unchanged. Loaded by the JDK ({@code META-INF/services}).
 */
public final class CheckedLookups extends InetAddressResolverProvider {

    private static final ScopedValue<AddressRule> RULE = ScopedValue.newInstance();

    /** Runs tasks on threads whose look-ups keep to {@code rule}. */
    public static Executor executor(AddressRule rule) {
        return task -> Thread.ofVirtual().name("fetch").start(() -> ScopedValue.where(RULE, rule).run(task));
    }

    /** Runs tasks on threads whose look-ups are not checked. */
    public static Executor unchecked() {
        return task -> Thread.ofVirtual().name("fetch").start(task);
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return over(configuration.builtinResolver());
    }

    static InetAddressResolver over(InetAddressResolver system) {
        return new Checked(system);
    }

    @Override
    public String name() {
        return "onrecord, checked";
    }

    /** One address that is not allowed refuses the name: the others are no better than it. */
    static Optional<InetAddress> firstForbidden(List<InetAddress> addresses, AddressRule rule) {
        return addresses.stream().filter(address -> !rule.allows(address)).findFirst();
    }

    private record Checked(InetAddressResolver system) implements InetAddressResolver {

        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
            if (!RULE.isBound()) {
                return system.lookupByName(host, policy);
            }
            List<InetAddress> addresses = system.lookupByName(host, policy).toList();
            if (firstForbidden(addresses, RULE.get()).isPresent()) {
                throw new UnknownHostException(host + " leads to an address that is not allowed");
            }
            return addresses.stream();
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            return system.lookupByAddress(address);
        }
    }
}
