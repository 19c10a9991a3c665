package org.onrecord.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.record.store.CorrectionContract.done;
import static org.onrecord.record.store.CorrectionContract.refused;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.onrecord.record.people.Deed;
import org.onrecord.record.people.Deed.What;
import org.onrecord.record.people.Doer;
import org.onrecord.record.people.Key;
import org.onrecord.record.people.Scope;
import org.onrecord.record.people.Subject;
import org.onrecord.record.people.User;
import org.onrecord.record.people.UserRole;

/** How people are kept in every kind of record. */
interface PeopleContract {

    Instant NOON = Instant.parse("2031-04-08T12:00:00Z");

    Doer BY_COMMAND = new Doer("ada", NOON, "");

    User MARA = new User("Mara Quill", UserRole.ADMIN, Optional.of("$argon2id$one"), Optional.empty());
    User TOM = new User("tom", UserRole.READER, Optional.of("$argon2id$two"), Optional.empty());

    Subject AWAITED = new Subject("mailto:tom@quarry.example");
    Subject KNOWN = new Subject("https://login.quarry.example 248289");

    Key FEED = new Key("k1", "tom", "the wall screen", Set.of(Scope.READ), new Key.Life(NOON, NOON.plus(30, ChronoUnit.DAYS)));

    /** A record that holds nothing. */
    RecordStore store();

    /** Rows of a query, columns joined by a bar. */
    List<String> rows(String sql) throws SQLException;

    /** Two users, a session and a key. */
    static void people(RecordStore store) throws RecordFault {
        done(store.people().add(BY_COMMAND, MARA));
        done(store.people().add(BY_COMMAND, TOM));
        store.people().passes().begin(new Doer("tom", NOON, "192.0.2.7"), "digest-of-a-session", NOON.plus(12, ChronoUnit.HOURS), "");
        done(store.people().passes().make(BY_COMMAND, FEED, "digest-of-a-key"));
    }

    @Test
    default void aUserIsFoundHoweverTheNameIsWritten() throws RecordFault {
        assertThat(store().people().isClosed(true)).isTrue();
        people(store());
        assertThat(store().people().isClosed(false)).isFalse();
        assertThat(store().people().user(" MARA  quill")).contains(MARA);
        assertThat(store().people().users()).containsExactly(MARA, TOM);
        assertThat(refused(store().people().add(BY_COMMAND, new User("TOM", UserRole.EDITOR, Optional.empty(), Optional.of(AWAITED))))).startsWith("name-taken");
        assertThat(store().people().user("' or '1'='1")).isEmpty();
    }

    @Test
    default void theLastAdministratorStaysOneWhileThereAreOthers() throws RecordFault {
        people(store());
        assertThat(refused(store().people().role(BY_COMMAND, "mara quill", UserRole.READER))).startsWith("last-admin");
        assertThat(refused(store().people().remove(BY_COMMAND, "mara quill"))).startsWith("last-admin");
        done(store().people().role(BY_COMMAND, "tom", UserRole.ADMIN));
        done(store().people().remove(BY_COMMAND, "mara quill"));
        assertThat(done(store().people().remove(BY_COMMAND, "tom")).name()).as("nobody is left: the record is one person's again").isEqualTo("tom");
        assertThat(refused(store().people().role(BY_COMMAND, "tom", UserRole.ADMIN))).startsWith("no-such-user");
    }

    /** Whom an administrator named may have an address with a slip in it: nobody would be in then. */
    @Test
    default void anAdministratorWhoNeverCameIsNoneToLeaveBehind() throws RecordFault {
        people(store());
        done(store().people().add(BY_COMMAND, new User("boss", UserRole.ADMIN, Optional.empty(), Optional.of(AWAITED))));
        assertThat(refused(store().people().remove(BY_COMMAND, "mara quill"))).startsWith("last-admin");
        assertThat(refused(store().people().role(BY_COMMAND, "mara quill", UserRole.READER))).startsWith("last-admin");
        assertThat(store().people().met(BY_COMMAND, KNOWN, List.of(AWAITED)).map(User::name)).contains("boss");
        done(store().people().remove(BY_COMMAND, "mara quill"));
        assertThat(refused(store().people().subject(BY_COMMAND, "boss", Optional.empty()))).startsWith("last-admin");
        done(store().people().password(BY_COMMAND, "boss", "$argon2id$three"));
        done(store().people().subject(BY_COMMAND, "boss", Optional.empty()));
    }

