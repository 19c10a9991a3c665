package org.onrecord.web.people;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.people.Deed;
import org.onrecord.record.people.Deed.What;
import org.onrecord.record.people.Subject;
import org.onrecord.record.people.User;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Asked.Method;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Reply.Problem;
import org.onrecord.web.ask.Role;
import org.onrecord.web.ask.Route;
import org.onrecord.web.guard.Guard;
import org.onrecord.web.provider.Account;
import org.onrecord.web.provider.Journey;
import org.onrecord.web.provider.Provider;
import org.onrecord.web.provider.SentBack;

/** Where people leave for the provider, and where it sends them back. Whatever goes wrong leads to the page where passwords are taken, and is told there. */
public final class ProviderPage {

    static final String BEGIN = "/sign-in/provider";

    /** Whoever registers this server with a provider names it: see docs/people.md. */
    static final String BACK = "/sign-in/back";

    /** Letters of a code: providers' have some dozens or hundreds. */
    private static final int LONGEST_CODE = 4_096;

    private final RecordStore record;
    private final Doors doors;
    private final Sessions sessions;
    private final Journeys journeys;
    private final Slowing slowing = new Slowing(System::nanoTime);
    private final Seldom seldom;

    private ProviderPage(RecordStore record, Doors doors, InstantSource clock) {
        this.record = record;
        this.doors = doors;
        this.sessions = new Sessions(record, doors, clock);
        this.journeys = new Journeys(clock);
        this.seldom = new Seldom(clock);
    }

    /** None where there is no provider. */
    public static List<Route> routes(RecordStore record, Doors doors, InstantSource clock) {
        ProviderPage page = new ProviderPage(record, doors, clock);
        return doors.provider().map(provider -> List.of(new Route(Method.GET, BEGIN, Role.ANYONE, false, asked -> page.begin(asked, provider)),
                new Route(Method.GET, BACK, Role.ANYONE, false, asked -> page.end(asked, provider)))).orElse(List.of());
    }

    private Reply begin(Asked asked, Provider provider) throws RecordFault {
        Optional<String> to = asked.query("to");
        return switch (provider.begin(URI.create(doors.access().address(asked.header("host").orElse("")) + BACK))) {
            case Answer.Done<Journey>(Journey journey) -> {
                // Whoever begins in two windows may end in either.
                String secret = doors.cookies().journey(asked.header("cookie").orElse("")).orElseGet(doors.secrets()::draw);
                journeys.begin(journey, secret, Sessions.target(to));
                yield new Reply.Elsewhere(journey.to(), Map.of("Set-Cookie", doors.cookies().setJourney(secret)));
            }
            case Answer.Refused<Journey> refused -> {
                // It fails for everybody, and anybody can ask again and again.
                note(asked, seldom.words(refused.code()));
                yield refused(to, refused);
            }
        };
    }

    private Reply end(Asked asked, Provider provider) throws RecordFault {
        Optional<String> secret = doors.cookies().journey(asked.header("cookie").orElse(""));
        Optional<Journeys.Back> back = secret.flatMap(kept -> asked.query("state").flatMap(state -> journeys.end(state, kept)));
        if (back.isEmpty()) {
            return SignInPage.page(doors, 400, Optional.empty(), "This signing in was begun in another browser, or more than " + Journeys.LIFE.toMinutes() + " minutes ago, or is over already. Begin again.");
        }
        String network = Guard.network(asked.asker().address());
        long wait = slowing.journey(network);
        if (wait > 0) {
            return Problem.tooMany("too-many-tries", "Too many tries that led nowhere", "Wait " + wait + " seconds, then begin again, or sign in with a password.", wait);
        }
        return proven(asked, provider, back.get(), network);
    }

    private Reply proven(Asked asked, Provider provider, Journeys.Back back, String network) throws RecordFault {
        Optional<String> to = Optional.of(back.to());
        Optional<String> code = asked.query("code").filter(given -> given.length() <= LONGEST_CODE);
        if (code.isEmpty()) {
            return sentBack(asked, to, SentBack.of(asked.query("error")), network);
        }
        return switch (provider.end(back.journey(), code.get())) {
            case Answer.Done<Account>(Account account) -> met(asked, account, provider, to);
            case Answer.Refused<Account> refused -> {
                note(asked, seldom.words(refused.code() + " from " + network));
                yield refused(to, refused);
            }
        };
    }

