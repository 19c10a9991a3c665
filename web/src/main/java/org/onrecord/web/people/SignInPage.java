package org.onrecord.web.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.record.people.Deed;
import org.onrecord.record.people.Deed.What;
import org.onrecord.record.people.Doer;
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
import org.onrecord.web.guard.Guard;

/** Where people sign in and out. */
public final class SignInPage {

    /** A working day: then one signs in again, whatever one does meanwhile, and nothing is written where one only reads. */
    static final Duration LIFE = Duration.ofHours(12);

    /** No user has a longer name: what is longer is neither counted nor looked up. */
    private static final int LONGEST_NAME = 64;

    private final RecordStore record;
    private final Doors doors;
    private final InstantSource clock;
    private final Passwords passwords = new Passwords();
    private final Slowing slowing = new Slowing(System::nanoTime);

    private SignInPage(RecordStore record, Doors doors, InstantSource clock) {
        this.record = record;
        this.doors = doors;
        this.clock = clock;
    }

    public static List<Route> routes(RecordStore record, Doors doors, InstantSource clock) {
        SignInPage page = new SignInPage(record, doors, clock);
        return List.of(new Route(Method.GET, "/sign-in", Role.ANYONE, false, page::show),
                new Route(Method.POST, "/sign-in", Role.ANYONE, false, page::signIn),
                new Route(Method.POST, "/sign-out", Role.ANYONE, false, page::signOut));
    }

    /**
     * What the page shows.
     *
     * @param needed whether anybody has to sign in here
     * @param to     where they go then
     * @param wrong  whether what they gave before was not right
     */
    public record Model(boolean needed, String to, boolean wrong) { }

    private Reply show(Asked asked) {
        return page(asked, asked.query("to"), false);
    }

    private Reply page(Asked asked, Optional<String> to, boolean wrong) {
        return new Reply.Page(wrong ? 401 : 200, "Sign in", "sign-in", new Model(doors.login(), target(to), wrong), Optional.empty());
    }

    /** A path of this server, whatever was given. */
    private static String target(Optional<String> to) {
        return to.filter(Reply.Redirect::isPath).filter(path -> !path.startsWith("/sign-")).orElse("/");
    }

    private Reply signIn(Asked asked) throws RecordFault {
        String typed = asked.form("name").orElse("");
        String name = typed.length() > LONGEST_NAME ? "" : User.folded(typed);
        if (typed.length() > LONGEST_NAME || name.length() > LONGEST_NAME) {
            return page(asked, asked.form("to"), true);
        }
        String password = asked.form("password").orElse("");
        String network = Guard.network(asked.asker().address());
        long wait = slowing.guess(name, network);
        if (wait > 0) {
            return Problem.tooMany("too-many-tries", "Too many wrong tries", "Wait " + wait + " seconds, then try again. Whoever has forgotten the password asks an administrator for a new one.", wait);
        }
        Optional<User> user = record.people().user(name);
        return switch (passwords.match(password, user.flatMap(User::password))) {
            case NO_ROOM -> new Problem(503, "busy", "Too many people are signing in", "Try again in a few seconds.");
            case OTHER -> {
                record.people().note(new Deed(doer("", asked), What.SIGN_IN_REFUSED, name));
                yield page(asked, asked.form("to"), true);
            }
            case SAME -> {
                slowing.right(name, network);
                yield begin(asked, user.orElseThrow(), password);
            }
        };
    }

    /** A new session in any case: what the browser brought along, or was made to bring, is worth nothing from now on. */
    private Reply begin(Asked asked, User user, String password) throws RecordFault {
        endSession(asked);
        if (user.password().filter(Passwords::isOld).isPresent()) {
            record.people().digestAnew(user.name(), Passwords.digest(password));
        }
        String secret = doors.secrets().draw();
        Doer doer = doer(user.name(), asked);
        record.people().passes().begin(doer, Digests.of(secret), doer.at().plus(LIFE));
        return new Reply.Redirect(target(asked.form("to")), Map.of("Set-Cookie", doors.cookies().setSession(secret)));
    }

    private Reply signOut(Asked asked) throws RecordFault {
        endSession(asked);
        return new Reply.Redirect("/sign-in", Map.of("Set-Cookie", doors.cookies().endSession()));
    }

    private void endSession(Asked asked) throws RecordFault {
        Optional<String> session = doors.cookies().session(asked.header("cookie").orElse(""));
        if (asked.asker().by() == By.SESSION && session.isPresent()) {
            record.people().passes().end(doer(asked.asker().name(), asked), Digests.of(session.get()));
        }
    }

    private Doer doer(String name, Asked asked) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new Doer(name, now, asked.asker().address());
    }
}