    @Test
    default void anAdministratorWhoNeverCameMayGo() throws RecordFault {
        people(store());
        done(store().people().add(BY_COMMAND, new User("boss", UserRole.ADMIN, Optional.empty(), Optional.of(AWAITED))));
        done(store().people().remove(BY_COMMAND, "boss"));
        assertThat(store().people().users()).containsExactly(MARA, TOM);
    }

    @Test
    default void whereAllSignInElsewhereNobodyCanWithoutThatService() throws RecordFault {
        done(store().people().add(BY_COMMAND, new User("boss", UserRole.ADMIN, Optional.empty(), Optional.of(AWAITED))));
        assertThat(store().people().isClosed(true)).isFalse();
        assertThat(store().people().isClosed(false)).isTrue();
    }

    /** Two windows, or eight: each is in, whichever came first. */
    @Test
    default void whoComesInManyWindowsAtOnceIsInWithEach() throws Exception {
        people(store());
        done(store().people().subject(BY_COMMAND, "tom", Optional.of(AWAITED)));
        CyclicBarrier together = new CyclicBarrier(8);
        try (ExecutorService windows = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<User>>> met = windows.invokeAll(Collections.nCopies(8, () -> {
                together.await();
                return store().people().met(BY_COMMAND, KNOWN, List.of(AWAITED));
            }));
            for (Future<Optional<User>> one : met) {
                assertThat(one.get().map(User::name)).contains("tom");
            }
        }
    }

    @Test
    default void aSessionEnds() throws RecordFault {
        people(store());
        assertThat(store().people().passes().session("digest-of-a-session", NOON.plusSeconds(1))).contains(TOM);
        assertThat(store().people().passes().session("digest-of-a-session", NOON.plus(12, ChronoUnit.HOURS))).isEmpty();
        assertThat(store().people().passes().session("digest-of-another", NOON)).isEmpty();
        store().people().passes().end(new Doer("tom", NOON, "192.0.2.7"), "digest-of-a-session");
        assertThat(store().people().passes().session("digest-of-a-session", NOON.plusSeconds(1))).isEmpty();
        assertThat(store().people().log(0, 1)).containsExactly(new Deed(new Doer("tom", NOON, "192.0.2.7"), What.SIGNED_OUT, "tom"));
    }

    @Test
    default void aNewPasswordEndsTheSessionsOfItsUser() throws RecordFault {
        people(store());
        done(store().people().password(BY_COMMAND, "Tom", "$argon2id$three"));
        assertThat(store().people().passes().session("digest-of-a-session", NOON)).isEmpty();
        assertThat(store().people().user("tom").flatMap(User::password)).contains("$argon2id$three");
    }

    @Test
    default void aRoleHoldsAtOnce() throws RecordFault {
        people(store());
        done(store().people().role(BY_COMMAND, "tom", UserRole.EDITOR));
        assertThat(store().people().passes().session("digest-of-a-session", NOON).map(User::role)).contains(UserRole.EDITOR);
        assertThat(store().people().passes().key("digest-of-a-key", NOON).map(holder -> Scope.most(holder.key().scopes(), holder.user().role()))).contains(UserRole.READER);
    }

    @Test
    default void aKeyIsItsUsersUntilItEndsOrGoes() throws RecordFault {
        people(store());
        assertThat(store().people().passes().key("digest-of-a-key", NOON.plusSeconds(5))).contains(new Passes.Holder(TOM, FEED));
        assertThat(store().people().passes().key("digest-of-a-key", FEED.life().ends())).isEmpty();
        assertThat(store().people().passes().key("k1", NOON)).isEmpty();
        assertThat(done(store().people().passes().remove(BY_COMMAND, "k1"))).isEqualTo("k1");
        assertThat(store().people().passes().key("digest-of-a-key", NOON)).isEmpty();
        assertThat(refused(store().people().passes().remove(BY_COMMAND, "k1"))).startsWith("no-such-key");
    }

