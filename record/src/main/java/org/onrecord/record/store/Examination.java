package org.onrecord.record.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at a record in steps; what one step finds wrong does not hide what the others find. */
final class Examination {

    private final Address address;
    private final Dialect dialect;
    private final Faults faults;
    private final boolean whole;

    private int schema;
    private long bytes;
    private Optional<Counts> counts = Optional.empty();
    private Optional<Instant> lastRun = Optional.empty();
    private Optional<RecordFault> fault = Optional.empty();

    Examination(Address address, boolean whole) {
        this.address = address;
        this.dialect = Dialect.of(address);
        this.faults = new Faults(address.told());
        this.whole = whole;
    }

    RecordState state() throws InterruptedException {
        step(this::look);
        return new RecordState(address.told(), new RecordState.Shape(dialect == Dialect.POSTGRESQL, schema, bytes), counts, lastRun, leftOvers(), fault);
    }

    @FunctionalInterface
    private interface Step {

        void take() throws SQLException, RecordFault, InterruptedException;
    }

    /** The first fault is told: the others follow from it, or are found when it is mended. */
    private void step(Step step) throws InterruptedException {
        try {
            step.take();
        } catch (SQLException e) {
            note(Stopping.told(faults.of(e)));
        } catch (RecordFault e) {
            note(e);
        }
    }

    private void note(RecordFault found) {
        if (fault.isEmpty()) {
            fault = Optional.of(found);
        }
    }

    private void look() throws SQLException, RecordFault, InterruptedException {
        if (address instanceof Address.File file && !file.isThere()) {
            throw faults.missing();
        }
        try (Connection connection = connect()) {
            Schema.Found found = Schema.look(connection, dialect);
            schema = found.version();
            faults.requireRecord(found);
            step(() -> bytes = size(connection));
            step(() -> lastRun = lastRun(connection));
            step(() -> counts = Optional.of(Counts.of(connection, dialect)));
            step(() -> prove(connection));
        }
    }

    private Connection connect() throws SQLException {
        return switch (address) {
            case Address.File file -> {
                Connection connection = FileCopy.connect(file.path(), true);
                Stopping.watch(connection);
                yield connection;
            }
            case Address.Server server -> DriverManager.getConnection(server.url());
        };
    }

    private void prove(Connection connection) throws SQLException, RecordFault, InterruptedException {
        Proof proof = new Proof(faults);
        if (dialect == Dialect.SQLITE) {
            proof.pages(connection, whole ? "integrity_check" : "quick_check");
            proof.references(connection);
        }
        if (whole && counts.isPresent()) {
            proof.reports(connection, counts.get());
        }
    }

    private long size(Connection connection) throws SQLException {
        return number(connection, switch (dialect) {
            case SQLITE -> "select page_count * page_size from pragma_page_count(), pragma_page_size()";
            case POSTGRESQL -> "select pg_database_size(current_database())";
        });
    }

    private static long number(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Optional<Instant> lastRun(Connection connection) throws SQLException, RecordFault {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("select started from runs order by run desc limit 1")) {
            return row.next() ? Optional.of(Instant.parse(row.getString(1))) : Optional.empty();
        } catch (DateTimeException e) {
            throw faults.damaged("the date of its last run is not as it was written");
        }
    }

    private List<Path> leftOvers() {
        if (!(address instanceof Address.File file) || !Files.isDirectory(file.path().getParent())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(file.path().getParent())) {
            return files.filter(NewFile::isDraft).sorted().toList();
        } catch (IOException e) {
            note(faults.unwritten(e));
            return List.of();
        }
    }
}
