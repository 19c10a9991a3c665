package org.onrecord.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.people.Doer;
import org.onrecord.record.store.People;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.web.people.Passwords;
import picocli.CommandLine.Mixin;

/** What all commands have that change the people of a record. A mixin. */
final class UserWork {

    /** Something done to people. */
    @FunctionalInterface
    interface Step {

        /** @return what is told when it was done */
        Answer<String> take(People people, Doer by) throws RecordFault;
    }

    @Mixin
    private RecordOption record;

    int run(Surroundings surroundings, Step step) {
        return Told.status(surroundings, () -> {
            try (RecordStore store = RecordStore.openExisting(record.place())) {
                return told(surroundings, step.take(store.people(), doer(surroundings)));
            }
        });
    }

    private static Doer doer(Surroundings surroundings) {
        return new Doer(System.getProperty("user.name", ""), surroundings.web().time().now().truncatedTo(ChronoUnit.SECONDS), "");
    }

    private static ExitStatus told(Surroundings surroundings, Answer<String> answer) {
        return switch (answer) {
            case Answer.Done<String>(String words) -> {
                surroundings.out().writer().println(words);
                yield ExitStatus.ALL_READ;
            }
            case Answer.Refused<String>(String _, String message) -> {
                surroundings.err().writer().println("onrecord: " + Cells.plain(message));
                yield ExitStatus.SOME_FAILED;
            }
        };
    }

    /** A new password, typed twice where somebody types, the first line of standard input otherwise. */
    static Answer<String> password(Surroundings surroundings, String user) {
        Console console = System.console();
        Answer<String> given = console != null && console.isTerminal() ? typed(console, user) : line(surroundings);
        return given.then(password -> {
            Optional<String> mistake = Passwords.mistake(password, user);
            return mistake.isPresent() ? Answer.refused("bad-password", mistake.get()) : Answer.done(Passwords.digest(password));
        });
    }

    private static Answer<String> typed(Console console, String user) {
        char[] once = console.readPassword("Password for %s, 15 characters or more: ", Cells.plain(user));
        char[] again = once == null ? null : console.readPassword("Once more: ");
        if (again == null || !Arrays.equals(once, again)) {
            return Answer.refused("not-the-same", "the two are not the same: nothing was changed");
        }
        return Answer.done(new String(once));
    }

    private static Answer<String> line(Surroundings surroundings) {
        try {
            String line = new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8)).readLine();
            return line == null ? Answer.refused("no-password", "type the password, or give it as the first line of standard input") : Answer.done(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