    @Test
    default void whoIsRemovedLeavesNothingBehindButTheLog() throws RecordFault, SQLException {
        people(store());
        done(store().people().remove(BY_COMMAND, "tom"));
        assertThat(rows("select count(*) from user_sessions")).containsExactly("0");
        assertThat(rows("select count(*) from user_keys")).containsExactly("0");
        assertThat(rows("select who, what, about, address from audit order by entry")).containsExactly("ada|user-added|Mara Quill as admin|", "ada|user-added|tom as reader|",
                "tom|signed-in|tom|192.0.2.7", "ada|key-made|k1 of tom for read|", "ada|user-removed|tom|");
    }

    @Test
    default void whatChangesNobodyIsInNoLog() throws RecordFault {
        people(store());
        refused(store().people().remove(BY_COMMAND, "mara quill"));
        assertThat(store().people().log(0, 10)).hasSize(4);
        assertThat(store().people().log(1, 2)).extracting(Deed::what).containsExactly(What.SIGNED_IN, What.USER_ADDED);
    }

    @Test
    default void whomAnAdministratorNamedIsOneOfTheServiceOnceTheyCome() throws RecordFault {
        people(store());
        assertThat(store().people().met(BY_COMMAND, KNOWN, List.of(AWAITED))).as("nobody was named").isEmpty();
        done(store().people().subject(BY_COMMAND, "Tom", Optional.of(AWAITED)));
        assertThat(store().people().passes().session("digest-of-a-session", NOON)).as("who may come in has changed").isEmpty();
        assertThat(store().people().met(new Doer("", NOON, "192.0.2.7"), KNOWN, List.of(AWAITED)).map(User::name)).contains("tom");
        assertThat(store().people().log(0, 1)).containsExactly(new Deed(new Doer("tom", NOON, "192.0.2.7"), What.SUBJECT_CHANGED, "tom to 248289 at https://login.quarry.example"));
        assertThat(store().people().met(BY_COMMAND, KNOWN, List.of()).flatMap(User::subject)).contains(KNOWN);
        assertThat(store().people().met(BY_COMMAND, new Subject("https://login.quarry.example 7"), List.of(AWAITED))).as("the address is somebody else's now").isEmpty();
    }

    @Test
    default void noTwoUsersAreOneOfAnotherService() throws RecordFault {
        people(store());
        done(store().people().subject(BY_COMMAND, "tom", Optional.of(AWAITED)));
        assertThat(refused(store().people().subject(BY_COMMAND, "mara quill", Optional.of(AWAITED)))).startsWith("subject-taken");
        assertThat(refused(store().people().add(BY_COMMAND, new User("vic", UserRole.READER, Optional.empty(), Optional.of(AWAITED))))).startsWith("subject-taken");
        done(store().people().subject(BY_COMMAND, "tom", Optional.empty()));
        assertThat(store().people().user("tom")).contains(TOM);
    }

    /** However many guess at passwords, what was changed stays in the log. */
    @Test
    default void aFloodOfRefusalsPushesNothingElseOutOfTheLog() throws RecordFault {
        people(store());
        for (int i = 1; i <= 5; i++) {
            store().people().note(new Deed(new Doer("", NOON, "192.0.2.9"), What.SIGN_IN_REFUSED, "guess " + i));
        }
        store().people().trim(Deed.Group.REFUSED, 2);
        assertThat(store().people().log(0, 10)).extracting(Deed::about).containsExactly("guess 5", "guess 4", "k1 of tom for read", "tom", "tom as reader", "Mara Quill as admin");
        store().people().trim(Deed.Group.PEOPLE, 1);
        assertThat(store().people().log(0, 10)).extracting(Deed::about).containsExactly("guess 5", "guess 4", "k1 of tom for read", "tom");
    }
}
