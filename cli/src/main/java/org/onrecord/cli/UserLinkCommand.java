package org.onrecord.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.people.Subject;
import org.onrecord.record.people.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord user link}. */
@Command(name = "link", header = "Says who a user is at another service to sign in with.", sortOptions = false, synopsisHeading = "%nUsage: ",
        description = "%nThe service is the one of 'onrecord serve --oidc-issuer' (docs/people.md). A password that they have stays. Wherever they are signed in, they sign in again.",
        parameterListHeading = "%nWho:%n", optionListHeading = "%nOptions:%n", footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord user link tom --email tom@quarry.example",
            "  onrecord user link tom --subject 248289",
            "  onrecord user link tom --none",
            "",
            "Exit status: 0 done, 1 refused (told on standard error), 2 wrong usage."})
final class UserLinkCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the user.")
    private String name;

    @Mixin
    private SubjectOptions elsewhere;

    @Option(names = "--none", description = "They sign in with a password alone.")
    private boolean none;

    @Mixin
    private UserWork work;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    UserLinkCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return work.run(surroundings, (people, by) -> {
            Answer<Optional<Subject>> subject = wanted();
            return subject instanceof Answer.Done<Optional<Subject>>(Optional<Subject> as) ? people.subject(by, name, as).map(UserLinkCommand::told) : ((Answer.Refused<Optional<Subject>>) subject).as();
        });
    }

    private Answer<Optional<Subject>> wanted() {
        if (none == elsewhere.isGiven()) {
            return Answer.refused("which", "say one of --email, --subject and --none");
        }
        return none ? Answer.done(Optional.empty()) : elsewhere.subject().map(Optional::of);
    }

    private static String told(User user) {
        return user.subject().map(subject -> user.name() + " signs in as " + subject.words() + " too.").orElseGet(() -> user.name() + " signs in with a password alone"
                + (user.password().isEmpty() ? ", and has none: 'onrecord user password' gives them one." : "."));
    }
}
