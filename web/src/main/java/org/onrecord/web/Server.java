package org.onrecord.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.onrecord.desk.Desk;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.ask.Asked.Shape;
import org.onrecord.web.ask.Route;
import org.onrecord.web.setting.Setting;
import org.onrecord.web.setting.Settings;

/** The record in the browser, from {@link #start} to {@link #close}. */
public final class Server implements AutoCloseable {

    /** Of a request without files, in bytes: the longest words and the longest search are far below. */
    private static final long LONGEST_REQUEST = 1 << 20;

    private final Desk desk;
    private final Javalin javalin;
    private final Settings settings;

    private Server(Desk desk, Settings settings) {
        this.desk = desk;
        this.settings = settings;
        this.javalin = Javalin.create(this::configure);
    }

    /** Opens the record and listens. */
    public static Server start(Settings settings) throws RecordFault {
        Server server = new Server(Desk.openExisting(settings.record()), settings);
        server.javalin.start(settings.text(Setting.HOST), settings.number(Setting.PORT));
        return server;
    }

    /** Where it is reached, e.g. "http://127.0.0.1:8017/". */
    public String address() {
        String host = settings.text(Setting.HOST);
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + javalin.port() + "/";
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = LONGEST_REQUEST;
        config.http.prefer405over404 = true;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        Assets assets = Assets.load();
        Exchange exchange = new Exchange(new Templates(assets));
        assets.routes().forEach(route -> add(config.routes, route, exchange));
        Routes.of(desk).forEach(route -> add(config.routes, route, exchange));
        for (HttpStatus status : List.of(HttpStatus.NOT_FOUND, HttpStatus.METHOD_NOT_ALLOWED)) {
            config.routes.error(status.getCode(), exchange::nothingThere);
        }
        config.routes.exception(Exception.class, exchange::failed);
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

    /** Answers what was asked already, and nothing more. */
    @Override
    public void close() {
        javalin.stop();
        desk.close();
    }
}
