package org.onrecord.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.record.people.Doer;
import org.onrecord.record.people.User;
import org.onrecord.record.people.UserRole;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.web.ask.Frame;
import org.onrecord.web.people.Passwords;
import org.onrecord.web.setting.Setting;
import org.onrecord.web.setting.Settings;

/** A server on a copy of the example record, and somebody who asks it. */
public final class Visitor implements AutoCloseable {

    public static final String PASSWORD = "quarry moon kettle";

    private static final Pattern TOKEN = Pattern.compile("<meta name=\"onrecord-token\" content=\"([^\"]*)\">");

    private final String address;
    private final Runnable end;
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL)).build();

    private Visitor(String address, Runnable end) {
        this.address = address;
        this.end = end;
    }

    private Visitor(Server server) {
        this(server.address(), server::close);
    }

    /** A server that others run, and end. */
    public static Visitor at(String address) {
        return new Visitor(address, () -> { });
    }

    /** @param folder an empty one */
    public static Visitor in(Path folder) {
        return in(folder, settings -> settings);
    }

    /** @param folder an empty one, @param more how it is run besides */
    public static Visitor in(Path folder, UnaryOperator<Settings> more) {
        try {
            return new Visitor(Server.start(more.apply(Settings.USUAL.with(Setting.RECORD, ExampleRecord.in(folder).toString()).with(Setting.PORT, "0"))));
        } catch (RecordFault e) {
            throw new IllegalStateException(e);
        }
    }

    /** A server on any record. */
    public static Visitor of(Path record) {
        try {
            return new Visitor(Server.start(Settings.USUAL.with(Setting.RECORD, record.toString()).with(Setting.PORT, "0")));
        } catch (RecordFault e) {
            throw new IllegalStateException(e);
        }
    }

    /** A server where people sign in, each with the password {@link #PASSWORD}. @param users "mara admin" */
    public static Visitor signingIn(Path folder, Settings settings, String... users) {
        String record = ExampleRecord.in(folder).toString();
        String digest = Passwords.digest(PASSWORD);
        try (RecordStore store = RecordStore.openExisting(record)) {
            for (String user : users) {
                String[] parts = user.split(" ");
                store.people().add(new Doer("test", Instant.EPOCH, ""), new User(parts[0], UserRole.of(parts[1]), Optional.of(digest), Optional.empty()));
            }
            return new Visitor(Server.start(settings.with(Setting.RECORD, record).with(Setting.PORT, "0").with(Setting.LOGIN, "yes")));
        } catch (RecordFault e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another browser at the same server, which closes with this one. */
    public Visitor another() {
        return new Visitor(address, end);
    }

    public HttpResponse<String> signIn(String name, String password) {
        return post("/sign-in", "name=" + name + "&password=" + Frame.encoded(password));
    }

    public String address() {
        return address;
    }

    /** @param path with what comes after "?" */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address).resolve(path)).build());
    }

    /** Sends a form as a page of the server does. @param form "name=value&name=value", without the token */
    public HttpResponse<String> post(String path, String form) {
        return send(form(path, form + (form.isEmpty() ? "" : "&") + "token=" + token()).build());
    }

    /** A form as it is given, to be sent. */
    public HttpRequest.Builder form(String path, String form) {
        return HttpRequest.newBuilder(URI.create(address).resolve(path)).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form));
    }

    /** What forms bring back, as it stands in every page. */
    public String token() {
        Matcher token = TOKEN.matcher(get("/sign-in").body());
        return token.find() ? token.group(1) : "";
    }

    public HttpResponse<String> send(HttpRequest request) {
        return send(request, BodyHandlers.ofString());
    }

    /** @param path with what comes after "?", @param headers names and values in turn */
    public HttpResponse<byte[]> bytes(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address).resolve(path));
        return send(headers.length == 0 ? request.build() : request.headers(headers).build(), BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        end.run();
    }
}
