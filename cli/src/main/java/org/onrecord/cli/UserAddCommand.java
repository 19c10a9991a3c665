package org.onrecord.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.people.Doer;
import org.onrecord.record.people.User;
import org.onrecord.record.people.UserRole;
import org.onrecord.record.store.People;
import org.onrecord.record.store.RecordFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord user add}. */
@Command(name = "add", header = "Adds a user.", sortOptions = false, synopsisHeading = "%nUsage: ",
        description = "%nThe password is asked for, or is the first line of standard input; it is never an argument, which others could see. Whoever is to sign in with another service (docs/people.md) needs none: say who they are there.",
        parameterListHeading = "%nWho:%n", optionListHeading = "%nOptions:%n", footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord user add mara --role admin",
            "  onrecord user add \"Tom Lind\" < password.txt",
            "  onrecord user add zoe --email zoe@quarry.example    signs in with the service of --oidc-issuer",
            "",
            "Exit status: 0 added, 1 refused (told on standard error), 2 wrong usage."})
final class UserAddCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "NAME", description = "As the log of corrections will show it.")
    private String name;

    @Option(names = "--role", paramLabel = "ROLE", description = "reader, editor or admin. Default: admin for the first user, reader for others.")
    private UserRole role;

    @Mixin
    private SubjectOptions elsewhere;

    @Mixin
    private UserWork work;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    UserAddCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return work.run(surroundings, this::add);
    }

    private Answer<String> add(People people, Doer by) throws RecordFault {
        Answer<String> kept = User.named(name);
        if (kept instanceof Answer.Refused<String>) {
            return kept;
        }
        if (people.user(name).isPresent()) {
            return Answer.refused("name-taken", "there is a user of this name: choose another, or 'onrecord user password' gives them a new password");
        }
        UserRole as = role != null ? role : people.isEmpty() ? UserRole.ADMIN : UserRole.READER;
        Answer<User> user = kept.then(named -> elsewhere.isGiven() ? elsewhere.subject().map(subject -> new User(named, as, Optional.empty(), Optional.of(subject)))
                : UserWork.password(surroundings, named).map(digest -> new User(named, as, Optional.of(digest), Optional.empty())));
        return user instanceof Answer.Done<User>(User added) ? people.add(by, added).map(done -> done.name() + " is a user now: " + done.role() + ".") : ((Answer.Refused<User>) user).as();
    }
}
