package org.onrecord.cli;

import java.util.concurrent.Callable;
import org.onrecord.record.correction.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord user password}. */
@Command(name = "password", header = "Gives a user a new password.", sortOptions = false, synopsisHeading = "%nUsage: ",
        description = "%nIt is asked for, or is the first line of standard input. Wherever they are signed in, they sign in again.",
        parameterListHeading = "%nWho:%n", optionListHeading = "%nOptions:%n", footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord user password mara",
            "  onrecord user password mara < password.txt",
            "",
            "Exit status: 0 done, 1 refused (told on standard error), 2 wrong usage."})
final class UserPasswordCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the user.")
    private String name;

    @Mixin
    private UserWork work;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    UserPasswordCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return work.run(surroundings, (people, by) -> {
            Answer<String> digest = people.user(name).isEmpty() ? Answer.refused("no-such-user", "there is no user '" + name + "': 'onrecord user list' shows them")
                    : UserWork.password(surroundings, name);
            return digest instanceof Answer.Done<String>(String made) ? people.password(by, name, made).map(user -> user.name() + " has a new password.") : digest;
        });
    }
}
