package org.onrecord.web.people;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.record.people.Deed;
import org.onrecord.record.people.Deed.What;
import org.onrecord.record.people.User;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Asked.Method;
import org.onrecord.web.ask.Frame;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Reply.Problem;
import org.onrecord.web.ask.Role;
import org.onrecord.web.ask.Route;

/** Where people sign in and out, and where they change the password that they do it with. */
public final class SignInPage {

    /** No user has a longer name: what is longer is neither counted nor looked up. */
    private static final int LONGEST_NAME = 64;

    private final RecordStore record;
    private final Doors doors;
    private final Sessions sessions;
    private final Proving proving = new Proving();

    private SignInPage(RecordStore record, Doors doors, InstantSource clock) {
        this.record = record;
        this.doors = doors;
        this.sessions = new Sessions(record, doors, clock);
    }

    public static List<Route> routes(RecordStore record, Doors doors, InstantSource clock) {
        SignInPage page = new SignInPage(record, doors, clock);
        List<Route> own = List.of(new Route(Method.GET, "/sign-in", Role.ANYONE, false, page::show),
                new Route(Method.POST, "/sign-in", Role.ANYONE, false, page::signIn),
                new Route(Method.POST, "/sign-out", Role.ANYONE, false, page::signOut));
        return Stream.concat(own.stream(), AccountPage.routes(record, page.sessions, page.proving).stream()).toList();
    }

    /**
     * What the page shows.
     *
     * @param needed  whether anybody has to sign in here
     * @param to      where they go then
     * @param notice  why they did not get in just now; empty: they have not tried
     * @param service with which they may sign in as well, as people call it; empty: there is none
     */
    public record Model(boolean needed, String to, String notice, Optional<String> service) {

        /** The address where signing in with the service begins. */
        public String begin() {
            return ProviderPage.BEGIN + (to.equals("/") ? "" : "?to=" + Frame.encoded(to));
        }
    }

    private Reply show(Asked asked) {
        return page(doors, 200, asked.query("to"), "");
    }

    /** @param to where they wanted to go, as their browser says */
    static Reply page(Doors doors, int status, Optional<String> to, String notice) {
        return new Reply.Page(status, "Sign in", "sign-in", new Model(doors.login(), Sessions.target(to), notice, doors.service()), Optional.empty());
    }

    private Reply wrong(Asked asked) {
        return page(doors, 401, asked.form("to"), "There is no user of this name with this password. Capital letters count in passwords. An administrator can set a new one.");
    }

    private Reply signIn(Asked asked) throws RecordFault {
        String typed = asked.form("name").orElse("");
        String name = typed.length() > LONGEST_NAME ? "" : User.folded(typed);
        if (typed.length() > LONGEST_NAME || name.length() > LONGEST_NAME) {
            return wrong(asked);
        }
        String password = asked.form("password").orElse("");
        Optional<User> user = record.people().user(name);
        return switch (proving.prove(asked, name, user, password)) {
            case Proving.Proof.NotNow(Problem problem) -> problem;
            case Proving.Proof.Wrong() -> {
                record.people().note(new Deed(sessions.doer("", asked), What.SIGN_IN_REFUSED, name));
                yield wrong(asked);
            }
            case Proving.Proof.Right() -> begin(asked, user.orElseThrow(), password);
        };
    }

    private Reply begin(Asked asked, User user, String password) throws RecordFault {
        if (user.password().filter(Passwords::isOld).isPresent()) {
            record.people().digestAnew(user.name(), Passwords.digest(password));
        }
        return sessions.begin(asked, user, "", asked.form("to"));
    }

    private Reply signOut(Asked asked) throws RecordFault {
        sessions.end(asked);
        return new Reply.Redirect("/sign-in", Map.of("Set-Cookie", doors.cookies().endSession()));
    }
}
