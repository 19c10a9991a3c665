package org.onrecord.web.bring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.desk.Desk;
import org.onrecord.ingest.Defaults;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.ExampleRecord;
import org.onrecord.web.ServedProcess;
import org.onrecord.web.Visitor;

class ImportsOverStopTest {

    /** Enough that a server is stopped or killed in their middle. */
    private static final int MANY = 60;

    @TempDir
    private Path folder;

    /** Lines of JSON, each a report: reading them takes some seconds. */
    private static byte[] many() {
        return IntStream.range(0, MANY).mapToObj(i -> "{\"source\": \"many-" + i + "\", \"text\": \"Ferry row, day " + i + "\\n\\nAda Ferrin said the ferry had been safe for " + i
                + " days. Bo Lind denied it. Cy Marsh told reporters that nobody had asked him about ferry " + i + ".\\n\"}\n").collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
    }

    /** Three imports: the first holds up the others. */
    private static List<String> bringThree(Visitor visitor) {
        Bringing bringing = new Bringing(visitor);
        HttpResponse<String> first = bringing.bring(Map.of(), Map.of("many.jsonl", many()));
        HttpResponse<String> second = bringing.bring(Map.of("text", "Harbour row\n\n\u201CWe sail,\u201D Dana Okell said.\n", "outlet", "The Quarry Post", "published", "2031-04-08"), Map.of());
        HttpResponse<String> third = bringing.bring(Map.of("addresses", "http://127.0.0.1:9999/"), Map.of("quay.txt", "Quay row\n\nEli Font denied that the quay had sunk.\n".getBytes(StandardCharsets.UTF_8)));
        return Stream.of(first, second, third).map(Bringing::page).toList();
    }

    private static void assertAllIsRead(Path record, List<String> pages) throws RecordFault {
        try (Visitor again = Visitor.of(record)) {
            for (String page : pages) {
                assertThat(new Bringing(again).account(page)).contains("\"state\":\"done\"", "\"takenUpAgain\":true");
                assertThat(again.get(page).body()).contains("Taken up again after the server had stopped");
            }
            assertThat(again.get("/search.csv?q=sail").body()).contains("The Quarry Post,2031-04-08,");
            assertThat(new Bringing(again).account(pages.get(2))).contains("forbidden-address");
        }
        List<String> sources = sources(record);
        assertThat(sources).doesNotHaveDuplicates();
        assertThat(sources.stream().filter(source -> source.startsWith("many-"))).hasSize(MANY);
        assertThat(sources).anyMatch(source -> source.matches("pasted/[0-9a-f]{12}/text\\.txt")).anyMatch(source -> source.matches("upload/[0-9a-f]{12}/quay\\.txt"));
    }

    private static List<String> sources(Path record) throws RecordFault {
        try (Desk desk = Desk.openExisting(record.toString())) {
            List<String> sources = new ArrayList<>();
            desk.record().forEachReport(report -> sources.add(report.article().publication().source()));
            return sources;
        }
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("record-imports"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("lock")).toList();
        }
    }

    @Test
    void whatWaitsWhenTheServerIsStoppedIsReadByTheNextOne() throws IOException, RecordFault {
        List<String> pages;
        try (Visitor visitor = Visitor.in(folder)) {
            pages = bringThree(visitor);
        }
        assertThat(kept()).hasSize(3);
        assertAllIsRead(folder.resolve("record.db"), pages);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aKilledServerLosesAndDoublesNothing() throws IOException, RecordFault, InterruptedException {
        Path record = ExampleRecord.in(folder);
        Process process = ServedProcess.start(record, folder.resolve("errors"));
        List<String> pages;
        try (BufferedReader out = process.inputReader(); Visitor visitor = Visitor.at(Optional.ofNullable(out.readLine()).orElseThrow())) {
            pages = bringThree(visitor);
            new Bringing(visitor).account(pages.getFirst(), account -> account.matches("(?s).*\"inputs\":[1-9].*"));
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(kept()).hasSize(3);
        Files.createDirectories(folder.resolve("record-imports").resolve("import-half").resolve("upload"));
        assertAllIsRead(record, pages);
        assertThat(kept()).as("also what was only arriving is cleared away").isEmpty();
    }

    @Test
    void whatWaitsIsToldToWhoeverStopsTheServer() throws IOException, InterruptedException {
        Path record = ExampleRecord.in(folder);
        bringThreeAndStop(record);
        assertThat(folder.resolve("errors")).content().containsPattern("onrecord: [23] imports are not read whole: the next server of this record goes on with them\\.");
    }

    @Test
    void whatCannotBeKeptIsToldAsLost() throws IOException, InterruptedException {
        Path record = ExampleRecord.in(folder);
        try (Stock stock = Stock.beside(folder.resolve("record-index"))) {
            stock.sack(List.of(), Defaults.NONE);
            bringThreeAndStop(record);
        }
        assertThat(folder.resolve("errors")).content().containsPattern("onrecord: [23] imports are not read whole, and lost: whoever brought them brings them again\\.");
        assertThat(kept()).as("the other server's").hasSize(1);
    }

    private void bringThreeAndStop(Path record) throws IOException, InterruptedException {
        Process process = ServedProcess.start(record, folder.resolve("errors"));
        try (BufferedReader out = process.inputReader(); Visitor visitor = Visitor.at(Optional.ofNullable(out.readLine()).orElseThrow())) {
            bringThree(visitor);
            process.destroy();
            process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void anImportThatTheServerDiesOfIsNotReadForEver() throws IOException {
        Path record = ExampleRecord.in(folder);
        try (Stock stock = Stock.beside(folder.resolve("record-index"))) {
            Sack sack = stock.sack(List.of(), Defaults.NONE);
            sack.paste("Quay row\n\nEli Font denied that the quay had sunk.\n");
            sack.keep(123_456_789, "mara", Optional.empty());
            for (int death = 0; death < 3; death++) {
                assertThat(sack.begin()).isEqualTo(death);
            }
        }
        try (Visitor visitor = Visitor.of(record)) {
            assertThat(new Bringing(visitor).account("/import/123456789")).contains("\"state\":\"stopped\"", "The server died 3 times while it read this");
        }
        assertThat(kept()).isEmpty();
    }

    @Test
    void aStopAsItShouldBeIsNoDeath() throws IOException {
        try (Stock stock = Stock.beside(folder.resolve("record-index"))) {
            Sack sack = stock.sack(List.of("http://quarry.example/"), Defaults.NONE);
            sack.begin();
            sack.begin();
            sack.pause();
            assertThat(sack.begin()).isZero();
        }
    }

    @Test
    void aTicketIsReadAsItWasWritten() throws IOException {
        Ticket ticket = new Ticket(123_456_789, "Mara = \u00E9\n#", Instant.parse("2031-04-08T06:00:00Z"), Optional.of("1b-2c"), List.of("upload/0a/\u00E9 =.txt", "pasted/1b/text.txt"),
                List.of("http://quarry.example/?a=b#c"), new Defaults(Optional.of("2031-04-08"), Optional.of(" The: Quarry Post ")));
        ticket.write(folder);
        assertThat(Ticket.read(folder)).contains(ticket);
        Ticket.remove(folder);
        assertThat(Ticket.read(folder)).isEmpty();
    }
}
