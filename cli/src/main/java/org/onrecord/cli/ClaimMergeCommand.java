package org.onrecord.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord correct claim merge}. */
@Command(name = "merge", header = "Says that the claims of some statements are one.", sortOptions = false, synopsisHeading = "%nUsage: ",
        parameterListHeading = "%nWhich:%n", optionListHeading = "%nOptions:%n", footerHeading = "%nExamples:%n",
        footer = {"  onrecord correct claim merge 3fa94c01 88be20d7", "  onrecord correct claim merge 3fa94c01 88be20d7 --why \"the same fund\""})
final class ClaimMergeCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(arity = "2..*", paramLabel = "STATEMENT", description = "A statement of each claim, by its id or the beginning of it.")
    private List<String> statements;

    @Mixin
    private MendingOptions mending;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    ClaimMergeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return mending.runOnClaims(surroundings, (corrections, origin) -> corrections.mergeClaims(origin, statements));
    }
}
