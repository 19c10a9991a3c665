package org.onrecord.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Says to a server, byte by byte, what no client would. */
final class Wire {

    /** Milliseconds: what has not come by then does not come. */
    private static final int PATIENCE = 30_000;

    private final URI address;

    Wire(String address) {
        this.address = URI.create(address);
    }

    int port() {
        return address.getPort();
    }

    /** All that comes back until the server closes the connection. @param said lines end as they are given */
    String say(String said) {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(said.getBytes(StandardCharsets.ISO_8859_1));
            return all(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String all(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    /** A request for a path, with other lines of its head, which end in "\r\n". */
    String get(String path, String head) {
        return say("GET " + path + " HTTP/1.1\r\n" + head + "Connection: close\r\n\r\n");
    }
}
