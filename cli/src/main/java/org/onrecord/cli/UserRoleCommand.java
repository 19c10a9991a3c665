package org.onrecord.cli;

import java.util.concurrent.Callable;
import org.onrecord.record.people.UserRole;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord user role}. */
@Command(name = "role", header = "Changes a user's role.", sortOptions = false, synopsisHeading = "%nUsage: ",
        description = "%nIt holds at once, also where they are signed in.",
        parameterListHeading = "%nWho:%n", optionListHeading = "%nOptions:%n", footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord user role tom editor",
            "",
            "Exit status: 0 done, 1 refused (told on standard error), 2 wrong usage."})
final class UserRoleCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the user.")
    private String name;

    @Parameters(index = "1", paramLabel = "ROLE", description = "reader, editor or admin.")
    private UserRole role;

    @Mixin
    private UserWork work;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    UserRoleCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return work.run(surroundings, (people, by) -> people.role(by, name, role).map(user -> user.name() + " is " + user.role() + " now."));
    }
}
