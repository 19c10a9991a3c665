package org.onrecord.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import java.util.zip.GZIPInputStream;
import org.onrecord.desk.Desk;
import org.onrecord.domain.Speaker;
import org.onrecord.record.ClaimSummary;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.search.StatementQuery;
import org.onrecord.search.StatementQuery.Property;

/** Pages of a served record, asked for as browsers do: packed. */
final class ServedPages {

    static final int STATEMENTS = Integer.getInteger("statements", 1_000_000);

    /** Reports, and of them speakers and words, that pages are asked of. */
    private static final int ASKED_ABOUT = 2_000;

    private static final double KILO = 1_000;

    /** The pages that the goal names, and the statement's. */
    enum Kind {
        SEARCH, SPEAKER, CLAIM, REPORT, STATEMENT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** When readers have read enough. */
    @FunctionalInterface
    interface End {

        boolean isThere();
    }

    private final HttpClient client;
    private final URI root;
    private final Map<Kind, List<String>> addresses;

    ServedPages(HttpClient client, URI root, Map<Kind, List<String>> addresses) {
        this.client = client;
        this.root = root;
        this.addresses = addresses;
    }

    /** Addresses of pages of a record. */
    static Map<Kind, List<String>> addresses(Path record) throws RecordFault {
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
        new QueryMix(reports.stream().filter(report -> !report.statements().isEmpty()).toList()).queries().values().forEach(queries -> queries.forEach(query -> addresses.get(Kind.SEARCH).add("/search?" + query(query))));
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
    record Read(Map<Kind, ConcurrentLinkedQueue<Double>> pages, ConcurrentLinkedQueue<String> faults) {

        int of(Kind kind) {
            return pages.get(kind).size();
        }

        /** Below how many milliseconds such a share of them lies. */
        double at(Kind kind, double share) {
            return ServedPages.at(List.copyOf(pages.get(kind)), share);
        }
    }

    /** Bytes of some pages as they are sent and as they are. */
    record Weights(List<Double> sent, List<Double> whole) {

        double sent(double share) {
            return at(sent, share) / KILO;
        }

        double whole(double share) {
            return at(whole, share) / KILO;
        }
    }

    private static double at(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    /** @param pause of each reader between two pages, in milliseconds on average */
    Read read(int readers, int pause, End end) throws InterruptedException {
        Read read = new Read(new EnumMap<>(Kind.class), new ConcurrentLinkedQueue<>());
        for (Kind kind : Kind.values()) {
            read.pages().put(kind, new ConcurrentLinkedQueue<>());
        }
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < readers; i++) {
                Random random = new Random(i);
                all.submit(() -> {
                    while (!end.isThere()) {
                        one(random, read);
                        LockSupport.parkNanos(pause == 0 ? 0 : 1_000_000L * random.nextInt(2 * pause));
                    }
                    return null;
                });
            }
        }
        return read;
    }

    private void one(Random random, Read read) throws InterruptedException {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        List<String> some = addresses.get(kind);
        String address = some.get(random.nextInt(some.size()));
        long start = System.nanoTime();
        HttpResponse<byte[]> page = ask(address);
        read.pages().get(kind).add((System.nanoTime() - start) / 1e6);
        if (page.statusCode() != 200) {
            read.faults().add(page.statusCode() + " " + address);
        }
    }

    private HttpResponse<byte[]> ask(String address) throws InterruptedException {
        try {
            return client.send(HttpRequest.newBuilder(root.resolve(address)).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What so many pages of a kind weigh. */
    Weights weights(Kind kind, int pages) throws InterruptedException, IOException {
        Weights weights = new Weights(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < pages; i++) {
            HttpResponse<byte[]> page = ask(addresses.get(kind).get(i * addresses.get(kind).size() / pages));
            boolean packed = page.headers().firstValue("Content-Encoding").isPresent();
            weights.sent().add((double) page.body().length);
            try (GZIPInputStream in = packed ? new GZIPInputStream(new ByteArrayInputStream(page.body())) : null) {
                weights.whole().add((double) (in == null ? page.body() : in.readAllBytes()).length);
            }
        }
        return weights;
    }
}
