package org.onrecord.cli;

import java.time.Duration;
import java.util.Optional;
import org.onrecord.fetch.Terms;
import org.onrecord.fetch.address.AddressRule;
import org.onrecord.fetch.address.PublicAddresses;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of all commands that fetch pages. A mixin. */
final class WebOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--pause", paramLabel = "TIME", defaultValue = "2s", converter = Period.class,
            description = "Between two requests to one host: 2s, the default, or more, e.g. 10s, 1m.")
    private Duration pause;

    @Option(names = "--contact", paramLabel = "WORDS",
            description = "Sent with each request, so that people who run a host know whom to ask, e.g. an address. Default: nothing.")
    private String contact;

    @Option(names = "--allow-private",
            description = "Fetches from this machine and from private networks too. Only for addresses, feeds and hosts that you trust.")
    private boolean anyAddress;

    AddressRule rule() {
        return anyAddress ? AddressRule.ANY : new PublicAddresses();
    }

    Terms terms() {
        Terms usual = Terms.usual(Onrecord.version().orElse("0"), Optional.ofNullable(contact).map(Cells::plain));
        if (pause.compareTo(usual.pause()) < 0) {
            throw new ParameterException(spec.commandLine(), "--pause must be 2s or more: hosts are not to be hurried");
        }
        return new Terms(usual.agent(), pause, usual.patience().compareTo(pause) > 0 ? usual.patience() : pause, usual.limits());
    }
}
