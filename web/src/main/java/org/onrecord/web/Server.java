package org.onrecord.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.onrecord.desk.Desk;
import org.onrecord.domain.Stance;
import org.onrecord.record.ClaimSummary;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.web.ask.Asked.Shape;
import org.onrecord.web.ask.Route;
import org.onrecord.web.bring.Imports;
import org.onrecord.web.guard.Access;
import org.onrecord.web.guard.Cookies;
import org.onrecord.web.guard.Guard;
import org.onrecord.web.guard.Limits;
import org.onrecord.web.guard.Secrets;
import org.onrecord.web.people.Doors;
import org.onrecord.web.people.Identifier;
import org.onrecord.web.provider.Provider;
import org.onrecord.web.provider.ProviderSettings;
import org.onrecord.web.setting.Setting;
import org.onrecord.web.setting.Settings;
import org.onrecord.web.upkeep.Upkeep;

/** The record in the browser, from {@link #start} to {@link #close}. */
public final class Server implements AutoCloseable {

    /** Nothing comes for so long, in milliseconds: whoever was to send it has gone. */
    private static final long SILENCE = 20_000;

    /** Claims from which the one to show is taken: the most disputed ones come first. */
    private static final int LOOKED_AT = 20;

    /** Beside this are pages kept of a record that is no file. */
    private static final String BESIDE = "onrecord.db";

    private final Desk desk;
    private final Upkeep upkeep;
    private final Imports imports;
    private final Javalin javalin;
    private final Settings settings;
    private final Observation observation;

    private Server(Desk desk, Settings settings) {
        this.desk = desk;
        this.upkeep = settings.isOn(Setting.UPKEEP) ? Upkeep.start(desk) : Upkeep.none(desk);
        this.settings = settings;
        this.imports = Imports.open(desk, Path.of(settings.record().startsWith("jdbc:") ? BESIDE : settings.record()));
        this.observation = Observation.of(desk, settings);
        this.javalin = Javalin.create(this::configure);
    }

    /** Whether people would have to sign in where nobody can: such a server is not started. */
    public static boolean lacksUsers(Settings settings) throws RecordFault {
        Doors doors = doors(settings);
        if (!doors.login()) {
            return false;
        }
        try (RecordStore record = RecordStore.openExisting(settings.record())) {
            return record.people().isClosed(doors.provider().isPresent());
        }
    }

    /**
     * Opens the record and listens.
     *
     * @throws UncheckedIOException when others listen at that port, or this machine has no such address; nothing stays open then
     */
    public static Server start(Settings settings) throws RecordFault {
        if (lacksUsers(settings)) {
            throw new IllegalStateException("nobody could sign in");
        }
        Server server = new Server(Desk.openExisting(settings.record()), settings);
        boolean listens = false;
        try {
            server.javalin.start(settings.text(Setting.HOST), settings.number(Setting.PORT));
            listens = true;
            return server;
        } catch (JavalinBindException e) {
            throw new UncheckedIOException(new BindException(e.getMessage()));
        } finally {
            if (!listens) {
                server.close();
            }
        }
    }

    /** Where it is reached, e.g. "http://127.0.0.1:8017/". */
    public String address() {
        String host = settings.text(Setting.HOST);
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + javalin.port() + "/";
    }

    /** Waits until what is made of the record is up to it, or the time is over. */
    public void settle(Duration most) throws InterruptedException {
        upkeep.settle(most);
    }

