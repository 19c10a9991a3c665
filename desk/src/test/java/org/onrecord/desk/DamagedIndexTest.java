package org.onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.desk.Reports.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.domain.Kind;
import org.onrecord.record.Entry;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.Restoration;
import org.onrecord.record.store.Run;
import org.onrecord.record.store.Aside;
import org.onrecord.record.store.Backup;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementQuery;

/** An index whose files were changed behind its back: it is made again from the record, or the command that does it is named. */
class DamagedIndexTest {

    private static final Run RUN = new Run(Instant.parse("2031-07-09T10:00:00Z"), "1.0", "model-1");
    private static final Random RANDOM = new Random(7);

    @TempDir
    Path folder;

    /** What can happen to a file. */
    private enum Damage {

        GONE {
            @Override
            void to(Path file) throws IOException {
                Files.delete(file);
            }
        },
        EMPTIED {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, new byte[0]);
            }
        },
        CUT {
            @Override
            void to(Path file) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            }
        },
        GARBLED {
            @Override
            void to(Path file) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                byte[] noise = new byte[Math.max(1, bytes.length / 4)];
                RANDOM.nextBytes(noise);
                System.arraycopy(noise, 0, bytes, RANDOM.nextInt(bytes.length - noise.length + 1), noise.length);
                Files.write(file, bytes);
            }
        };

        abstract void to(Path file) throws IOException;
    }

    @BeforeEach
    void fill() throws RecordFault, SearchFault {
        try (Desk desk = Desk.open(place())) {
            List<Entry> reports = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                reports.add(report("r" + i, "the dam of lock " + i + " will hold"));
            }
            desk.record().write(desk.record().begin(RUN), reports);
            assertThat(total(desk)).isEqualTo(300);
        }
    }

    private String place() {
        return folder.resolve("desk.db").toString();
    }

    private static int total(Desk desk) throws RecordFault, SearchFault {
        return (int) desk.search(StatementQuery.of("dam AND hold"), Desk.Progress.NONE).hits().total();
    }

    @ParameterizedTest
    @EnumSource
    void eachFileThatIsDamagedIsNoticed(Damage damage) throws Exception {
        Path sound = folder.resolve("sound");
        Path index = folder.resolve("desk-index");
        copy(index, sound);
        for (Path file : files(sound)) {
            String name = file.getFileName().toString();
            if (!name.equals("write.lock")) {
                copy(sound, index);
                damage.to(index.resolve(name));
                isNoticed(damage + " " + name);
            }
        }
    }

    private void isNoticed(String what) throws RecordFault, SearchFault {
        try (Desk desk = Desk.openExisting(place())) {
            IndexState state = desk.indexState(false);
            assertThat(state.kind()).as(what).isIn(IndexState.Kind.DAMAGED, IndexState.Kind.MISSING);
            try {
                assertThat(total(desk)).as(what).isEqualTo(300);
            } catch (SearchFault fault) {
                assertThat(fault.kind()).as(what).isEqualTo(SearchFault.Kind.DAMAGED);
                assertThat(fault).hasMessageContaining("'onrecord reindex' makes it again");
            }
            desk.reindex(Desk.Progress.NONE);
            assertThat(total(desk)).as(what).isEqualTo(300);
            assertThat(desk.indexState(false).kind()).as(what).isEqualTo(IndexState.Kind.UP_TO_DATE);
        }
    }

    @Test
    void anEmptiedFolderIsFilledAgain() throws Exception {
        for (Path file : files(folder.resolve("desk-index"))) {
            Files.delete(file);
        }
        try (Desk desk = Desk.openExisting(place())) {
            assertThat(desk.indexState(false)).extracting(IndexState::kind, IndexState::missing).containsExactly(IndexState.Kind.MISSING, 300L);
            assertThat(total(desk)).isEqualTo(300);
        }
    }

    /** It may be somebody's: it is not deleted. */
    @Test
    void aFileInItsPlaceIsTold() throws Exception {
        Path index = folder.resolve("desk-index");
        for (Path file : files(index)) {
            Files.delete(file);
        }
        Files.delete(index);
        Files.writeString(index, "mine");
        try (Desk desk = Desk.openExisting(place())) {
            assertThat(desk.indexState(false).kind()).isEqualTo(IndexState.Kind.FORBIDDEN);
            assertThatThrownBy(() -> total(desk)).isInstanceOf(SearchFault.class).hasMessageStartingWith("the index " + index + ": ");
        }
        assertThat(index).hasContent("mine");
    }

    @Test
    void aRestoredRecordIsSearchedAsItIs() throws Exception {
        String backup = folder.resolve("backup.db").toString();
        Backup.of(place(), backup, false);
        try (Desk desk = Desk.openExisting(place())) {
            desk.record().write(desk.record().begin(RUN), List.of(report("x", "the dam of the mill will hold")));
            assertThat(total(desk)).isEqualTo(301);
            assertThat(desk.indexState(false).kind()).isEqualTo(IndexState.Kind.UP_TO_DATE);
        }
        Restoration.of(backup, place(), Optional.of(new Aside(Instant.EPOCH)));
        try (Desk desk = Desk.openExisting(place())) {
            assertThat(desk.indexState(false).kind()).isEqualTo(IndexState.Kind.OF_ANOTHER);
            assertThat(total(desk)).isEqualTo(300);
            desk.record().write(desk.record().begin(RUN), List.of(report("y", "the dam of the weir will hold"), report("z", "no dam")));
            assertThat(desk.indexState(false)).extracting(IndexState::kind, IndexState::missing).containsExactly(IndexState.Kind.BEHIND, 2L);
            assertThat(total(desk)).isEqualTo(301);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.comparing(Path::toString)).toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path file : files(to)) {
            Files.delete(file);
        }
        for (Path file : files(from)) {
            Files.copy(file, to.resolve(file.getFileName()));
        }
    }

}
