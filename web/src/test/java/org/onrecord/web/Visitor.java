package org.onrecord.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.setting.Setting;
import org.onrecord.web.setting.Settings;

/** A server on a copy of the example record, and somebody who asks it. */
public final class Visitor implements AutoCloseable {

    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();

    private Visitor(Server server) {
        this.server = server;
    }

    /** @param folder an empty one */
    public static Visitor in(Path folder) {
        try {
            return new Visitor(Server.start(Settings.USUAL.with(Setting.RECORD, ExampleRecord.in(folder).toString()).with(Setting.PORT, "0")));
        } catch (RecordFault e) {
            throw new IllegalStateException(e);
        }
    }

    public String address() {
        return server.address();
    }

    /** @param path with what comes after "?" */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(server.address()).resolve(path)).build());
    }

    /** @param form "name=value&name=value" */
    public HttpResponse<String> post(String path, String form) {
        return send(HttpRequest.newBuilder(URI.create(server.address()).resolve(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)).build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
