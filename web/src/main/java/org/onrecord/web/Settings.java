package org.onrecord.web;

import java.util.Objects;

/**
 * How the server is run.
 *
 * @param record a file, or an address "jdbc:postgresql://…"
 * @param host   on which address of the machine it listens; a loopback address needs no users
 * @param port   0: one that is free
 */
public record Settings(String record, String host, int port) {

    /** Reached from this machine alone. */
    public static final String LOOPBACK = "127.0.0.1";

    public static final int PORT = 8017;

    public Settings {
        Objects.requireNonNull(record, "record is null");
        Objects.requireNonNull(host, "host is null");
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is not between 0 and 65535");
        }
    }
}
