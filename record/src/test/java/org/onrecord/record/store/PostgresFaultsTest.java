package org.onrecord.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.record.Entry;
import org.onrecord.record.store.RecordFault.Kind;

/** What can be wrong with a record on a server. */
@Timeout(120)
class PostgresFaultsTest {

    @RegisterExtension
    private static final PostgresServer SERVER = new PostgresServer();

    @TempDir
    Path folder;

    @BeforeEach
    void clear() throws SQLException {
        SERVER.clear(PostgresServer.DATABASE);
    }

    private static String place() {
        return SERVER.place(PostgresServer.DATABASE);
    }

    private static void sql(String... statements) throws SQLException {
        SERVER.sql(PostgresServer.DATABASE, statements);
    }

    @Test
    void aServerThatGoesAwayIsToldAndWhatWasAcknowledgedIsThereWhenItIsBack() throws Exception {
        try (RecordStore store = RecordStore.open(place())) {
            long run = store.begin(RecordContract.RUN);
            store.write(run, ManyReports.from(0, 10));
            sql("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = 'postgres'");
            RecordFault fault = refused(() -> store.write(run, ManyReports.from(10, 20)));
            assertThat(fault.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(fault.getMessage()).contains("run again when it is there, what was acknowledged is kept");
            assertThat(Stream.generate(() -> writes(store, run)).limit(5)).as("the connections of before are noticed one by one").contains(true);
            List<Entry> reports = new ArrayList<>();
            store.forEachReport(reports::add);
            assertThat(reports).isEqualTo(ManyReports.from(0, 20));
        }
    }

    private static boolean writes(RecordStore store, long run) {
        try {
            store.write(run, ManyReports.from(10, 20));
            return true;
        } catch (RecordFault fault) {
            assertThat(fault.kind()).isEqualTo(Kind.UNREACHABLE);
            return false;
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsToldWithHowToMakeIt() {
        RecordFault fault = refused(() -> RecordStore.open(SERVER.place("nowhere")));
        assertThat(fault.kind()).isEqualTo(Kind.MISSING);
        assertThat(fault.getMessage()).contains("createdb");
    }

    @Test
    void aUserThatIsRefusedIsToldWithoutThePassword() {
        RecordFault fault = refused(() -> RecordStore.open(SERVER.place("nobody", PostgresServer.DATABASE) + "&password=hush"));
        assertThat(fault.kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(fault.getMessage()).contains("check name, password and rights").doesNotContain("hush");
    }

    @Test
    void aUserWhoMayOnlyReadReadsAndIsToldThatItMayNotWrite() throws Exception {
        try (RecordStore store = RecordStore.open(place())) {
            store.write(store.begin(RecordContract.RUN), ManyReports.from(0, 10));
        }
        sql("drop role if exists reader", "create role reader login", "grant usage on schema public to reader", "grant select on all tables in schema public to reader");
        try (RecordStore store = RecordStore.openExisting(SERVER.place("reader", PostgresServer.DATABASE))) {
            assertThat(store.lastChange()).isPresent();
            RecordFault fault = refused(() -> store.begin(RecordContract.RUN));
            assertThat(fault.kind()).isEqualTo(Kind.FORBIDDEN);
            assertThat(fault.getMessage()).contains("permission denied for table runs").contains("name one with more rights");
        }
        sql("revoke all on all tables in schema public from reader", "revoke all on schema public from reader", "drop role reader");
    }

    @Test
    void aServerThatOnlyReadsIsTold() throws Exception {
        RecordStore.open(place()).close();
        try (RecordStore store = RecordStore.open(place() + "&options=-c%20default_transaction_read_only=on")) {
            assertThat(refused(() -> store.begin(RecordContract.RUN)).kind()).isEqualTo(Kind.FORBIDDEN);
        }
    }

    @Test
    void aDatabaseOfSomethingElseIsLeftAlone() throws SQLException {
        sql("create table cookies (name text)");
        assertThat(refused(() -> RecordStore.open(place())).kind()).isEqualTo(Kind.NO_RECORD);
        sql("select name from cookies");
    }

    @Test
    void aRecordOfALaterVersionIsLeftAlone() throws Exception {
        RecordStore.open(place()).close();
        sql("insert into schema_versions select 99, '99', 'later', type, 'V99__later.sql', checksum, installed_by, installed_on, execution_time, success from schema_versions where version = '1'");
        for (Action action : List.<Action>of(() -> RecordStore.open(place()), () -> Backup.of(place(), folder.resolve("b.db").toString(), false))) {
            RecordFault fault = refused(action);
            assertThat(fault.kind()).isEqualTo(Kind.NEWER);
            assertThat(fault.getMessage()).contains("schema 99, this one knows " + Schema.VERSION);
        }
    }

    @Test
    void anEmptyDatabaseIsNotMadeARecordByWhoeverOnlyReads() {
        RecordFault first = refused(() -> RecordStore.openExisting(place()));
        assertThat(first.kind()).isEqualTo(Kind.MISSING);
        assertThat(refused(() -> RecordStore.openExisting(place()))).hasMessage(first.getMessage());
    }

    @Test
    void aSecondWriterIsToldToWait() throws Exception {
        try (RecordStore store = RecordStore.open(place()); Connection other = SERVER.connection(PostgresServer.DATABASE)) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table runs in share row exclusive mode");
            assertThat(refused(() -> store.begin(RecordContract.RUN)).kind()).isEqualTo(Kind.BUSY);
            other.rollback();
            assertThat(store.begin(RecordContract.RUN)).isEqualTo(1);
        }
    }

    @Test
    void anIdThatIsTakenIsToldAndNothingIsWritten() throws Exception {
        try (RecordStore store = RecordStore.open(place())) {
            long run = store.begin(RecordContract.RUN);
            store.write(run, ManyReports.from(0, 1));
            Entry.Report twin = new Entry.Report(ManyReports.report(5).article(), ManyReports.report(0).statements());
            assertThat(refused(() -> store.writeNew(run, List.of(twin))).kind()).isEqualTo(Kind.MISFIT);
            assertThat(store.changedAfter(0)).isEqualTo(1);
        }
    }

    /** Records of both kinds are made one after the other however many begin them at once. */
    @Test
    void processesThatBeginARecordAtOnceTakeTurns() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(StoreProcess.start("exec", place(), 20 * i, 20 * i + 20));
        }
        for (int i = 0; i < 3; i++) {
            assertThat(StoreProcess.lines(processes.get(i)).getLast()).isEqualTo("acknowledged " + (20 * i + 20));
        }
        assertThat(Backup.of(place(), folder.resolve("b.db").toString(), false).reports()).isEqualTo(60);
        assertThat(Restoration.of(folder.resolve("b.db").toString(), folder.resolve("c.db").toString(), Optional.empty()).counts().reports()).isEqualTo(60);
    }

    @FunctionalInterface
    private interface Action {

        Object run() throws RecordFault, InterruptedException;
    }

    private static RecordFault refused(Action action) {
        RecordFault[] told = new RecordFault[1];
        assertThatThrownBy(action::run).isInstanceOfSatisfying(RecordFault.class, fault -> told[0] = fault);
        assertThat(told[0].getMessage()).startsWith("jdbc:postgresql://localhost:" + SERVER.port() + "/").doesNotContain("\n").doesNotContain("?");
        return told[0];
    }
}
