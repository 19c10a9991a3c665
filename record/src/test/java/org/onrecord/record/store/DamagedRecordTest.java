package org.onrecord.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.record.Entry;
import org.onrecord.record.store.RecordFault.Kind;

/** A record whose bytes were changed behind its back. */
class DamagedRecordTest {

    /** Files spoiled in one build, of each kind; more with -Drounds=2000. */
    private static final int ROUNDS = Integer.getInteger("rounds", 40);

    private static final List<Entry> WRITTEN = ManyReports.from(0, 400);

    private static final int PAGE = 4096;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws RecordFault {
        file = folder.resolve("onrecord.db");
        try (RecordStore store = RecordStore.open(file.toString())) {
            store.write(store.begin(RecordContract.RUN), WRITTEN);
        }
    }

    /** Wherever it is: what is read is what was written, or it is told in one line that the record is damaged. */
    @ParameterizedTest
    @ValueSource(ints = {16, 512, PAGE})
    void whatWasOverwrittenIsToldOrHeldNothingThatIsRead(int bytes) throws IOException {
        byte[] sound = Files.readAllBytes(file);
        Random random = new Random(bytes);
        int told = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] noise = new byte[bytes];
            random.nextBytes(noise);
            byte[] spoiled = sound.clone();
            int place = bytes * random.nextInt(sound.length / bytes);
            System.arraycopy(noise, 0, spoiled, place, bytes);
            Files.write(file, spoiled);
            Optional<RecordFault> fault = fault(bytes + " bytes at " + place);
            fault.ifPresent(said -> {
                assertThat(said.kind()).isIn(Kind.DAMAGED, Kind.NO_RECORD);
                assertThat(said.getMessage()).startsWith(file.toString()).contains("backup").doesNotContain("\n");
            });
            told += fault.isPresent() ? 1 : 0;
        }
        System.out.println(bytes + " bytes spoiled: told " + told + " times of " + ROUNDS + ", the others held nothing that is read");
        assertThat(told).isGreaterThan(ROUNDS / 4);
    }

    @Test
    void aTornFileIsTold() throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(bytes.length() / 2);
        }
        assertThat(fault("as it is").orElseThrow().kind()).isEqualTo(Kind.DAMAGED);
    }

    /** The fault of reading the whole record; empty: what came is what was written. */
    private Optional<RecordFault> fault(String spoiled) {
        List<Entry> read = new ArrayList<>();
        try (RecordStore store = RecordStore.openExisting(file.toString())) {
            store.forEachReport(read::add);
        } catch (RecordFault fault) {
            assertThat(WRITTEN.subList(0, read.size()).equals(read)).isTrue();
            return Optional.of(fault);
        }
        assertThat(read.equals(WRITTEN)).as(spoiled).isTrue();
        return Optional.empty();
    }

    /** SQLite takes a log without its head for an empty one: what was acknowledged would be gone, and nobody told. */
    @Test
    void aLogThatIsNoneIsToldBeforeItIsOverwritten() throws Exception {
        Path log = crashed();
        byte[] garbage = "garbage ".repeat(4_000).getBytes();
        Files.write(log, garbage);
        assertThatThrownBy(() -> RecordStore.open(file.toString())).isInstanceOfSatisfying(RecordFault.class,
                fault -> assertThat(fault.kind()).isEqualTo(Kind.DAMAGED)).hasMessageContaining("onrecord.db-wal").hasMessageContaining("backup");
        assertThat(log).hasBinaryContent(garbage);
    }

    @Test
    void aLogWhoseRecordIsGoneIsKept() throws Exception {
        Path log = crashed();
        Files.delete(file);
        assertThatThrownBy(() -> RecordStore.open(file.toString())).isInstanceOfSatisfying(RecordFault.class,
                fault -> assertThat(fault.kind()).isEqualTo(Kind.MISSING)).hasMessageContaining("onrecord.db-wal");
        assertThat(log).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 32})
    void aLogThatEndsInItsHeadHeldNothing(int length) throws Exception {
        RecordStore.openExisting(file.toString()).close();
        Files.write(folder.resolve("onrecord.db-wal"), new byte[length]);
        assertThat(fault("as it is")).isEmpty();
    }

    /** What a log holds up to where it is torn is kept: the transactions before. */
    @Test
    void aTornLogKeepsWhatIsBefore() throws Exception {
        Path log = crashed();
        try (RandomAccessFile bytes = new RandomAccessFile(log.toFile(), "rw")) {
            bytes.setLength(bytes.length() - 100);
        }
        assertThat(fault("as it is")).isEmpty();
    }

    /** A record and its log as a writer that was killed leaves them; the log holds one transaction more. */
    private Path crashed() throws Exception {
        Path copy = Files.createDirectory(folder.resolve("crashed"));
        try (RecordStore store = RecordStore.open(file.toString())) {
            store.write(store.begin(RecordContract.RUN), ManyReports.from(400, 401));
            for (String name : List.of("onrecord.db", "onrecord.db-wal")) {
                Files.copy(folder.resolve(name), copy.resolve(name));
            }
        }
        file = copy.resolve("onrecord.db");
        return copy.resolve("onrecord.db-wal");
    }
}
