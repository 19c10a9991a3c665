package org.onrecord.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.onrecord.desk.Desk;
import org.onrecord.web.ask.Asker;
import org.onrecord.web.running.Metrics;
import org.onrecord.web.running.RunLog;
import org.onrecord.web.running.Served;
import org.onrecord.web.setting.Setting;
import org.onrecord.web.setting.Settings;

/** Is told of each request when its last byte has gone, also of those that were turned away before anybody looked at them. */
final class Observation implements RequestLog {

    private static final String ROUTE = "org.onrecord.route";

    private final Metrics metrics;
    private final RunLog log;

    private Observation(Metrics metrics, RunLog log) {
        this.metrics = metrics;
        this.log = log;
    }

    /** @throws UncheckedIOException where the log cannot be written */
    static Observation of(Desk desk, Settings settings) {
        try {
            return new Observation(Metrics.of(desk), RunLog.to(settings.text(Setting.LOG)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Metrics metrics() {
        return metrics;
    }

    /** Notes which route a request goes. @param path as it was declared */
    static void goes(Context context, String path) {
        context.attribute(ROUTE, path);
    }

    /** Which it goes; empty: none. */
    static Optional<String> route(Context context) {
        return Optional.ofNullable(context.attribute(ROUTE));
    }

    @Override
    public void log(Request request, Response response) {
        Served served = new Served(request.getMethod(), Optional.ofNullable((String) request.getAttribute(ROUTE)), response.getStatus(),
                System.nanoTime() - request.getBeginNanoTime(), Response.getContentBytesWritten(response),
                Optional.ofNullable((Asker) request.getAttribute(Entrance.ASKER)).map(Asker::name).filter(name -> !name.isEmpty()));
        metrics.count(served);
        log.write(served);
    }
}
