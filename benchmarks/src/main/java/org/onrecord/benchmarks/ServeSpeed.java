package org.onrecord.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onrecord.benchmarks.ServedPages.Kind;
import org.onrecord.benchmarks.ServedPages.Read;
import org.onrecord.benchmarks.ServedPages.Weights;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.Server;
import org.onrecord.web.setting.Setting;
import org.onrecord.web.setting.Settings;

/**
 * How long readers of a big record wait for pages, and what these weigh: so many readers at once, each with a pause between two pages or without one. They run in the server's
 * own process, on the same cores. The record is the one that {@link ClaimSpeed} made.
 */
final class ServeSpeed {

    private static final int READERS = Integer.getInteger("readers", 50);

    /** Of each reader between two pages, in milliseconds; 0: each asks for the next page as soon as the one before is there. */
    private static final int PAUSE = Integer.getInteger("pause", 1_000);

    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("warm-up", 30));
    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("seconds", 60));

    /** Pages of each kind that are weighed. */
    private static final int WEIGHED = 200;

    private ServeSpeed() { }

    static void main(String[] arguments) throws IOException, InterruptedException, RecordFault {
        Path record = Seeds.cache().resolve("claims-" + ServedPages.STATEMENTS).resolve("record.db");
        if (!Files.exists(record)) {
            System.err.println("there is no " + record + ": run 'benchmarks/run claims' with the same cache first");
            System.exit(1);
        }
        Map<Kind, List<String>> addresses = ServedPages.addresses(record);
        try (Server server = Server.start(Settings.USUAL.with(Setting.RECORD, record.toString()).with(Setting.PORT, "0").with(Setting.UPKEEP, "no")); HttpClient client = HttpClient.newHttpClient()) {
            ServedPages pages = new ServedPages(client, URI.create(server.address()), addresses);
            pages.read(READERS, PAUSE, until(WARM_UP));
            print(pages.read(READERS, PAUSE, until(MEASURED)), pages);
        }
    }

    static ServedPages.End until(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return () -> System.nanoTime() > end;
    }

    private static void print(Read read, ServedPages pages) throws InterruptedException, IOException {
        System.out.printf(Locale.ROOT, "%,d statements, %d readers at once, a pause of %d ms on average%n%n| page | read | p50, ms | p99, ms | longest, ms | sent, KB: p50 | p99 | unpacked, KB: p50 | p99 |%n"
                + "| --- | --- | --- | --- | --- | --- | --- | --- | --- |%n", ServedPages.STATEMENTS, READERS, PAUSE);
        for (Kind kind : Kind.values()) {
            Weights weights = pages.weights(kind, WEIGHED);
            System.out.printf(Locale.ROOT, "| %s | %,d | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |%n", kind.word(), read.of(kind), read.at(kind, 0.5), read.at(kind, 0.99),
                    read.at(kind, 1), weights.sent(0.5), weights.sent(0.99), weights.whole(0.5), weights.whole(0.99));
        }
        System.out.printf(Locale.ROOT, "%d were no page%n", read.faults().size());
        read.faults().stream().distinct().limit(5).forEach(System.err::println);
    }
}
