package org.onrecord.web.running;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.onrecord.desk.Desk;
import org.onrecord.record.store.Point;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.ask.Asked.Method;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Role;
import org.onrecord.web.ask.Route;

/**
 * How much the server does, in the text form that Prometheus reads. Its names hold no word of the record: routes, numbers and the parts of the program.
 * For administrators; whoever sits at the machine is one unless everybody signs in.
 */
public final class Metrics {

    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    /** What people wait for: answers below these were counted. 40 ms and 150 ms are what pages are to stay below. */
    private static final Duration[] STEPS = {Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofMillis(40), Duration.ofMillis(80), Duration.ofMillis(150),
        Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(5)};

    /** Rows are counted one by one, 0.2 s for each million: a record that changes all the time is not counted all the time. */
    private static final long COUNTED_FOR = Duration.ofSeconds(60).toNanos();

    /** A series each is kept for ever: what anybody may invent gets none of its own. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    private final Desk desk;
    private final AtomicReference<Counted> counted = new AtomicReference<>();

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private record Counted(Optional<Point> at, long nanos, Map<String, Long> counts) { }

    private Metrics(Desk desk) {
        this.desk = desk;
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    public static Metrics of(Desk desk) {
        return new Metrics(desk);
    }

    public List<Route> routes() {
        return List.of(new Route(Method.GET, "/metrics", Role.ADMIN, false, _ -> reply()));
    }

    /** Counts a request. */
    public void count(Served served) {
        Timer.builder("onrecord.requests").description("Requests that were answered").tag("route", served.route().orElse("none")).tag("method", METHODS.contains(served.method()) ? served.method() : "other")
                .tag("status", String.valueOf(served.status())).serviceLevelObjectives(STEPS).register(registry).record(served.nanos(), TimeUnit.NANOSECONDS);
    }

    private Reply reply() throws RecordFault {
        gauges("onrecord.record", "Rows in the record", counts());
        gauges("onrecord.lag", "Reports that are not yet in what is made of the record", Lag.of(desk));
        return Reply.Content.of(TYPE, registry.scrape("text/plain; version=0.0.4"));
    }

    private Map<String, Long> counts() throws RecordFault {
        Optional<Point> now = desk.record().lastChange();
        Counted known = counted.get();
        if (known == null || !known.at().equals(now) && System.nanoTime() - known.nanos() > COUNTED_FOR) {
            known = new Counted(now, System.nanoTime(), desk.record().lists().counts());
            counted.set(known);
        }
        return known.counts();
    }

    private void gauges(String name, String description, Map<String, Long> values) {
        values.forEach((of, value) -> {
            AtomicReference<Long> held = new AtomicReference<>(value);
            registry.find(name).tag("of", of).gauges().forEach(registry::remove);
            Gauge.builder(name, () -> held.get()).description(description).tag("of", of).strongReference(true).register(registry);
        });
    }
}
