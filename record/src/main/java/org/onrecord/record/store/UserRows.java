package org.onrecord.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.people.Subject;
import org.onrecord.record.people.User;
import org.onrecord.record.people.UserRole;

/** Users in their table. Within one transaction. */
final class UserRows {

    static final String COLUMNS = "users.name, users.role, users.password, users.subject";

    private final Handle handle;

    UserRows(Handle handle) {
        this.handle = handle;
    }

    static List<User> all(Handle handle) {
        return handle.createQuery("select " + COLUMNS + " from users order by folded").map((row, _) -> user(row)).list();
    }

    static User user(ResultSet row) throws SQLException {
        return new User(row.getString(1), UserRole.of(row.getString(2)), Optional.ofNullable(row.getString(3)), Optional.ofNullable(row.getString(4)).map(Subject::new));
    }

    Optional<User> named(String name) {
        return one("folded", User.folded(name));
    }

    Optional<User> subject(Subject subject) {
        return one("subject", subject.kept());
    }

    private Optional<User> one(String column, String value) {
        return handle.createQuery("select " + COLUMNS + " from users where " + column + " = ?").bind(0, value).map((row, _) -> user(row)).findOne();
    }

    Answer<User> add(User user, Instant at) {
        if (named(user.name()).isPresent()) {
            return Answer.refused("name-taken", "there is a user of this name: choose another");
        }
        if (user.subject().flatMap(this::subject).isPresent()) {
            return subjectTaken();
        }
        Rows rows = new Rows(handle);
        rows.add(Table.USERS, rows.nextKey(Table.USERS), user.name(), user.folded(), user.role().toString(), user.password().orElse(null), user.subject().map(Subject::kept).orElse(null), at.toString());
        rows.write();
        return Answer.done(user);
    }

    Answer<User> role(String name, UserRole role) {
        if (role != UserRole.ADMIN && isLastAdmin(name)) {
            return lastAdmin();
        }
        handle.execute("update users set role = ? where folded = ?", role.toString(), User.folded(name));
        return Answer.done(named(name).orElseThrow());
    }

    Answer<User> password(String name, String digest) {
        handle.execute("update users set password = ? where folded = ?", digest, User.folded(name));
        forget("user_sessions", name);
        return Answer.done(named(name).orElseThrow());
    }

    /** Ends their sessions. @param subject empty: they sign in with a password alone */
    Answer<User> subject(String name, Optional<Subject> subject) {
        if (subject.flatMap(this::subject).filter(other -> !other.folded().equals(User.folded(name))).isPresent()) {
            return subjectTaken();
        }
        User user = named(name).orElseThrow();
        if (subject.isEmpty() && user.password().isEmpty() && user.role() == UserRole.ADMIN && user.hasWayIn() && !isOtherAdmin(user, User::hasWayIn)) {
            return Answer.refused("last-admin", "this is the last administrator who can come in, and has no password: set one first");
        }
        keep(name, subject);
        forget("user_sessions", name);
        return Answer.done(named(name).orElseThrow());
    }

    /** An awaited one has come: from now on they are who the service says they are. */
    User met(User user, Subject known) {
        keep(user.name(), Optional.of(known));
        return named(user.name()).orElseThrow();
    }

    private void keep(String name, Optional<Subject> subject) {
        handle.execute("update users set subject = ? where folded = ?", subject.map(Subject::kept).orElse(null), User.folded(name));
    }

    Answer<User> remove(String name) {
        if (isLastAdmin(name)) {
            return lastAdmin();
        }
        User user = named(name).orElseThrow();
        forget("user_sessions", name);
        forget("user_keys", name);
        handle.execute("delete from users where folded = ?", user.folded());
        return Answer.done(user);
    }

    private void forget(String table, String name) {
        handle.execute("delete from " + table + " where person = (select person from users where folded = ?)", User.folded(name));
    }

    private boolean isLastAdmin(String name) {
        User user = named(name).orElseThrow();
        return user.role() == UserRole.ADMIN && all(handle).size() > 1 && !isOtherAdmin(user, other -> other.hasWayIn() || !user.hasWayIn());
    }

    private boolean isOtherAdmin(User user, Predicate<User> like) {
        return all(handle).stream().anyMatch(other -> other.role() == UserRole.ADMIN && !other.folded().equals(user.folded()) && like.test(other));
    }

    private static Answer<User> subjectTaken() {
        return Answer.refused("subject-taken", "another user signs in as that: remove it there first");
    }

    private static Answer<User> lastAdmin() {
        return Answer.refused("last-admin", "this is the last administrator who can come in: first make another one, with a password or after they have signed in once");
    }
}
