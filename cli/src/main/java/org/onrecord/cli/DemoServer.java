package org.onrecord.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.onrecord.pipeline.Outcome;
import org.onrecord.pipeline.Pipeline;
import org.onrecord.record.Entry;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.record.store.Run;
import org.onrecord.web.Server;
import org.onrecord.web.setting.Setting;
import org.onrecord.web.setting.Settings;

/** What was read of the examples, in a record that is thrown away, in the browser. */
final class DemoServer {

    /** On a slow machine it takes a tenth of it. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final double MILLIS_OF_A_SECOND = 1e3;

    private final Surroundings surroundings;
    private final PrintWriter err;
    private final Instant began;

    /** @param began when the command was given */
    DemoServer(Surroundings surroundings, Instant began) {
        this.surroundings = surroundings;
        this.err = surroundings.err().writer();
        this.began = began;
    }

    /** Serves until it is stopped; where nobody sits at a terminal, until the page was fetched once. */
    ExitStatus serve(List<Outcome.Read> reports) throws RecordFault {
        try {
            Path folder = Files.createTempDirectory("onrecord-demo");
            try {
                return serve(reports, folder.resolve("examples.db").toString());
            } finally {
                delete(folder);
            }
        } catch (IOException | UncheckedIOException e) {
            err.println("onrecord: the record of the examples could not be made in the folder for what is thrown away (" + Cells.plain(String.valueOf(e.getMessage())) + "): make room there");
            return ExitStatus.SOME_FAILED;
        }
    }

    private ExitStatus serve(List<Outcome.Read> reports, String record) throws RecordFault, IOException {
        try (RecordStore store = RecordStore.open(record)) {
            Run run = new Run(Instant.now().truncatedTo(ChronoUnit.SECONDS), Onrecord.versionTold(), Pipeline.model());
            List<Entry> entries = reports.stream().<Entry>map(report -> new Entry.Report(report.article(), report.statements())).toList();
            store.write(store.begin(run), entries);
        }
        try (Server server = Server.start(Settings.USUAL.with(Setting.RECORD, record).with(Setting.PORT, "0"))) {
            server.settle(LONGEST);
            return show(server);
        } catch (InterruptedException _) {
            return ExitStatus.ALL_READ;
        }
    }

    private ExitStatus show(Server server) throws RecordFault, IOException, InterruptedException {
        Optional<String> claim = server.disputed().map(path -> server.address() + path.substring(1));
        err.println();
        err.println("The same in the browser:     " + server.address());
        claim.ifPresent(address -> err.println("A claim and its two sides:   " + address));
        err.flush();
        if (surroundings.out().terminal().interactive()) {
            err.println("Ctrl-C ends it and takes the record of the examples away.");
            new CountDownLatch(1).await();
        }
        return fetch(claim.orElse(server.address()));
    }

    private ExitStatus fetch(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> page = client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray());
            if (page.statusCode() != 200) {
                err.println("onrecord: the page could not be shown (status " + page.statusCode() + ")");
                return ExitStatus.SOME_FAILED;
            }
            err.println(String.format(Locale.ROOT, "That page came %.1f seconds after the command, with %d KB. Nobody sits at this terminal: the demo ends.",
                    Duration.between(began, Instant.now()).toMillis() / MILLIS_OF_A_SECOND, page.body().length / 1024));
            return ExitStatus.ALL_READ;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
