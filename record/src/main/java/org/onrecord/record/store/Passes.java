package org.onrecord.record.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.people.Deed;
import org.onrecord.record.people.Deed.What;
import org.onrecord.record.people.Doer;
import org.onrecord.record.people.Key;
import org.onrecord.record.people.Scope;
import org.onrecord.record.people.User;

/** What lets people of a record in once they have proven who they are: sessions of their browsers, and keys of their programs. */
public final class Passes {

    /** Far more than anybody has programs: more are a program that makes keys. */
    private static final int MOST_KEYS = 50;

    private final Database database;

    Passes(Database database) {
        this.database = database;
    }

    /** Whoever comes with a key. */
    public record Holder(User user, Key key) { }

    /** Begins a session, and forgets those that have ended. @param digest of what the browser keeps, @param how for the log, after the name; "": with a password */
    public void begin(Doer by, String digest, Instant ends, String how) throws RecordFault {
        database.write(handle -> {
            handle.execute("delete from user_sessions where ends <= ?", told(by.at()));
            Rows rows = new Rows(handle);
            rows.add(Table.USER_SESSIONS, digest, person(handle, by.who()).orElseThrow(), told(by.at()), told(ends));
            rows.write();
            AuditRows.add(handle, new Deed(by, What.SIGNED_IN, (by.who() + " " + how).strip()));
            return null;
        });
    }

    /** Whose session it is; empty: none, or it has ended. */
    public Optional<User> session(String digest, Instant now) throws RecordFault {
        return database.read(handle -> handle.createQuery("select " + UserRows.COLUMNS + " from user_sessions join users on users.person = user_sessions.person"
                + " where digest = ? and ends > ?").bind(0, digest).bind(1, told(now)).map((row, _) -> UserRows.user(row)).findOne());
    }

    public void end(Doer by, String digest) throws RecordFault {
        database.write(handle -> {
            if (handle.execute("delete from user_sessions where digest = ?", digest) > 0) {
                AuditRows.add(handle, new Deed(by, What.SIGNED_OUT, by.who()));
            }
            return null;
        });
    }

    /** @param digest of what the program says; the key itself is kept nowhere */
    public Answer<Key> make(Doer by, Key key, String digest) throws RecordFault {
        return database.write(handle -> {
            Optional<Long> person = person(handle, key.user());
            if (person.isEmpty()) {
                return Answer.refused("no-such-user", "there is no user '" + key.user() + "'");
            }
            if (handle.createQuery("select count(*) from user_keys where person = ?").bind(0, person.get()).mapTo(Integer.class).one() >= MOST_KEYS) {
                return Answer.refused("too-many-keys", MOST_KEYS + " keys are the most: remove one first");
            }
            Rows rows = new Rows(handle);
            rows.add(Table.USER_KEYS, key.id(), person.get(), key.name(), digest, Scope.words(key.scopes()), told(key.life().made()), told(key.life().ends()));
            rows.write();
            AuditRows.add(handle, new Deed(by, What.KEY_MADE, key.id() + " of " + key.user() + " for " + Scope.words(key.scopes())));
            return Answer.done(key);
        });
    }

    /** Of all users, by their names and when they were made; those that have ended as well. */
    public List<Key> keys() throws RecordFault {
        return database.read(handle -> handle.createQuery("select id, users.name, user_keys.name, scopes, user_keys.made, ends from user_keys"
                + " join users on users.person = user_keys.person order by folded, user_keys.made, id").map((row, _) -> new Key(row.getString(1), row.getString(2), row.getString(3),
                Scope.read(row.getString(4)), new Key.Life(Instant.parse(row.getString(5)), Instant.parse(row.getString(6))))).list());
    }

    /** Whose key it is; empty: none, or it has ended. */
    public Optional<Holder> key(String digest, Instant now) throws RecordFault {
        return database.read(handle -> handle.createQuery("select " + UserRows.COLUMNS + ", id, user_keys.name, scopes, user_keys.made, ends from user_keys"
                + " join users on users.person = user_keys.person where digest = ? and ends > ?").bind(0, digest).bind(1, told(now)).map((row, _) -> new Holder(UserRows.user(row),
                new Key(row.getString(5), row.getString(1), row.getString(6), Scope.read(row.getString(7)),
                        new Key.Life(Instant.parse(row.getString(8)), Instant.parse(row.getString(9)))))).findOne());
    }

    /** @param id of the key */
    public Answer<String> remove(Doer by, String id) throws RecordFault {
        return database.write(handle -> {
            if (handle.execute("delete from user_keys where id = ?", id) == 0) {
                return Answer.refused("no-such-key", "there is no key '" + id + "'");
            }
            AuditRows.add(handle, new Deed(by, What.KEY_REMOVED, id));
            return Answer.done(id);
        });
    }

    /** In seconds, so that moments sort as they are written. */
    private static String told(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Optional<Long> person(Handle handle, String name) {
        return handle.createQuery("select person from users where folded = ?").bind(0, User.folded(name)).mapTo(Long.class).findOne();
    }
}