    /** Path of a claim that some assert and some deny, in several reports if there is one, some of which have their text from others; empty: none is. */
    public Optional<String> disputed() throws RecordFault {
        int best = -1;
        Optional<String> path = Optional.empty();
        for (ClaimSummary claim : desk.claims().all(0, LOOKED_AT).claims()) {
            if (claim.sides().keySet().containsAll(List.of(Stance.ASSERTS, Stance.DENIES))) {
                int origins = desk.originsOf(claim.id()).origins();
                int worth = (origins > 1 ? 2 : 0) + (origins < claim.extent().reports() ? 1 : 0);
                path = worth > best ? Optional.of("/claims/" + claim.id()) : path;
                best = Math.max(best, worth);
            }
        }
        return path;
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        limit(config, Access.of(settings).limits());
        config.jetty.modifyServer(server -> {
            server.setRequestLog(observation);
            server.setStopTimeout(Duration.ofSeconds(settings.number(Setting.STOP_SECONDS)).toMillis());
        });
        Assets assets = Assets.load();
        Doors doors = doors(settings);
        Exchange exchange = new Exchange(new Templates(assets, doors.secrets()), entrance(doors));
        config.routes.before(exchange::arrive);
        assets.routes().forEach(route -> add(config.routes, route, exchange));
        Routes.ofPeople(desk.record(), doors).forEach(route -> add(config.routes, route, exchange));
        Routes.of(desk, upkeep, imports, observation.metrics(), doors.access()).forEach(route -> add(config.routes, route, exchange));
        for (HttpStatus status : List.of(HttpStatus.NOT_FOUND, HttpStatus.METHOD_NOT_ALLOWED)) {
            config.routes.error(status.getCode(), exchange::nothingThere);
        }
        config.routes.exception(Exception.class, exchange::failed);
    }

    private Entrance entrance(Doors doors) {
        Access access = Access.of(settings);
        Guard guard = new Guard(access, settings.text(Setting.HOST), System::nanoTime);
        return new Entrance(guard, new Identifier(desk.record().people().passes(), doors, InstantSource.system()), access, desk.record().people());
    }

    private static Doors doors(Settings settings) {
        Access access = Access.of(settings);
        return new Doors(access.requiresLogin(settings.text(Setting.HOST)), access, new Cookies(settings.number(Setting.PORT), access.isEncrypted()), new Secrets(),
                ProviderSettings.of(settings).map(provider -> new Provider(provider, InstantSource.system())));
    }

    private static void limit(JavalinConfig config, Limits limits) {
        config.http.maxRequestSize = limits.form();
        config.jetty.multipartConfig.maxTotalRequestSize(limits.upload(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxFileSize(limits.upload(), SizeUnit.BYTES);
        config.jetty.modifyServletContextHandler(handler -> handler.setMaxFormContentSize((int) (2 * limits.form())));
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setIdleTimeout(SILENCE);
        });
        config.jetty.modifyServer(server -> {
            server.setHandler(new OwnMethods(new GracefulHandler(new MinimumDataRateHandler(limits.slowest(), limits.slowest()))));
            server.addBean(new SlowHeads(server));
            server.setErrorHandler(new PlainErrors());
            server.addBean(new NetworkConnectionLimit(limits.connections(), server));
        });
    }

    private static void add(RoutesConfig routes, Route route, Exchange exchange) {
        if (route.twins()) {
            String path = route.path().equals("/") ? "/index" : route.path();
            routes.get(path + ".json", context -> exchange.serve(context, route, Shape.JSON));
            routes.get(path + ".csv", context -> exchange.serve(context, route, Shape.CSV));
        }
        Handler handler = context -> exchange.serve(context, route, Shape.PAGE);
        switch (route.method()) {
            case GET -> routes.get(route.path(), handler);
            case POST -> routes.post(route.path(), handler);
            case PUT -> routes.put(route.path(), handler);
            case PATCH -> routes.patch(route.path(), handler);
            case DELETE -> routes.delete(route.path(), handler);
        }
    }

    /** Answers what was asked already, and nothing more; what is not answered after stop-seconds is cut off. */
    @Override
    public void close() {
        try {
            javalin.stop();
        } catch (JavalinException late) {
            if (!(late.getCause() instanceof TimeoutException)) {
                throw late;
            }
        } finally {
            imports.close();
            upkeep.close();
            desk.close();
        }
    }
}
