package org.onrecord.record.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables of a record: whose they are, and how they are made. */
final class Schema {

    /** The newest that this program makes: the last of the files V1__… beside this class. */
    static final int VERSION = 7;

    /** Where Flyway notes which of them were run. */
    static final String HISTORY = "schema_versions";

    private static final String FIRST = "V1__record.sql";

    /** What a database holds. */
    enum State {
        /** Nothing. */
        EMPTY,
        /** A record that another process is making: {@link #make} does the rest. */
        UNFINISHED,
        /** A record of an earlier version: {@link #make} adds what is lacking. */
        OLDER,
        /** A record of this version. */
        CURRENT,
        /** A record of a later version. */
        NEWER,
        /** Something else. */
        FOREIGN
    }

    /** @param version of the record; 0: none yet */
    record Found(State state, int version) { }

    private Schema() { }

    /** Looks without changing anything. */
    static Found look(Connection connection, Dialect dialect) throws SQLException {
        Set<String> tables = tables(connection, dialect);
        if (tables.isEmpty()) {
            return new Found(State.EMPTY, 0);
        }
        if (!tables.contains(HISTORY)) {
            return new Found(State.FOREIGN, 0);
        }
        int version = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select version, script, success from " + HISTORY + " where version is not null order by installed_rank")) {
            while (row.next()) {
                String number = row.getString(1);
                if (!number.matches("\\d{1,9}") || version == 0 && !row.getString(2).equals(FIRST)) {
                    return new Found(State.FOREIGN, 0);
                }
                version = row.getBoolean(3) ? Math.max(version, Integer.parseInt(number)) : version;
            }
        }
        return new Found(state(version, tables), version);
    }

    private static State state(int version, Set<String> tables) {
        if (version > VERSION) {
            return State.NEWER;
        }
        if (version < VERSION) {
            return version == 0 ? State.UNFINISHED : State.OLDER;
        }
        for (Table table : Table.values()) {
            if (!tables.contains(table.toString())) {
                return State.FOREIGN;
            }
        }
        return State.CURRENT;
    }

    static Set<String> tables(Connection connection, Dialect dialect) throws SQLException {
        Set<String> tables = new HashSet<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(dialect.tables())) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    /** Makes the tables that are lacking; two that do so at once are one after the other on a server, and must not be on a file. */
    static void make(DataSource database, Dialect dialect, Faults faults) throws RecordFault {
        try {
            Flyway.configure().dataSource(database).locations("classpath:org/onrecord/record/store").placeholders(Map.copyOf(dialect.words()))
                    .loggers("slf4j").table(HISTORY).load().migrate();
        } catch (FlywayException e) {
            throw faults.of(e);
        }
    }
}
