package org.onrecord.record.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.onrecord.record.store.RecordFault.Kind;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What a database's errors mean for whoever owns the record, and what to do: one line each. */
final class Faults {

    private static final String BUSY = "another onrecord, or another program, is writing to it: wait until it has ended, then run again";
    private static final String UNWRITTEN = "make room, then run again: what was acknowledged is kept";

    /** The low byte of SQLite's codes is the kind of error, what is above it the detail. */
    private static final int KIND_OF_ERROR = 0xFF;

    private final String place;

    /** What mends damage. */
    private final String cure;

    private Faults(String place, String cure) {
        this.place = place;
        this.cure = cure;
    }

    /** @param place as it is told to people */
    Faults(String place) {
        this(place, "restore a backup (onrecord restore)");
    }

    static Faults ofBackup(String place) {
        return new Faults(place, "take another backup");
    }

    RecordFault missing() {
        return fault(Kind.MISSING, "there is no record here: 'onrecord add' makes one, --record names another", null);
    }

    RecordFault newer(int version) {
        return fault(Kind.NEWER, "it was made by a later version of onrecord (schema " + version + ", this one knows " + Schema.VERSION
                + "): use that version, or another record", null);
    }

    RecordFault foreign() {
        return fault(Kind.NO_RECORD, "it is a database of something else than a record: name another", null);
    }

    /** Earlier versions can be read, copied and proven as they are. */
    void requireRecord(Schema.Found found) throws RecordFault {
        switch (found.state()) {
            case CURRENT, OLDER -> { }
            case EMPTY, UNFINISHED -> throw missing();
            case NEWER -> throw newer(found.version());
            case FOREIGN -> throw foreign();
        }
    }

    RecordFault damaged(DamagedRow row) {
        return fault(Kind.DAMAGED, row.getMessage() + ": " + cure, row);
    }

    /** @param what without its cure, which is added */
    RecordFault damaged(String what) {
        return fault(Kind.DAMAGED, what + ": " + cure, null);
    }

    RecordFault busy() {
        return fault(Kind.BUSY, BUSY, null);
    }

    RecordFault taken(String what) {
        return fault(Kind.TAKEN, what, null);
    }

    RecordFault none(String what) {
        return fault(Kind.NO_RECORD, what, null);
    }

    RecordFault noFolder(Path folder) {
        return fault(Kind.FORBIDDEN, "there is no folder " + folder + ": make it first", null);
    }

    /** A file of the record, or the folder that it is in, cannot be written. */
    RecordFault unwritten(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> forbidden(e);
            case FileSystemException file -> fault(Kind.FULL, "the disk cannot be written (" + file.getReason() + "): " + UNWRITTEN, e);
            default -> fault(Kind.FULL, "the disk cannot be written (" + e.getMessage() + "): " + UNWRITTEN, e);
        };
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
        return fault(Kind.UNREACHABLE, "it cannot be opened (" + firstLine(thrown) + ")", thrown);
    }

    /** Whether it is SQLite's, not a server's. */
    static boolean isOfFile(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).anyMatch(SQLiteException.class::isInstance);
    }

    private RecordFault sqlite(SQLiteErrorCode code, Throwable thrown) {
        return switch (code) {
            case SQLITE_IOERR_CORRUPTFS, SQLITE_IOERR_SHORT_READ -> fault(Kind.DAMAGED, "its pages are damaged: " + cure, thrown);
            case SQLITE_IOERR_READ -> fault(Kind.DAMAGED, "the disk cannot be read: " + cure, thrown);
            default -> switch (code.code & KIND_OF_ERROR) {
                case 5, 6, 15 -> fault(Kind.BUSY, BUSY, thrown);
                case 3, 8, 14, 23 -> forbidden(thrown);
                case 13 -> fault(Kind.FULL, "the disk is full: " + UNWRITTEN, thrown);
                case 10 -> fault(Kind.FULL, "the disk, a quota or a limit lets no more be written (" + code.name() + "): " + UNWRITTEN, thrown);
                case 11 -> fault(Kind.DAMAGED, "its pages are damaged: " + cure, thrown);
                case 19 -> fault(Kind.MISFIT, "what was to be written contradicts what is there (" + code.name() + ")", thrown);
                case 26 -> fault(Kind.NO_RECORD, "it is a file of another kind, or a record whose beginning is damaged: name another file, or " + cure, thrown);
                default -> fault(Kind.DAMAGED, "SQLite cannot go on (" + code.name() + "): run 'onrecord doctor'", thrown);
            };
        };
    }

    private RecordFault forbidden(Throwable thrown) {
        return fault(Kind.FORBIDDEN, "it may not be opened or written: check the rights of the file and of its folder, and whether the disk is read-only", thrown);
    }

    private RecordFault postgresql(SQLException sql, Throwable thrown) {
        String state = sql.getSQLState();
        String said = firstLine(sql);
        return switch (state.substring(0, 2)) {
            case "55", "40" -> fault(Kind.BUSY, BUSY, thrown);
            case "22", "23" -> fault(Kind.MISFIT, "the server does not take what was to be written (" + said + ")", thrown);
            case "53", "54" -> fault(Kind.FULL, "the server is out of room or connections (" + said + "): run again when it has them", thrown);
            case "28" -> fault(Kind.FORBIDDEN, "the server refuses this user: check name, password and rights", thrown);
            case "25" -> fault(Kind.FORBIDDEN, "the server lets this user only read (" + said + "): name one that may write", thrown);
            case "3D" -> fault(Kind.MISSING, "the server has no such database: create it (createdb), or name another", thrown);
            case "XX" -> fault(Kind.DAMAGED, "the server says that it is damaged (" + said + "): " + cure, thrown);
            case "08" -> fault(Kind.UNREACHABLE, gone(said), thrown);
            case "57" -> state.equals("57014") ? fault(Kind.BUSY, BUSY, thrown) : fault(Kind.UNREACHABLE, gone(said), thrown);
            case "42" -> state.equals("42501") ? fault(Kind.FORBIDDEN, "this user may not do that (" + said + "): name one with more rights", thrown)
                    : fault(Kind.NO_RECORD, "its tables are not those of a record (" + said + "): name another", thrown);
            default -> fault(Kind.UNREACHABLE, "the server says: " + said, thrown);
        };
    }

    private static String gone(String said) {
        return "the server cannot be reached (" + said + "): run again when it is there, what was acknowledged is kept";
    }

    /** What follows may quote rows, or the address with its password. */
    private static String firstLine(Throwable thrown) {
        return String.valueOf(thrown.getMessage()).lines().findFirst().orElse("").replaceAll("(?i)(password=)[^&;\\s]*", "$1…");
    }

    private RecordFault fault(Kind kind, String what, Throwable cause) {
        return new RecordFault(kind, place + ": " + what.replaceAll("\\p{Cc}+", " "), cause);
    }
}
