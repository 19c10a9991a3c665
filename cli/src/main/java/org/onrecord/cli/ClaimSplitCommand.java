package org.onrecord.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord correct claim split}. */
@Command(name = "split", header = "Says that some statements of a claim are not of one claim with the rest of it.", sortOptions = false,
        synopsisHeading = "%nUsage: ", parameterListHeading = "%nWhich:%n", optionListHeading = "%nOptions:%n", footerHeading = "%nExamples:%n",
        footer = {"  onrecord correct claim split 88be20d7", "  onrecord correct claim split 88be20d7 5ec0de12 --why \"another fund\""})
final class ClaimSplitCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(arity = "1..*", paramLabel = "STATEMENT", description = "The statements that belong elsewhere, by their ids or the beginnings of them.")
    private List<String> statements;

    @Mixin
    private MendingOptions mending;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    ClaimSplitCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return mending.runOnClaims(surroundings, (corrections, origin) -> corrections.splitClaim(origin, statements));
    }
}