    private Reply sentBack(Asked asked, Optional<String> to, SentBack why, String network) throws RecordFault {
        note(asked, seldom.words("provider-refused (" + why.word() + ") from " + network));
        return why.isDenied() ? SignInPage.page(doors, 403, to, host() + " has not signed you in: " + why.message() + ". Begin again, or sign in with a password.")
                : refused(to, new Answer.Refused<>("provider-refused", why.message()));
    }

    private Reply met(Asked asked, Account account, Provider provider, Optional<String> to) throws RecordFault {
        Optional<User> user = record.people().met(sessions.doer("", asked), account.subject(), awaited(account));
        if (user.isPresent()) {
            return in(asked, user.get(), to);
        }
        return switch (newcomer(asked, account, provider)) {
            case Answer.Done<User>(User added) -> in(asked, added, to);
            case Answer.Refused<User> refused -> {
                note(asked, Optional.of(account.subject().words() + account.mail().map(mail -> ", " + mail.words()).orElse("") + ": " + refused.code()));
                yield SignInPage.page(doors, 403, to, refused.message());
            }
        };
    }

    private Reply in(Asked asked, User user, Optional<String> to) throws RecordFault {
        slowing.proven(Guard.network(asked.asker().address()));
        return sessions.begin(asked, user, "through " + host(), to);
    }

    private static List<Subject> awaited(Account account) {
        String identifier = account.subject().kept().substring(account.subject().kept().indexOf(' ') + 1);
        Stream<Subject> named = Subject.ofIdentifier(identifier) instanceof Answer.Done<Subject>(Subject subject) ? Stream.of(subject) : Stream.of();
        return Stream.concat(named, account.mail().stream()).toList();
    }

    /** A name that somebody has already is never taken for them: whoever chooses names at the provider would choose an administrator's. */
    private Answer<User> newcomer(Asked asked, Account account, Provider provider) throws RecordFault {
        if (provider.settings().newcomers().isEmpty()) {
            return Answer.refused("not-named", host() + " says who you are, but you are no user here. Ask an administrator to add you: you are " + account.subject().words()
                    + account.mail().map(mail -> ", with the e-mail address " + mail.words()).orElse("") + ".");
        }
        if (!(User.named(account.name().orElse("")) instanceof Answer.Done<String>(String name))) {
            return Answer.refused("no-name", host() + " tells no name of yours that a user can have here. Ask an administrator to add you: you are " + account.subject().words() + ".");
        }
        User user = new User(name, provider.settings().newcomers().get(), Optional.empty(), Optional.of(account.subject()));
        if (record.people().add(sessions.doer(name, asked), user) instanceof Answer.Done<User> added) {
            return added;
        }
        // They may have come in another window meanwhile.
        return record.people().met(sessions.doer("", asked), account.subject(), List.of()).<Answer<User>>map(Answer::done).orElseGet(() -> Answer.refused("name-taken", host() + " calls you as another user is called here. Ask an administrator to add you: you are " + account.subject().words() + "."));
    }

    private Reply refused(Optional<String> to, Answer.Refused<?> refused) {
        int status = switch (refused.code()) {
            case "provider-down", "provider-slow", "provider-busy" -> 503;
            default -> 502;
        };
        return SignInPage.page(doors, status, to, "You cannot be signed in through " + host() + " now: " + refused.message() + ". Try again in a minute; passwords are taken all the same.");
    }

    /** What is of the provider's doing, or of the settings', is in the log of what was done: administrators find there why nobody gets in. */
    private void note(Asked asked, Optional<String> why) throws RecordFault {
        if (why.isPresent()) {
            record.people().note(new Deed(sessions.doer("", asked), What.SIGN_IN_REFUSED, "through " + host() + ": " + why.get()));
        }
    }

    private String host() {
        return doors.service().orElseThrow();
    }
}
