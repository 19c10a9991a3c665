package org.onrecord.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Speaker;
import org.onrecord.record.Entry;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.correction.Asked;
import org.onrecord.record.format.RecordLines;
import org.onrecord.record.store.RecordFault.Kind;

/** What backups do, whatever keeps the record. */
interface BackupContract {

    /** Where an empty record is. */
    String place();

    /** An empty folder. */
    Path folder();

    /** Where nothing is yet, in a database of the same kind. */
    default String another() {
        return file("again.db");
    }

    @Test
    default void aBackupRestoredIsTheSameRecord() throws Exception {
        fill();
        Counts counts = Backup.of(place(), file("b.db"), false);
        assertThat(counts.reports()).isEqualTo(106);
        assertThat(counts.statements()).as("one is rejected").isEqualTo(100);
        assertThat(Restoration.of(file("b.db"), file("again.db"), Optional.empty()).counts()).isEqualTo(counts);
        assertThat(lines(file("again.db")).equals(lines(place()))).isTrue();
        assertThat(lines(file("b.db")).equals(lines(place()))).isTrue();
        try (RecordStore store = RecordStore.open(place()); RecordStore restored = RecordStore.open(file("again.db"))) {
            assertThat(restored.claims().all(0, 10)).isEqualTo(store.claims().all(0, 10));
            assertThat(restored.claims().all(0, 10).total()).isEqualTo(1);
            assertThat(restored.claims().made()).isEqualTo(store.claims().made());
            assertThat(restored.origins().made()).isEqualTo(store.origins().made()).isPresent();
            restored.origins().follow(store.origins().made(), draft -> {
                assertThat(draft.carriers(Set.of(0)).get(0)).containsExactly(1, 3);
                return Optional.empty();
            });
            assertThat(restored.stories().all(StoryQuery.LATEST)).isEqualTo(store.stories().all(StoryQuery.LATEST));
            assertThat(restored.stories().all(StoryQuery.LATEST).total()).isEqualTo(2);
            assertThat(restored.people().users()).isEqualTo(store.people().users()).hasSize(2);
            assertThat(restored.people().log(0, 10)).isEqualTo(store.people().log(0, 10)).hasSize(4);
            assertThat(restored.people().passes().keys()).isEqualTo(store.people().passes().keys()).hasSize(1);
            assertThat(restored.people().passes().session("digest-of-a-session", PeopleContract.NOON)).isPresent();
        }
    }

    /** The table of speakers refers to itself, to earlier rows and to later ones. */
    @Test
    default void mergesAreRestoredWhicheverSpeakerCameFirst() throws Exception {
        try (RecordStore store = RecordStore.open(place())) {
            store.write(store.begin(RecordContract.RUN), List.of(CorrectionContract.DAM));
            assertThat(store.corrections().merge(CorrectionContract.ADA, "Ines Halloran", "Bo Lind")).isInstanceOf(Answer.Done.class);
            assertThat(store.corrections().statement(CorrectionContract.ADA, "dddddd04", List.of(new Asked.Who(List.of("Cy Marsh"), Optional.of(Speaker.Type.PERSON)))))
                    .isInstanceOf(Answer.Done.class);
            assertThat(store.corrections().merge(CorrectionContract.ADA, "Cy Marsh", "Bo Lind")).isInstanceOf(Answer.Done.class);
        }
        Counts counts = Backup.of(place(), file("b.db"), false);
        assertThat(Restoration.of(file("b.db"), another(), Optional.empty()).counts()).isEqualTo(counts);
        assertThat(lines(another())).isEqualTo(lines(place()));
        try (RecordStore store = RecordStore.open(another())) {
            assertThat(store.corrections().undo(CorrectionContract.ADA, 1)).isInstanceOf(Answer.Done.class);
        }
    }

    /** Nothing beside it, and of a name: nobody sees half a backup. */
    @Test
    default void aBackupIsOneFile() throws Exception {
        fill();
        Backup.of(place(), file("b.db"), false);
        assertThat(names()).containsOnly("b.db");
    }

    /** What follows the record takes a restored one for what it is: the changes up to the backup, and none after. */
    @Test
    default void aRestoredRecordHasItsChangesAndNoLaterOnes() throws Exception {
        fill();
        Backup.of(place(), file("b.db"), false);
        Point then;
        Point later;
        try (RecordStore store = RecordStore.open(place())) {
            then = store.lastChange().orElseThrow();
            store.write(store.begin(RecordContract.RUN), ManyReports.from(100, 110));
            later = store.lastChange().orElseThrow();
        }
        Restoration.of(file("b.db"), file("again.db"), Optional.empty());
        try (RecordStore store = RecordStore.open(file("again.db"))) {
            assertThat(store.lastChange()).contains(then);
            store.write(store.begin(RecordContract.RUN), ManyReports.from(200, 210));
            assertThat(store.holds(then)).isTrue();
            assertThat(store.holds(later)).isFalse();
            assertThat(store.lastChange().orElseThrow().change()).isEqualTo(later.change());
        }
    }

