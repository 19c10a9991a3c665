package org.onrecord.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code onrecord user}: chooses what is to be done with the people who sign in. */
@Command(name = "user", header = "Has to do with the people who sign in where a record is served.", sortOptions = false,
        synopsisHeading = "%nUsage: ", customSynopsis = "onrecord user add | list | role | password | link | remove | key ...",
        description = "%nOn your own machine nobody signs in, and no user is needed. Served to others ('onrecord serve --host'), a record needs users: a reader reads and "
            + "exports, an editor adds and corrects as well, an admin has to do with people as well. docs/people.md says more.",
        optionListHeading = "%nOptions:%n", commandListHeading = "%nWhat is to be done:%n", footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord user add mara --role admin",
            "  onrecord user list",
            "  onrecord user key mara --for \"the wall screen\"",
            "",
            "Exit status: 0 done, 1 refused (told on standard error), 2 wrong usage."})
final class UserCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    @Override
    public Integer call() {
        throw new ParameterException(command.commandLine(), "say what is to be done: add, list, role, password, link, remove or key");
    }
}
