package org.onrecord.record.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** That a record is whole: its pages, its references, and every report in it. */
final class Proof {

    private final Faults faults;

    /** @param faults names what is told to be damaged */
    Proof(Faults faults) {
        this.faults = faults;
    }

    /** Of a file, wholly. @return what it holds */
    Counts ofFile(Connection connection) throws RecordFault, InterruptedException {
        try {
            pages(connection, "integrity_check");
            references(connection);
            Counts counts = Counts.of(connection, Dialect.SQLITE);
            reports(connection, counts);
            return counts;
        } catch (SQLException e) {
            throw Stopping.told(faults.of(e));
        }
    }

    /** @param check "integrity_check", or "quick_check", which does not compare indexes with their tables */
    void pages(Connection connection, String check) throws SQLException, RecordFault {
        String said = first(connection, "pragma " + check + "(1)");
        if (!said.equals("ok")) {
            throw faults.damaged("its pages are damaged (" + said + ")");
        }
    }

    void references(Connection connection) throws SQLException, RecordFault {
        String table = first(connection, "pragma foreign_key_check");
        if (!table.isEmpty()) {
            throw faults.damaged("rows of its table " + table + " have lost what they belong to");
        }
    }

    /** Reads every report: each text has its digest, each statement its words, and none is missing. */
    void reports(Connection connection, Counts counts) throws RecordFault, InterruptedException {
        try (Handle handle = Jdbi.create(connection).open()) {
            long[] read = new long[2];
            ReportRows.inOrder(handle).after(0, row -> {
                Stopping.check();
                read[0]++;
                read[1] += row.kept().report().statements().size();
            });
            if (read[0] != counts.reports() || read[1] != counts.statements()) {
                throw faults.damaged("only " + read[0] + " of " + counts.reports() + " reports and " + read[1] + " of " + counts.statements() + " statements can be found");
            }
        } catch (DamagedRow e) {
            throw faults.damaged(e);
        } catch (JdbiException e) {
            throw Stopping.told(faults.of(e));
        } catch (Stopping e) {
            throw e.interrupted();
        }
    }

    private static String first(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(question)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
