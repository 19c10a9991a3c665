package org.onrecord.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.people.Key;
import org.onrecord.record.people.Scope;
import org.onrecord.record.people.User;
import org.onrecord.record.store.People;
import org.onrecord.record.store.RecordFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onrecord user list}. */
@Command(name = "list", header = "Lists users and their keys.", sortOptions = false, synopsisHeading = "%nUsage: ", optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord user list",
            "",
            "Exit status: 0 listed, 1 failed (told on standard error), 2 wrong usage."})
final class UserListCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private UserWork work;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    UserListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return work.run(surroundings, (people, _) -> Answer.done(list(people)));
    }

    private static String list(People people) throws RecordFault {
        List<User> users = people.users();
        if (users.isEmpty()) {
            return "There are no users: 'onrecord user add NAME' adds the first one.";
        }
        List<Key> keys = people.passes().keys();
        StringBuilder lines = new StringBuilder();
        for (User user : users) {
            lines.append(Cells.padded(user.name(), 24)).append("  ").append(user.role())
                    .append(user.subject().map(subject -> "  as " + Cells.plain(subject.words())).orElse("")).append('\n');
            keys.stream().filter(key -> key.user().equals(user.name())).forEach(key -> lines.append("  key ").append(key.id()).append("  ").append(Scope.words(key.scopes()))
                    .append(" until ").append(key.life().ends().toString(), 0, 10).append("  ").append(Cells.plain(key.name())).append('\n'));
        }
        return lines.toString().stripTrailing();
    }
}
