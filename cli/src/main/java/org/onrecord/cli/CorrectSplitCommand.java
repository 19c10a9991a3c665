package org.onrecord.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord correct split}. */
@Command(name = "split", header = "Says that some statements of a speaker are somebody else's.", sortOptions = false, synopsisHeading = "%nUsage: ",
        parameterListHeading = "%nWho, and which:%n", optionListHeading = "%nOptions:%n", footerHeading = "%nExamples:%n",
        footer = {"  onrecord correct split \"Bo Lind\" --as \"Bo Lind (coach)\" 3fa94c01 88be20d7"})
final class CorrectSplitCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "SPEAKER", description = "Name or id of the one who has these statements.")
    private String speaker;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "STATEMENT", description = "Ids of the statements, or their beginnings.")
    private List<String> statements;

    @Option(names = "--as", paramLabel = "NAME", required = true, description = "The other one: known, or new with what sets them apart.")
    private String as;

    @Mixin
    private MendingOptions mending;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    CorrectSplitCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return mending.run(surroundings, (corrections, origin) -> corrections.split(origin, speaker, as, statements));
    }
}
