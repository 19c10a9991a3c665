package org.onrecord.web.people;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.people.Deed;
import org.onrecord.record.people.Key;
import org.onrecord.record.people.Scope;
import org.onrecord.record.people.User;
import org.onrecord.record.people.UserRole;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Asked.Method;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Reply.Problem;
import org.onrecord.web.ask.Role;
import org.onrecord.web.ask.Route;

/** Users, their roles and keys, and the log of what was done, for administrators. */
public final class PeoplePage {

    /** Deeds on a page. */
    static final int ON_A_PAGE = 50;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final RecordStore record;
    private final InstantSource clock;
    private final Keys keys;
    private final Optional<String> service;

    private PeoplePage(RecordStore record, Doors doors, InstantSource clock) {
        this.record = record;
        this.service = doors.service();
        this.clock = clock;
        this.keys = new Keys(record.people().passes());
    }

    public static List<Route> routes(RecordStore record, Doors doors, InstantSource clock) {
        PeoplePage page = new PeoplePage(record, doors, clock);
        return List.of(new Route(Method.GET, "/people", Role.ADMIN, false, page::show),
                form("/people/add", page::add), form("/people/role", page::changeRole), form("/people/password", page::password), form("/people/remove", page::remove),
                form("/people/keys", page::key), form("/people/keys/remove", page::removeKey));
    }

    private static Route form(String path, Route.Answering answering) {
        return new Route(Method.POST, path, Role.ADMIN, false, answering);
    }

    /**
     * What the page shows.
     *
     * @param done    what was done just now, in words; empty: nothing
     * @param older   address of the deeds before these; empty: there are none
     * @param service with which users may sign in, as people call it; empty: there is none
     */
    public record Model(List<User> users, List<KeyRow> keys, List<DeedRow> deeds, String done, String older, Optional<String> service) {

        /** How somebody comes in, beside their role; empty: with a password, as all do where there is no service. */
        public String comes(User user) {
            return user.subject().map(subject -> subject.isAwaited() ? "named as " + subject.words() + ", has not come yet" : "comes as " + subject.words()).orElse("");
        }

        public List<UserRole> roles() {
            return Arrays.asList(UserRole.values());
        }
    }

    /** A key in words. */
    public record KeyRow(String id, String user, String name, String scopes, String ends) { }

    /** A deed in words, with its moment for programs. */
    public record DeedRow(String at, String moment, String who, String what, String about, String address) { }

    /** A key as it is shown once. */
    public record Shown(String user, String name, String scopes, String ends, String secret) { }

    private Reply show(Asked asked) throws RecordFault {
        int page = asked.query("page").filter(number -> number.matches("[1-9]\\d{0,3}")).map(Integer::valueOf).orElse(1);
        List<Deed> deeds = record.people().log((page - 1) * ON_A_PAGE, ON_A_PAGE + 1);
        Model model = new Model(record.people().users(), record.people().passes().keys().stream().map(PeoplePage::row).toList(),
                deeds.stream().limit(ON_A_PAGE).map(PeoplePage::row).toList(), done(asked), deeds.size() > ON_A_PAGE ? "/people?page=" + (page + 1) : "", service);
        return Reply.Page.of("People", "people", model);
    }

    /** Of a word in the address alone: no words of it are shown. */
    private static String done(Asked asked) {
        return switch (asked.query("done").orElse("")) {
            case "added" -> "The user was added.";
            case "role" -> "The role was changed: it holds at once.";
            case "password" -> "The password was changed. Their sessions have ended: they sign in again.";
            case "named" -> "The user was added: the service lets them in.";
            case "subject" -> "The service lets them in as that now. Their sessions have ended: they sign in again.";
            case "unlinked" -> "They sign in with a password alone now. Their sessions have ended: they sign in again.";
            case "shut-out" -> "They sign in with a password alone now, and have none: set one, or they do not get in. Their sessions have ended.";
            case "removed" -> "The user was removed, with all sessions and keys.";
            case "key-removed" -> "The key was removed: it lets nobody in any more.";
            default -> "";
        };
    }

