package org.onrecord.record.store;

import java.sql.SQLException;
import org.onrecord.record.store.RecordFault.Kind;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What a database's errors mean for whoever owns the record, and what to do. */
final class Faults {

    private final String place;

    Faults(String place) {
        this.place = place.replaceAll("(?i)(password=)[^&]*", "$1…");
    }

    RecordFault newer(String version) {
        return new RecordFault(Kind.NEWER, place + " was made by a later version of onrecord (schema " + version
                + "): use that version, or another file", null);
    }

    RecordFault damaged(DamagedRow row) {
        return fault(Kind.DAMAGED, row.getMessage() + ": restore a backup (onrecord backup)", row);
    }

    RecordFault of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return sqlite(sqlite.getResultCode(), thrown);
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return postgresql(sql, thrown);
            }
        }
        return fault(Kind.UNREACHABLE, "cannot be opened: " + thrown.getMessage(), thrown);
    }

    private RecordFault sqlite(SQLiteErrorCode code, Throwable thrown) {
        return switch (code.code & 0xFF) {
            case 5, 6 -> fault(Kind.BUSY, "another onrecord is writing to it: wait until it has ended", thrown);
            case 8, 14, 3, 23 -> fault(Kind.FORBIDDEN, "it may not be opened or written: check that its folder exists and may be written", thrown);
            case 13 -> fault(Kind.FULL, "the disk is full: make room and run again, what was acknowledged is kept", thrown);
            case 11 -> fault(Kind.DAMAGED, "it is damaged: restore a backup (onrecord backup)", thrown);
            case 26 -> fault(Kind.NO_RECORD, "it is a file of another kind: name another file", thrown);
            case 10 -> fault(Kind.FULL, "the disk cannot be written (" + code + "): check it and run again", thrown);
            default -> fault(Kind.NO_RECORD, "SQLite says " + code + ": " + thrown.getMessage(), thrown);
        };
    }

    private RecordFault postgresql(SQLException sql, Throwable thrown) {
        String state = sql.getSQLState();
        if (state.startsWith("55") || state.startsWith("57014")) {
            return fault(Kind.BUSY, "another onrecord is writing to it: wait until it has ended", thrown);
        }
        if (state.startsWith("53")) {
            return fault(Kind.FULL, "the server is out of room or connections: " + sql.getMessage(), thrown);
        }
        if (state.startsWith("28") || state.startsWith("42501")) {
            return fault(Kind.FORBIDDEN, "the server refuses this user: check name, password and rights", thrown);
        }
        if (state.startsWith("XX")) {
            return fault(Kind.DAMAGED, "the server says it is damaged: " + sql.getMessage(), thrown);
        }
        return fault(state.startsWith("08") ? Kind.UNREACHABLE : Kind.NO_RECORD, "the server says: " + sql.getMessage(), thrown);
    }

    private RecordFault fault(Kind kind, String what, Throwable cause) {
        return new RecordFault(kind, place + ": " + what, cause);
    }
}
