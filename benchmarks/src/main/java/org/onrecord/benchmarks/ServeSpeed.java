package org.onrecord.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.onrecord.desk.Desk;
import org.onrecord.domain.Speaker;
import org.onrecord.record.ClaimSummary;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.search.StatementQuery;
import org.onrecord.search.StatementQuery.Property;
import org.onrecord.web.Server;
import org.onrecord.web.setting.Setting;
import org.onrecord.web.setting.Settings;

/**
 * How long readers of a big record wait for pages: so many at once, each with a pause between two pages or without one. They run in the server's
 * own process, on the same cores. The record is the one that {@link ClaimSpeed} made.
 */
final class ServeSpeed {

    private static final int STATEMENTS = Integer.getInteger("statements", 1_000_000);
    private static final int READERS = Integer.getInteger("readers", 50);

    /** Of each reader between two pages, in milliseconds; 0: each asks for the next page as soon as the one before is there. */
    private static final int PAUSE = Integer.getInteger("pause", 1_000);

    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("warm-up", 30));
    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("seconds", 60));

    /** Reports, and of them speakers and words, that pages are asked of. */
    private static final int ASKED_ABOUT = 2_000;

    /** The pages that the goal names, and the statement's. */
    private enum Kind { SEARCH, SPEAKER, CLAIM, REPORT, STATEMENT }

    private ServeSpeed() { }

    static void main(String[] arguments) throws IOException, InterruptedException, RecordFault {
        Path record = Seeds.cache().resolve("claims-" + STATEMENTS).resolve("record.db");
        if (!Files.exists(record)) {
            System.err.println("there is no " + record + ": run 'benchmarks/run claims' with the same cache first");
            System.exit(1);
        }
        Map<Kind, List<String>> addresses = addresses(record);
        try (Server server = Server.start(Settings.USUAL.with(Setting.RECORD, record.toString()).with(Setting.PORT, "0").with(Setting.UPKEEP, "no")); HttpClient client = HttpClient.newHttpClient()) {
            URI root = URI.create(server.address());
            read(client, root, addresses, WARM_UP);
            print(read(client, root, addresses, MEASURED));
        }
    }

    private static Map<Kind, List<String>> addresses(Path record) throws RecordFault {
        List<Report> reports = new ArrayList<>();
        Map<Kind, List<String>> addresses = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            addresses.put(kind, new ArrayList<>());
        }
        try (Desk desk = Desk.openExisting(record.toString())) {
            RecordStore store = desk.record();
            long step = Math.max(1, store.changedAfter(0) / ASKED_ABOUT);
            long[] count = {0};
            store.forEachReport(report -> {
                if (count[0]++ % step == 0) {
                    reports.add(report);
                }
            });
            for (int skip = 0; skip < 20; skip++) {
                for (ClaimSummary claim : store.claims().all(skip * 500, 50).claims()) {
                    addresses.get(Kind.CLAIM).add("/claims/" + claim.id());
                }
            }
        }
        for (Report report : reports) {
            addresses.get(Kind.REPORT).add("/reports/" + encoded(report.article().id()));
            report.statements().stream().limit(1).forEach(statement -> addresses.get(Kind.STATEMENT).add("/statements/" + statement.id()));
            report.statements().stream().flatMap(statement -> statement.speakers().stream()).filter(speaker -> speaker.type() == Speaker.Type.PERSON).limit(1)
                    .forEach(speaker -> addresses.get(Kind.SPEAKER).add("/speakers/" + encoded(speaker.id())));
        }
        new QueryMix(reports).queries().values().forEach(queries -> queries.forEach(query -> addresses.get(Kind.SEARCH).add("/search?" + query(query))));
        return addresses;
    }

    private static String query(StatementQuery query) {
        StringBuilder words = new StringBuilder("q=" + encoded(query.words()));
        query.filter().forEach((Property property, List<String> values) -> values.forEach(
                value -> words.append('&').append(property.name().toLowerCase(Locale.ROOT)).append('=').append(encoded(value))));
        query.said().from().ifPresent(day -> words.append("&from=").append(day));
        query.said().to().ifPresent(day -> words.append("&to=").append(day));
        return words.toString();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Milliseconds of each page, and those that were no page. */
    private record Read(Map<Kind, ConcurrentLinkedQueue<Double>> pages, ConcurrentLinkedQueue<String> faults) { }

    private static Read read(HttpClient client, URI root, Map<Kind, List<String>> addresses, Duration time) throws InterruptedException {
        Read read = new Read(new EnumMap<>(Kind.class), new ConcurrentLinkedQueue<>());
        for (Kind kind : Kind.values()) {
            read.pages().put(kind, new ConcurrentLinkedQueue<>());
        }
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < READERS; i++) {
                Random random = new Random(i);
                readers.submit(() -> {
                    while (System.nanoTime() < end) {
                        one(client, root, addresses, random, read);
                        LockSupport.parkNanos(PAUSE == 0 ? 0 : 1_000_000L * random.nextInt(2 * PAUSE));
                    }
                    return null;
                });
            }
        }
        return read;
    }

    private static void one(HttpClient client, URI root, Map<Kind, List<String>> addresses, Random random, Read read) throws InterruptedException {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        List<String> some = addresses.get(kind);
        String address = some.get(random.nextInt(some.size()));
        long start = System.nanoTime();
        try {
            HttpResponse<byte[]> page = client.send(HttpRequest.newBuilder(root.resolve(address)).build(), BodyHandlers.ofByteArray());
            read.pages().get(kind).add((System.nanoTime() - start) / 1e6);
            if (page.statusCode() != 200) {
                read.faults().add(page.statusCode() + " " + address);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(Read read) {
        System.out.printf(Locale.ROOT, "%,d statements, %d readers at once, a pause of %d ms on average%n%n| page | read | p50, ms | p99, ms | longest, ms |%n"
                + "| --- | --- | --- | --- | --- |%n", STATEMENTS, READERS, PAUSE);
        read.pages().forEach((kind, times) -> {
            List<Double> sorted = times.stream().sorted().toList();
            if (!sorted.isEmpty()) {
                System.out.printf(Locale.ROOT, "| %s | %,d | %.1f | %.1f | %.1f |%n", kind.name().toLowerCase(Locale.ROOT), sorted.size(), at(sorted, 0.5), at(sorted, 0.99),
                        sorted.getLast());
            }
        });
        System.out.printf(Locale.ROOT, "%d were no page%n", read.faults().size());
        read.faults().stream().distinct().limit(5).forEach(System.err::println);
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