    private static KeyRow row(Key key) {
        return new KeyRow(key.id(), key.user(), key.name(), Scope.words(key.scopes()), MOMENT.format(key.life().ends()));
    }

    private static DeedRow row(Deed deed) {
        return new DeedRow(MOMENT.format(deed.doer().at()), deed.doer().at().toString(), deed.doer().who(), deed.what().toString().replace('-', ' '), deed.about(), deed.doer().address());
    }

    private Reply add(Asked asked) throws RecordFault {
        String password = asked.form("password").orElse("");
        Answer<User> user = User.named(asked.form("name").orElse("")).then(name -> user(name, asked, password));
        return user instanceof Answer.Done<User>(User added) ? reply(record.people().add(Sessions.doer(asked, clock), added), "added") : reply(user, "added");
    }

    private static Answer<User> user(String name, Asked asked, String password) {
        Optional<String> mistake = Passwords.mistake(password, name);
        return mistake.isPresent() ? Answer.refused("bad-password", mistake.get()) : role(asked).map(role -> new User(name, role, Optional.of(Passwords.digest(password)), Optional.empty()));
    }

    static Answer<UserRole> role(Asked asked) {
        String word = asked.form("role").orElse("");
        return Arrays.stream(UserRole.values()).filter(role -> role.toString().equals(word)).findFirst().<Answer<UserRole>>map(Answer::done)
                .orElseGet(() -> Answer.refused("bad-role", "a role is reader, editor or admin"));
    }

    private Reply changeRole(Asked asked) throws RecordFault {
        return role(asked) instanceof Answer.Done<UserRole>(UserRole role) ? reply(record.people().role(Sessions.doer(asked, clock), asked.form("name").orElse(""), role), "role") : reply(role(asked), "role");
    }

    private Reply password(Asked asked) throws RecordFault {
        String name = asked.form("name").orElse("");
        String password = asked.form("password").orElse("");
        Optional<String> mistake = Passwords.mistake(password, name);
        return mistake.isPresent() ? Problem.refused(400, "That is no password", new Answer.Refused<>("bad-password", mistake.get()))
                : reply(record.people().password(Sessions.doer(asked, clock), name, Passwords.digest(password)), "password");
    }

    private Reply remove(Asked asked) throws RecordFault {
        return reply(record.people().remove(Sessions.doer(asked, clock), asked.form("name").orElse("")), "removed");
    }

    private Reply key(Asked asked) throws RecordFault {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        asked.form("scope").flatMap(Scope::of).ifPresent(scopes::add);
        int days = asked.form("days").filter(words -> words.matches("\\d{1,5}")).map(Integer::valueOf).orElse(Keys.USUAL_LIFE);
        return switch (keys.make(Sessions.doer(asked, clock), asked.form("name").orElse(""), new Keys.Wanted(asked.form("for").orElse(""), scopes, days))) {
            case Answer.Refused<Keys.Made> refused -> refused(refused);
            case Answer.Done<Keys.Made>(Keys.Made made) -> Reply.Page.of("A new key", "key-made", new Shown(made.key().user(), made.key().name(),
                    Scope.words(made.key().scopes()), MOMENT.format(made.key().life().ends()), made.secret()));
        };
    }

    private Reply removeKey(Asked asked) throws RecordFault {
        return reply(record.people().passes().remove(Sessions.doer(asked, clock), asked.form("id").orElse("")), "key-removed");
    }

    static Reply reply(Answer<?> answer, String done) {
        return answer instanceof Answer.Refused<?> refused ? refused(refused) : new Reply.Redirect("/people?done=" + done);
    }

    private static Reply refused(Answer.Refused<?> refused) {
        return Problem.refused(refused.code().equals("no-such-user") || refused.code().equals("no-such-key") ? 404 : 400, "That was not done", refused);
    }
}
