package org.onrecord.web.bring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.desk.Desk;
import org.onrecord.ingest.Defaults;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.ExampleRecord;
import org.onrecord.web.Visitor;
import org.onrecord.web.bring.Brought.Phase;

/** Imports that the record or the disk does not take now. */
class ImportsPutOffTest {

    private static final String REPORT = "Quay row\n\nEli Font denied that the quay had sunk.\n";

    @TempDir
    private Path folder;

    /** Another process that writes to the record, and does not end. */
    private static Connection writer(Path record) throws SQLException {
        Connection writer = DriverManager.getConnection("jdbc:sqlite:" + record);
        writer.createStatement().execute("begin immediate");
        return writer;
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("record-imports"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("lock")).toList();
        }
    }

    private static Brought await(Imports imports, long number, Predicate<Brought> until) {
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        Brought now = imports.one(number).orElseThrow();
        while (!until.test(now)) {
            assertThat(System.nanoTime()).as(now.toString()).isLessThan(end);
            Thread.onSpinWait();
            now = imports.one(number).orElseThrow();
        }
        return now;
    }

    @Test
    void whatWaitedWhileTheRecordIsHeldIsStillThereForTheServerAfter() throws IOException, SQLException {
        Path record = ExampleRecord.in(folder);
        String page;
        try (Visitor visitor = Visitor.of(record); Connection _ = writer(record)) {
            Bringing bringing = new Bringing(visitor);
            page = Bringing.page(bringing.bring(Map.of("text", REPORT), Map.of()));
            assertThat(bringing.account(page, account -> account.contains("fault"))).contains("\"state\":\"waiting\"", "Somebody else is writing to the record. This import waits");
            assertThat(visitor.get(page).body()).contains("Waiting.</strong> Somebody else").contains("hx-get");
        }
        assertThat(kept()).hasSize(1);
        try (Visitor again = Visitor.of(record)) {
            assertThat(new Bringing(again).account(page)).contains("\"state\":\"done\"", "\"recorded\":1").doesNotContain("fault");
        }
        assertThat(kept()).isEmpty();
    }

    @Test
    void whatTheRecordDidNotTakeIsTriedAgainAndReadOnce() throws IOException, SQLException, RecordFault {
        Path record = ExampleRecord.in(folder);
        try (Desk desk = Desk.openExisting(record.toString()); Imports imports = Imports.open(desk, record, Duration.ofMillis(10))) {
            long number;
            try (Connection _ = writer(record)) {
                Sack sack = imports.sack(List.of(), Defaults.NONE).orElseThrow();
                sack.paste(REPORT);
                number = imports.take("mara", sack).orElseThrow();
                await(imports, number, brought -> brought.fault().isPresent());
            }
            Brought done = await(imports, number, brought -> !brought.isOpen());
            assertThat(done.phase()).isEqualTo(Phase.DONE);
            assertThat(done.inputs()).isEqualTo(1);
            assertThat(done.kept().recorded()).isEqualTo(1);
        }
        assertThat(kept()).isEmpty();
    }
}
