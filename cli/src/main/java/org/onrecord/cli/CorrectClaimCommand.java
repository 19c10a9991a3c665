package org.onrecord.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code onrecord correct claim}. */
@Command(name = "claim", header = "Says what belongs to one claim, and what a claim is called; it stays so, whatever is read later.", sortOptions = false,
        synopsisHeading = "%nUsage: ", customSynopsis = {"onrecord correct claim merge | split | name ..."},
        description = "%nClaims are named by their statements: 'onrecord claim' shows these with the beginnings of their ids. Of two corrections that "
            + "contradict each other the later one holds.",
        commandListHeading = "%nWhat:%n", optionListHeading = "%nOptions:%n", footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord correct claim merge 3fa94c01 88be20d7 --why \"the same fund\"",
            "  onrecord correct claim split 88be20d7",
            "  onrecord correct claim name 3fa94c01 \"Money from the harbour fund\""})
final class CorrectClaimCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    @Override
    public Integer call() {
        throw new ParameterException(command.commandLine(), "say what is to be done with claims: merge, split or name");
    }
}
