package org.onrecord.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.component.Container;

/**
 * Closes connections on which no request has begun for long, though bytes come: whoever sends a head byte by byte would hold one of the places for hours, since each
 * byte counts as a sign of life. A body that comes slowly is looked after elsewhere, once its head is whole; so is a connection on which nothing comes.
 */
final class SlowHeads extends AbstractLifeCycle implements Connection.Listener {

    /** The slowest line in use, a modem's, brings the largest head that is taken, 8 KB, in three seconds. */
    static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private static final long OFTEN_SECONDS = 5;

    private final Server server;
    private final Map<Connection, Waiting> open = new ConcurrentHashMap<>();

    /** @param asked requests until then, @param came bytes until then, @param since when no part of a head had come yet, in nanoseconds since any moment */
    private record Waiting(long asked, long came, long since) { }

    SlowHeads(Server server) {
        this.server = server;
    }

    @Override
    public void onOpened(Connection connection) {
        open.put(connection, new Waiting(0, 0, System.nanoTime()));
    }

    @Override
    public void onClosed(Connection connection) {
        open.remove(connection);
    }

    @Override
    protected void doStart() {
        for (Connector connector : server.getConnectors()) {
            ((Container) connector).addEventListener(this);
        }
        again();
    }

    private void again() {
        server.getScheduler().schedule(this::look, OFTEN_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        long now = System.nanoTime();
        open.forEach((connection, waiting) -> {
            boolean answers = connection.getMessagesIn() != connection.getMessagesOut();
            if (answers || connection.getMessagesIn() != waiting.asked() || connection.getBytesIn() == waiting.came()) {
                open.replace(connection, waiting, new Waiting(connection.getMessagesIn(), connection.getBytesIn(), now));
            } else if (now - waiting.since() > PATIENCE) {
                connection.getEndPoint().close();
            }
        });
        if (isRunning()) {
            again();
        }
    }
}
