package org.onrecord.cli;

import java.util.Set;
import java.util.concurrent.Callable;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.people.Doer;
import org.onrecord.record.people.Scope;
import org.onrecord.record.people.User;
import org.onrecord.record.store.People;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.people.Keys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord user key}. */
@Command(name = "key", header = "Makes a key for a program, or removes one.", sortOptions = false, synopsisHeading = "%nUsage: ",
        description = "%nA program sends it with each request: \"Authorization: Bearer KEY\". It may do what its scopes say, and never more than its user. It is shown once.",
        parameterListHeading = "%nWho:%n", optionListHeading = "%nOptions:%n", footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord user key mara",
            "  onrecord user key mara --for \"the wall screen\" --days 30",
            "  onrecord user key mara --remove k3YpQ0aZ",
            "",
            "Exit status: 0 done, 1 refused (told on standard error), 2 wrong usage."})
final class UserKeyCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the user.")
    private String name;

    @Option(names = "--for", paramLabel = "WORDS", defaultValue = "a program", description = "What it is for. Default: a program.")
    private String purpose;

    @Option(names = "--scope", paramLabel = "SCOPE", defaultValue = "read", split = ",", description = "read, write (add and correct) or admin. Default: read.")
    private Set<Scope> scopes;

    @Option(names = "--days", paramLabel = "N", defaultValue = "" + Keys.USUAL_LIFE, description = "How long it lives. Default: " + Keys.USUAL_LIFE + ".")
    private int days;

    @Option(names = "--remove", paramLabel = "ID", description = "Removes the key with this id, which 'onrecord user list' shows.")
    private String removed;

    @Mixin
    private UserWork work;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    UserKeyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return work.run(surroundings, removed == null ? this::make : this::remove);
    }

    private Answer<String> make(People people, Doer by) throws RecordFault {
        Answer<Keys.Made> made = new Keys(people.passes()).make(by, name, new Keys.Wanted(purpose, scopes, days));
        if (made instanceof Answer.Done<Keys.Made>(Keys.Made key)) {
            surroundings.err().writer().println("Key " + key.key().id() + " of " + key.key().user() + ", until " + key.key().life().ends().toString().substring(0, 10) + ". Copy it now, it is kept nowhere:");
        }
        return made.map(Keys.Made::secret);
    }

    private Answer<String> remove(People people, Doer by) throws RecordFault {
        boolean theirs = people.passes().keys().stream().anyMatch(key -> key.id().equals(removed) && User.folded(key.user()).equals(User.folded(name)));
        return theirs ? people.passes().remove(by, removed).map(id -> "Key " + id + " lets nobody in any more.")
                : Answer.refused("no-such-key", name + " has no key '" + removed + "': 'onrecord user list' shows them");
    }
}
