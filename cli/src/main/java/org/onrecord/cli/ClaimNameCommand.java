package org.onrecord.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord correct claim name}. */
@Command(name = "name", header = "Gives a claim a name; its wording stays beside it.", sortOptions = false, synopsisHeading = "%nUsage: ",
        parameterListHeading = "%nWhich:%n", optionListHeading = "%nOptions:%n", footerHeading = "%nExamples:%n",
        footer = {"  onrecord correct claim name 3fa94c01 \"Money from the harbour fund\""})
final class ClaimNameCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "STATEMENT", description = "A statement of the claim, by its id or the beginning of it.")
    private String statement;

    @Parameters(index = "1", paramLabel = "NAME", description = "The name to be shown.")
    private String name;

    @Mixin
    private MendingOptions mending;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    ClaimNameCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return mending.runOnClaims(surroundings, (corrections, origin) -> corrections.nameClaim(origin, statement, name));
    }
}
