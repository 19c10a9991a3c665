package org.onrecord.web.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.people.Deed;
import org.onrecord.record.people.Deed.What;
import org.onrecord.record.people.Subject;
import org.onrecord.record.people.User;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Asked.Method;
import org.onrecord.web.ask.Asker.By;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Reply.Problem;
import org.onrecord.web.ask.Role;
import org.onrecord.web.ask.Route;

/** Where somebody who has signed in changes their own password. */
public final class AccountPage {

    private static final String PATH = "/account";

    private final RecordStore record;
    private final Sessions sessions;
    private final Proving proving;

    private AccountPage(RecordStore record, Sessions sessions, Proving proving) {
        this.record = record;
        this.sessions = sessions;
        this.proving = proving;
    }

    static List<Route> routes(RecordStore record, Sessions sessions, Proving proving) {
        AccountPage page = new AccountPage(record, sessions, proving);
        return List.of(new Route(Method.GET, PATH, Role.READER, false, page::show), new Route(Method.POST, PATH + "/password", Role.READER, false, page::change));
    }

    /**
     * What the page shows.
     *
     * @param password whether they have one
     * @param subject  as what another service lets them in; empty: none does
     * @param notice   what was done just now, or why nothing was; empty: nothing was asked
     * @param done     whether it was done
     */
    public record Model(String name, String role, boolean password, String subject, String notice, boolean done) { }

    private Reply show(Asked asked) throws RecordFault {
        boolean done = asked.query("done").filter("password"::equals).isPresent();
        return page(asked, 200, done ? "Your password was changed. Wherever else you were signed in, you sign in again. Keys of your programs are as they were." : "");
    }

    private Reply page(Asked asked, int status, String notice) throws RecordFault {
        Optional<User> user = user(asked);
        return user.isEmpty() ? notSignedIn() : new Reply.Page(status, "Your account", "account", new Model(user.get().name(), user.get().role().toString(), user.get().password().isPresent(),
                user.get().subject().map(Subject::words).orElse(""), notice, status == 200), Optional.empty());
    }

    /** Neither a program with a key nor whoever sits at the machine has a password to change here. */
    private Optional<User> user(Asked asked) throws RecordFault {
        return asked.asker().by() == By.SESSION ? record.people().user(asked.asker().name()) : Optional.empty();
    }

    private static Problem notSignedIn() {
        return Problem.missing("no-account", "You have not signed in with a browser", "This page is for people who have. On your own machine nobody needs to.");
    }

    private Reply change(Asked asked) throws RecordFault {
        Optional<User> user = user(asked);
        if (user.isEmpty()) {
            return notSignedIn();
        }
        if (user.get().password().isEmpty()) {
            return page(asked, 409, "You have no password here: an administrator can set a first one.");
        }
        return switch (proving.prove(asked, user.get().folded(), user, asked.form("present").orElse(""))) {
            case Proving.Proof.NotNow(Problem problem) -> problem;
            case Proving.Proof.Wrong() -> {
                record.people().note(new Deed(sessions.doer(user.get().name(), asked), What.SIGN_IN_REFUSED, user.get().name() + ": not the present password"));
                yield page(asked, 403, "That is not your present password: nothing was changed.");
            }
            case Proving.Proof.Right() -> changed(asked, user.get());
        };
    }

    private Reply changed(Asked asked, User user) throws RecordFault {
        String password = asked.form("password").orElse("");
        if (!asked.form("again").orElse("").equals(password)) {
            return page(asked, 400, "The two new ones are not the same: nothing was changed.");
        }
        Optional<String> mistake = password.equals(asked.form("present").orElse("")) ? Optional.of("that is the present one") : Passwords.mistake(password, user.name());
        if (mistake.isPresent()) {
            return page(asked, 400, mistake.get().substring(0, 1).toUpperCase(Locale.ROOT) + mistake.get().substring(1) + ": nothing was changed.");
        }
        // That ends all sessions, this one too; a new one begins.
        return record.people().password(sessions.doer(user.name(), asked), user.name(), Passwords.digest(password)) instanceof Answer.Refused<User> refused
                ? Problem.refused(409, "Nothing was changed", refused) : sessions.begin(asked, user, "with a new password", Optional.of(PATH + "?done=password"));
    }
}
