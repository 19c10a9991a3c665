package org.onrecord.web.bring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.ingest.Defaults;

class StockTest {

    private static final Optional<String> HARWICK = Optional.of("1b-2c");

    @TempDir
    private Path folder;

    /** Brings a text, as a server of a record does that is stopped then. */
    private void bring(String index, Optional<String> record) throws IOException {
        try (Stock stock = Stock.beside(folder.resolve(index))) {
            Sack sack = stock.sack(List.of(), Defaults.NONE);
            sack.paste("Quay row\n\nEli Font denied that the quay had sunk.\n");
            sack.keep(123_456_789, "mara", record);
        }
    }

    /** Numbers of the imports that the next server of a record takes up. */
    private List<Long> takenUp(String index, Optional<String> record) throws IOException {
        try (Stock stock = Stock.beside(folder.resolve(index))) {
            return stock.left(record).stream().map(kept -> kept.ticket().number()).toList();
        }
    }

    private List<Path> files(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(name)).toList();
        }
    }

    @Test
    void whatWaitsIsTakenUpByTheSameRecord() throws IOException {
        bring("onrecord-index", HARWICK);
        assertThat(takenUp("onrecord-index", HARWICK)).containsExactly(123_456_789L);
    }

    @Test
    void whatWasBroughtToAnEmptyRecordIsTakenUpWhenMoreIsInIt() throws IOException {
        bring("onrecord-index", Optional.empty());
        assertThat(takenUp("onrecord-index", HARWICK)).containsExactly(123_456_789L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "number=\\uZZ\n", "number=123456789\nby=mara\n", "number=of another version\nat=2031-04-08T06\\:00\\:00Z\n", "number=123456789\nat=today\n"})
    void whatHasATicketThatCannotBeReadStays(String odd) throws IOException {
        bring("onrecord-index", HARWICK);
        Path ticket = files("import.properties").getFirst();
        String whole = Files.readString(ticket);
        Files.writeString(ticket, odd);
        assertThat(takenUp("onrecord-index", HARWICK)).isEmpty();
        assertThat(files("text.txt")).hasSize(1);
        Files.writeString(ticket, whole);
        assertThat(takenUp("onrecord-index", HARWICK)).containsExactly(123_456_789L);
    }

    @Test
    void whatWasOnlyArrivingIsClearedAway() throws IOException {
        bring("onrecord-index", HARWICK);
        Files.delete(files("import.properties").getFirst());
        assertThat(takenUp("onrecord-index", HARWICK)).isEmpty();
        assertThat(files("text.txt")).isEmpty();
    }

    @Test
    void eachRecordHasAFolderOfItsOwn() throws IOException {
        bring("record-index", HARWICK);
        assertThat(takenUp("record.sqlite.index", HARWICK)).isEmpty();
        assertThat(takenUp("onrecord-0123456789ab-index", HARWICK)).isEmpty();
        assertThat(takenUp("record-index", HARWICK)).hasSize(1);
    }

    @Test
    void aRecordBegunAnewUnderTheNameOfAnotherLeavesItsImportsAlone() throws IOException {
        bring("onrecord-index", HARWICK);
        assertThat(takenUp("onrecord-index", Optional.empty())).isEmpty();
        assertThat(takenUp("onrecord-index", Optional.of("3d-4e"))).isEmpty();
        assertThat(files("text.txt")).hasSize(1);
        assertThat(takenUp("onrecord-index", HARWICK)).hasSize(1);
    }
}
