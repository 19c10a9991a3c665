package org.onrecord.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord correct merge}. */
@Command(name = "merge", header = "Says that two speakers are one, in all reports, also in those still to come.", sortOptions = false,
        synopsisHeading = "%nUsage: ", parameterListHeading = "%nWho:%n", optionListHeading = "%nOptions:%n", footerHeading = "%nExamples:%n",
        footer = {"  onrecord correct merge \"I. Halloran\" \"Ines Halloran\"", "  onrecord correct merge person:i-halloran person:ines-halloran"})
final class CorrectMergeCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "SPEAKER", description = "Name or id of the one who is somebody else.")
    private String from;

    @Parameters(index = "1", paramLabel = "INTO", description = "Name or id of the one they are: this name is kept.")
    private String into;

    @Mixin
    private MendingOptions mending;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    CorrectMergeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return mending.run(surroundings, (corrections, origin) -> corrections.merge(origin, from, into));
    }
}
