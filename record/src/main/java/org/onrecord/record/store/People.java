package org.onrecord.record.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.people.Deed;
import org.onrecord.record.people.Deed.What;
import org.onrecord.record.people.Doer;
import org.onrecord.record.people.Subject;
import org.onrecord.record.people.User;
import org.onrecord.record.people.UserRole;

/** The people of a record who sign in, and the log of what they did. What changes somebody is in the log or did not happen. */
public final class People {

    private final Database database;

    People(Database database) {
        this.database = database;
    }

    /** What lets them in. */
    public Passes passes() {
        return new Passes(database);
    }

    /** Whether there is no user. */
    public boolean isEmpty() throws RecordFault {
        return users().isEmpty();
    }

    /** Whether nobody can sign in. @param service whether there is another one that people sign in with */
    public boolean isClosed(boolean service) throws RecordFault {
        return users().stream().noneMatch(user -> user.password().isPresent() || service && user.subject().isPresent());
    }

    /** By their names. */
    public List<User> users() throws RecordFault {
        return database.read(UserRows::all);
    }

    /** @param name however it is written */
    public Optional<User> user(String name) throws RecordFault {
        return database.read(handle -> new UserRows(handle).named(name));
    }

    /**
     * Whoever another service says has come: a user who came so before, or whom an administrator named, who is that one from now on.
     *
     * @param known   who they are there, @param awaited as what an administrator may have named them
     * @return empty: nobody here
     */
    public Optional<User> met(Doer by, Subject known, List<Subject> awaited) throws RecordFault {
        Optional<User> before = database.read(handle -> new UserRows(handle).subject(known));
        return before.isPresent() ? before : database.write(handle -> {
            UserRows rows = new UserRows(handle);
            // They may have come in another window meanwhile.
            return rows.subject(known).or(() -> awaited.stream().flatMap(subject -> rows.subject(subject).stream()).findFirst().map(user -> {
                AuditRows.add(handle, new Deed(new Doer(user.name(), by.at(), by.address()), What.SUBJECT_CHANGED, user.name() + " to " + known.words()));
                return rows.met(user, known);
            }));
        });
    }

    /** Says as what a user signs in with another service; ends their sessions. @param subject empty: with a password alone, which the last administrator has to have then */
    public Answer<User> subject(Doer by, String name, Optional<Subject> subject) throws RecordFault {
        return change(name, rows -> rows.subject(name, subject),
                (handle, user) -> noted(handle, by, What.SUBJECT_CHANGED, user.name() + " to " + subject.map(Subject::words).orElse("a password alone"), user));
    }

    public Answer<User> add(Doer by, User user) throws RecordFault {
        return database.write(handle -> new UserRows(handle).add(user, by.at()).then(added -> noted(handle, by, What.USER_ADDED, added.name() + " as " + added.role(), added)));
    }

    /** The last administrator who can come in stays one as long as there are others: somebody has to be able to make another. */
    public Answer<User> role(Doer by, String name, UserRole role) throws RecordFault {
        return change(name, rows -> rows.role(name, role), (handle, user) -> noted(handle, by, What.ROLE_CHANGED, user.name() + " to " + role, user));
    }

    /** Ends their sessions: whoever sits there signs in again. @param digest of the new password */
    public Answer<User> password(Doer by, String name, String digest) throws RecordFault {
        return change(name, rows -> rows.password(name, digest), (handle, user) -> noted(handle, by, What.PASSWORD_CHANGED, user.name(), user));
    }

    /** The same password under a better digest. */
    public void digestAnew(String name, String digest) throws RecordFault {
        database.write(handle -> handle.execute("update users set password = ? where folded = ?", digest, User.folded(name)));
    }

    /** With their sessions and keys; what they corrected stays under their name. */
    public Answer<User> remove(Doer by, String name) throws RecordFault {
        return change(name, rows -> rows.remove(name), (handle, user) -> noted(handle, by, What.USER_REMOVED, user.name(), user));
    }

    private interface Noting {

        Answer<User> of(Handle handle, User user);
    }

    private Answer<User> change(String name, Function<UserRows, Answer<User>> change, Noting noting) throws RecordFault {
        return database.write(handle -> new UserRows(handle).named(name).isEmpty() ? Answer.refused("no-such-user", "there is no user '" + name + "'")
                : change.apply(new UserRows(handle)).then(user -> noting.of(handle, user)));
    }

    private static <T> Answer<T> noted(Handle handle, Doer by, What what, String about, T value) {
        AuditRows.add(handle, new Deed(by, what, about));
        return Answer.done(value);
    }

    /** Puts something into the log. */
    public void note(Deed deed) throws RecordFault {
        noteAll(List.of(deed));
    }

    void noteAll(List<Deed> deeds) throws RecordFault {
        database.write(handle -> {
            deeds.forEach(deed -> AuditRows.add(handle, deed));
            return null;
        });
    }

    /** Keeps no more of a group than that; done now and then without being asked. */
    void trim(Deed.Group group, int kept) throws RecordFault {
        database.write(handle -> {
            AuditRows.trim(handle, group, kept);
            return null;
        });
    }

    /** The log, the last deed first. */
    public List<Deed> log(int skip, int limit) throws RecordFault {
        return database.read(handle -> AuditRows.latest(handle, skip, limit));
    }
}
