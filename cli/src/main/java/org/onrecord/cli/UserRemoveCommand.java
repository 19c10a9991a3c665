package org.onrecord.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord user remove}. */
@Command(name = "remove", header = "Removes a user, with all sessions and keys.", sortOptions = false, synopsisHeading = "%nUsage: ",
        description = "%nWhat they corrected stays, under their name.",
        parameterListHeading = "%nWho:%n", optionListHeading = "%nOptions:%n", footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord user remove tom",
            "",
            "Exit status: 0 done, 1 refused (told on standard error), 2 wrong usage."})
final class UserRemoveCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the user.")
    private String name;

    @Mixin
    private UserWork work;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    UserRemoveCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return work.run(surroundings, (people, by) -> people.remove(by, name).map(user -> user.name() + " is no user any more."));
    }
}
