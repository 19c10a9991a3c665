package org.onrecord.record.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.ProgressHandler;

/** Ends long work when its thread is interrupted, as Ctrl-C does. */
final class Stopping extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Steps of SQLite's machine between two looks: a few milliseconds. */
    private static final int STEPS = 100_000;

    private Stopping() {
        super(null, null, false, false);
    }

    /** SQLite itself ends what it does for this connection. */
    static void watch(Connection connection) throws SQLException {
        ProgressHandler.setHandler(connection, STEPS, new ProgressHandler() {
            @Override
            protected int progress() {
                return Thread.currentThread().isInterrupted() ? 1 : 0;
            }
        });
    }

    /** Called between rows. */
    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Stopping();
        }
    }

    /** The fault, unless it is the interrupt's. */
    static RecordFault told(RecordFault fault) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return fault;
    }

    /** Takes the interrupt from the thread, as {@link InterruptedException} has it. */
    InterruptedException interrupted() {
        Thread.interrupted();
        return new InterruptedException();
    }
}
