package org.onrecord.web.people;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.people.Subject;
import org.onrecord.record.people.User;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Asked.Method;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Role;
import org.onrecord.web.ask.Route;

/** Forms that say as what users sign in with the provider, for administrators. */
public final class Subjects {

    private final RecordStore record;
    private final InstantSource clock;

    private Subjects(RecordStore record, InstantSource clock) {
        this.record = record;
        this.clock = clock;
    }

    public static List<Route> routes(RecordStore record, InstantSource clock) {
        Subjects forms = new Subjects(record, clock);
        return List.of(new Route(Method.POST, "/people/name", Role.ADMIN, false, forms::name), new Route(Method.POST, "/people/subject", Role.ADMIN, false, forms::change));
    }

    /** A new user, who has no password. */
    private Reply name(Asked asked) throws RecordFault {
        Answer<User> user = User.named(asked.form("name").orElse("")).then(name -> subject(asked).then(subject -> PeoplePage.role(asked)
                .map(role -> new User(name, role, Optional.empty(), Optional.of(subject)))));
        return user instanceof Answer.Done<User>(User named) ? PeoplePage.reply(record.people().add(Sessions.doer(asked, clock), named), "named") : PeoplePage.reply(user, "named");
    }

    /** Nothing where it stands means that they sign in with a password alone. */
    private Reply change(Asked asked) throws RecordFault {
        Answer<Optional<Subject>> subject = asked.form("as").isEmpty() ? Answer.done(Optional.empty()) : subject(asked).map(Optional::of);
        return subject instanceof Answer.Done<Optional<Subject>>(Optional<Subject> as) ? changed(record.people().subject(Sessions.doer(asked, clock), asked.form("name").orElse(""), as))
                : PeoplePage.reply(subject, "subject");
    }

    private static Reply changed(Answer<User> answer) {
        boolean linked = answer instanceof Answer.Done<User>(User user) && user.subject().isPresent();
        boolean closed = answer instanceof Answer.Done<User>(User user) && user.password().isEmpty();
        return PeoplePage.reply(answer, linked ? "subject" : closed ? "shut-out" : "unlinked");
    }

    private static Answer<Subject> subject(Asked asked) {
        String words = asked.form("as").orElse("");
        return asked.form("by").filter("identifier"::equals).isPresent() ? Subject.ofIdentifier(words) : Subject.ofMail(words);
    }
}
