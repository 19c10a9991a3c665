package org.onrecord.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord undo}. */
@Command(name = "undo", header = "Takes a correction back.", sortOptions = false, synopsisHeading = "%nUsage: ",
        description = "%nThe undoing is a correction too: it is in the log, and undoing it brings back what it undid.",
        parameterListHeading = "%nWhich one:%n", optionListHeading = "%nOptions:%n", footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord log                                     shows the numbers",
            "  onrecord undo 12 --why \"the tape says otherwise\"",
            "",
            "Exit status: 0 undone, 1 refused (told on standard error), 2 wrong usage."})
final class UndoCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "NUMBER", description = "Number of the correction.")
    private long number;

    @Mixin
    private MendingOptions mending;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    UndoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return mending.run(surroundings, (corrections, origin) -> corrections.undo(origin, number));
    }
}
