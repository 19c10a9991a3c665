package org.onrecord.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.onrecord.benchmarks.ServedPages.Kind;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.Server;
import org.onrecord.web.setting.Setting;
import org.onrecord.web.setting.Settings;

/**
 * How much longer readers of a big record wait for pages while reports are imported through the server, which reads them and keeps index, origins, claims and stories up
 * to them meanwhile. The record is a copy of the one that {@link ClaimSpeed} made, brought up in all its parts before anything is measured.
 */
final class ImportSpeed {

    private static final int REPORTS = Integer.getInteger("import", 1_000);
    private static final int READERS = Integer.getInteger("readers", 20);
    private static final int PAUSE = Integer.getInteger("pause", 1_000);
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("warm-up", 30));
    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("seconds", 60));

    /** Bringing up the whole record takes some minutes once; the copy is kept for the next run. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private static final String BETWEEN = "onrecord-benchmark";

    /** Between two looks at how far the import is. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private ImportSpeed() { }

    static void main(String[] arguments) throws IOException, InterruptedException, RecordFault {
        Path folder = ready();
        Path copy = folder.resolveSibling(folder.getFileName() + "-import");
        Folders.delete(copy);
        Folders.copy(folder, copy);
        try {
            measure(copy.resolve("record.db"));
        } finally {
            Folders.delete(copy);
        }
    }

    /** The record with all its parts. */
    private static Path ready() throws IOException, InterruptedException, RecordFault {
        Path folder = Seeds.cache().resolve("claims-" + ServedPages.STATEMENTS);
        try (Server server = Server.start(settings(folder.resolve("record.db")))) {
            server.settle(PATIENCE);
        }
        return folder;
    }

    private static Settings settings(Path record) {
        return Settings.USUAL.with(Setting.RECORD, record.toString()).with(Setting.PORT, "0");
    }

    private static void measure(Path record) throws IOException, InterruptedException, RecordFault {
        Map<Kind, List<String>> addresses = ServedPages.addresses(record);
        try (Server server = Server.start(settings(record)); HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            URI root = URI.create(server.address());
            server.settle(PATIENCE);
            ServedPages pages = new ServedPages(client, root, addresses);
            pages.read(READERS, PAUSE, ServeSpeed.until(WARM_UP));
            ServedPages.Read alone = pages.read(READERS, PAUSE, ServeSpeed.until(MEASURED));
            long start = System.nanoTime();
            AtomicBoolean ended = new AtomicBoolean();
            String number = bring(client, root, Articles.generated(REPORTS, Path.of("benchmarks/target/imported.jsonl")));
            Thread watch = Thread.ofVirtual().start(() -> {
                while (!ended.get()) {
                    ended.set(ask(client, root.resolve(number + ".json")).matches("(?s).*\"state\":\"(?:done|stopped)\".*"));
                }
            });
            ServedPages.Read beside = pages.read(READERS, PAUSE, ended::get);
            watch.join();
            double seconds = (System.nanoTime() - start) / 1e9;
            server.settle(PATIENCE);
            double settled = (System.nanoTime() - start) / 1e9;
            print(alone, beside, seconds, settled, ask(client, root.resolve(number + ".json")));
        }
    }

    /** @return the path of the import */
    private static String bring(HttpClient client, URI root, Path file) throws IOException, InterruptedException {
        Matcher token = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(ask(client, root.resolve("/import")));
        if (!token.find()) {
            throw new IllegalStateException("the page of imports has no form");
        }
        String head = "--" + BETWEEN + "\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n" + token.group(1) + "\r\n--" + BETWEEN
                + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"reports.jsonl\"\r\nContent-Type: application/x-ndjson\r\n\r\n";
        HttpRequest request = HttpRequest.newBuilder(root.resolve("/import")).header("Content-Type", "multipart/form-data; boundary=" + BETWEEN)
                .POST(BodyPublishers.concat(BodyPublishers.ofString(head), BodyPublishers.ofFile(file), BodyPublishers.ofString("\r\n--" + BETWEEN + "--\r\n"))).build();
        HttpResponse<String> taken = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        return taken.headers().firstValue("Location").orElseThrow(() -> new IllegalStateException(taken.statusCode() + " " + taken.body()));
    }

    private static String ask(HttpClient client, URI address) {
        try {
            LockSupport.parkNanos(LOOK.toNanos());
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void print(ServedPages.Read alone, ServedPages.Read beside, double seconds, double settled, String account) {
        System.out.printf(Locale.ROOT, "%,d statements, %d readers at once, a pause of %d ms on average; %,d reports imported in %.0f s, in all parts of the record after %.0f s%n%n"
                + "| page | p50 alone, ms | p99 | p50 beside an import, ms | p99 | p99 / p99 alone |%n| --- | --- | --- | --- | --- | --- |%n", ServedPages.STATEMENTS, READERS, PAUSE, REPORTS,
                seconds, settled);
        for (Kind kind : Kind.values()) {
            System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %.1f | %.1f | %.2f |%n", kind.word(), alone.at(kind, 0.5), alone.at(kind, 0.99), beside.at(kind, 0.5), beside.at(kind, 0.99),
                    beside.at(kind, 0.99) / alone.at(kind, 0.99));
        }
        System.out.printf(Locale.ROOT, "%d were no page%n", alone.faults().size() + beside.faults().size());
        Stream.concat(alone.faults().stream(), beside.faults().stream()).distinct().limit(5).forEach(System.err::println);
        if (!account.contains("\"recorded\":" + REPORTS + ",")) {
            System.err.println("not all of them are in the record, so this is no measurement: " + account);
            System.exit(1);
        }
    }
}