    /** Each is the record between two batches, and the writer is not kept waiting to its end. */
    @Test
    default void backupsMadeWhileAWriterWritesAreWholeBatches() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        try (ExecutorService other = Executors.newSingleThreadExecutor(); RecordStore store = RecordStore.open(place())) {
            long run = store.begin(RecordContract.RUN);
            Future<Integer> written = other.submit(() -> {
                int batches = 0;
                for (; !enough.get() && batches < 500; batches++) {
                    store.write(run, ManyReports.from(batches * 10, batches * 10 + 10));
                }
                return batches;
            });
            long before = 0;
            for (int i = 0; i < 3; i++) {
                Counts counts = Backup.of(place(), file(i + ".db"), false);
                assertThat(counts.reports() % 10).isZero();
                assertThat(counts.statements()).isEqualTo(counts.reports());
                assertThat(counts.reports()).isGreaterThanOrEqualTo(before);
                before = counts.reports();
                assertThat(lines(file(i + ".db")).equals(linesOf(ManyReports.from(0, (int) before)))).isTrue();
            }
            enough.set(true);
            assertThat(10 * written.get()).isGreaterThanOrEqualTo((int) before);
        }
    }

    @Test
    default void aBackupIsNotReplacedUnlessThatIsSaid() throws Exception {
        fill();
        Files.writeString(Path.of(file("b.db")), "mine");
        assertThatThrownBy(() -> Backup.of(place(), file("b.db"), false)).isInstanceOfSatisfying(RecordFault.class,
                fault -> assertThat(fault.kind()).isEqualTo(Kind.TAKEN)).hasMessage(file("b.db") + ": a file is there already: name another, or say --replace");
        assertThat(Path.of(file("b.db"))).hasContent("mine");
        Backup.of(place(), file("b.db"), true);
        assertThat(lines(file("b.db")).equals(lines(place()))).isTrue();
        assertThat(names()).containsOnly("b.db");
    }

    @Test
    default void anInterruptedBackupLeavesWhatWasThere() throws Exception {
        fill();
        Backup.of(place(), file("b.db"), false);
        byte[] before = Files.readAllBytes(Path.of(file("b.db")));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Backup.of(place(), file("b.db"), true)).isInstanceOf(InterruptedException.class);
        assertThat(Path.of(file("b.db"))).hasBinaryContent(before);
        assertThat(names()).containsOnly("b.db");
    }

    @Test
    default void aFolderThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Backup.of(place(), file("none/b.db"), false)).isInstanceOf(RecordFault.class)
                .hasMessage(file("none/b.db") + ": there is no folder " + folder().resolve("none") + ": make it first");
    }

    private void fill() throws RecordFault {
        try (RecordStore store = RecordStore.open(place())) {
            long run = store.begin(RecordContract.RUN);
            store.write(run, List.of(RecordContract.FULL, new Entry.Skipped("a.jsonl:7", "refused", "bad-json", OptionalLong.of(812), "no JSON", 1)));
            store.write(run, ManyReports.from(0, 100));
            assertThat(store.corrections().statement(CorrectionContract.ADA, "m7", List.of(new Asked.WhichAct("deny")))).isInstanceOf(Answer.Done.class);
            assertThat(store.corrections().statement(CorrectionContract.ADA, "m8", List.of(new Asked.Out()))).isInstanceOf(Answer.Done.class);
            assertThat(store.corrections().undo(CorrectionContract.ADA, 1)).isInstanceOf(Answer.Done.class);
            ClaimContract.claims(store);
            OriginContract.origins(store);
            StoryContract.tell(store);
            PeopleContract.people(store);
        }
    }

    default String file(String name) {
        return folder().resolve(name).toString();
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith("onrecord.db")).toList();
        }
    }

    /** All of a record, as exported, and its corrections. */
    static String lines(String place) throws RecordFault {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Object> corrections = new ArrayList<>();
        RecordLines lines = new RecordLines(out);
        try (RecordStore store = RecordStore.openExisting(place)) {
            store.forEachReport(report -> write(lines, report));
            store.corrections().forEach(corrections::add);
            return out.toString(StandardCharsets.UTF_8) + store.skipped() + corrections;
        }
    }

    private static String linesOf(List<Entry> reports) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordLines lines = new RecordLines(out);
        reports.forEach(report -> write(lines, (Entry.Report) report));
        return out.toString(StandardCharsets.UTF_8) + List.of() + List.of();
    }

    private static void write(RecordLines lines, Entry.Report report) {
        try {
            lines.write(report.article(), report.statements());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
