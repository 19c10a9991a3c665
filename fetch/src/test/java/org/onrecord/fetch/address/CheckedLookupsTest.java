package org.onrecord.fetch.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckedLookupsTest {

    private static final InetAddressResolver.LookupPolicy ANY_KIND = InetAddressResolver.LookupPolicy.of(InetAddressResolver.LookupPolicy.IPV4);

    /** A name server of somebody who wants us to talk to ourselves: what it says first is not what it says next. */
    private static InetAddressResolver rebinding(String... answers) {
        Deque<String> left = new ArrayDeque<>(List.of(answers));
        return CheckedLookups.over(new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) {
                return Stream.of(left.removeFirst().split(" ")).map(InetAddress::ofLiteral);
            }

            @Override
            public String lookupByAddress(byte[] address) {
                return "quarry.example";
            }
        });
    }

    private static String look(InetAddressResolver resolver, Executor threads) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return resolver.lookupByName("quarry.example", ANY_KIND).map(InetAddress::getHostAddress).toList().toString();
            } catch (UnknownHostException e) {
                return e.getMessage();
            }
        }, threads).join();
    }

    @Test
    void aNameThatTurnsToThisMachineIsRefusedThere() {
        InetAddressResolver resolver = rebinding("1.1.1.1", "127.0.0.1");
        Executor threads = CheckedLookups.executor(new PublicAddresses());
        assertThat(look(resolver, threads)).isEqualTo("[1.1.1.1]");
        assertThat(look(resolver, threads)).isEqualTo("quarry.example leads to an address that is not allowed");
    }

    @Test
    void oneBadAddressAmongGoodOnesRefusesTheName() {
        assertThat(look(rebinding("1.1.1.1 10.0.0.1"), CheckedLookups.executor(new PublicAddresses())))
                .isEqualTo("quarry.example leads to an address that is not allowed");
    }

    @Test
    void theLookUpsOfOthersPass() {
        assertThat(look(rebinding("127.0.0.1"), CheckedLookups.unchecked())).isEqualTo("[127.0.0.1]");
    }

    @Test
    void javaUsesIt() {
        List<InetAddress> checked = new ArrayList<>();
        CompletableFuture.runAsync(() -> HostCheck.of("LOCALHOST", AddressRule.ANY), CheckedLookups.executor(address -> checked.add(address))).join();
        assertThat(checked).isNotEmpty();
    }
}
