package org.onrecord.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord correct rename}. */
@Command(name = "rename", header = "Gives a speaker another name; the id stays.", sortOptions = false, synopsisHeading = "%nUsage: ",
        parameterListHeading = "%nWho:%n", optionListHeading = "%nOptions:%n", footerHeading = "%nExamples:%n",
        footer = {"  onrecord correct rename \"Ines Haloran\" \"Ines Halloran\""})
final class CorrectRenameCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "SPEAKER", description = "Name or id.")
    private String speaker;

    @Parameters(index = "1", paramLabel = "NAME", description = "The name to be shown.")
    private String name;

    @Mixin
    private MendingOptions mending;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    CorrectRenameCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return mending.run(surroundings, (corrections, origin) -> corrections.rename(origin, speaker, name));
    }
}
