package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.domain.Article;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.correction.Asked;
import org.onrecord.record.correction.Origin;
import org.onrecord.record.store.Corrections;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;

/** Importing an export gives the same record: its own export has the same bytes. */
class RoundTripTest {

    private static final Origin ORIGIN = new Origin("Ada", Instant.parse("2031-07-10T10:00:00Z"), Optional.of("=the tape"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anImportedExportIsTheSameRecordWhateverIsInIt(long seed) throws RecordFault, IOException {
        try (RecordStore store = Records.of(folder, new HostileReports(seed).reports(300)); RecordStore other = other()) {
            byte[] lines = Records.lines(store);
            List<String> told = new ArrayList<>();
            Imported imported = Records.take(other, lines, told);
            assertThat(told).isEmpty();
            assertThat(imported.lines()).isEqualTo(300);
            assertThat(imported.changed()).isEqualTo(75);
            assertThat(Records.lines(other)).isEqualTo(lines);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void correctionsComeBackWithWhatTheyChanged(long seed) throws RecordFault, IOException {
        List<Report> reports = new HostileReports(seed).reports(60);
        List<Statement> said = reports.stream().flatMap(report -> report.statements().stream()).filter(statement -> statement.id().matches("[0-9a-f]{16}")).toList();
        try (RecordStore store = Records.of(folder, reports); RecordStore other = other()) {
            Corrections corrections = store.corrections();
            done(corrections.statement(ORIGIN, said.get(0).id(), List.of(new Asked.WhichAct("deny"))));
            done(corrections.statement(ORIGIN, said.get(1).id(), List.of(new Asked.Out())));
            done(corrections.statement(ORIGIN, said.get(2).id(), List.of(new Asked.Who(List.of("Ines Halloran"), Optional.of(Speaker.Type.PERSON)), new Asked.When(Optional.of("2031-07")))));
            done(corrections.statement(ORIGIN, said.get(3).id(), List.of(new Asked.Who(List.of("Matthis Orloway"), Optional.of(Speaker.Type.PERSON)))));
            done(corrections.statement(ORIGIN, said.get(4).id(), List.of(new Asked.Out())));
            done(corrections.merge(ORIGIN, "Matthis Orloway", "Ines Halloran"));
            done(corrections.rename(ORIGIN, "Ines Halloran", "=Ines \u2028 \"H\""));
            done(corrections.undo(ORIGIN, 2));
            byte[] lines = Records.lines(store);
            List<String> told = new ArrayList<>();
            Imported imported = Records.take(other, lines, told);
            assertThat(told).isEmpty();
            assertThat(imported.corrections()).isEqualTo(8);
            assertThat(Records.lines(other)).asString(StandardCharsets.UTF_8).isEqualTo(new String(lines, StandardCharsets.UTF_8));
            assertThat(Records.take(other, lines, told)).isEqualTo(new Imported(0, 0, 0, 68, 0, true));
        }
    }

    private static <T> void done(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
    }

    @Test
    void importingAgainChangesNothing() throws RecordFault, IOException {
        try (RecordStore store = Records.of(folder, new HostileReports(4).reports(50))) {
            byte[] lines = Records.lines(store);
            assertThat(Records.take(store, lines, new ArrayList<>())).isEqualTo(new Imported(0, 0, 0, 50, 0, true));
            assertThat(Records.lines(store)).isEqualTo(lines);
        }
    }

    @Test
    void anEmptyRecordIsAnEmptyExport() throws RecordFault, IOException {
        try (RecordStore store = Records.empty(folder)) {
            assertThat(Records.lines(store)).isEmpty();
            assertThat(Records.take(store, "", new ArrayList<>())).isEqualTo(Imported.NONE);
        }
    }

    @Test
    void anImportThatWasStoppedIsTakenUpByRunningItAgain() throws RecordFault, IOException {
        try (RecordStore store = Records.of(folder, new HostileReports(5).reports(600)); RecordStore other = other()) {
            byte[] lines = Records.lines(store);
            int[] left = {400};
            RecordImport stopped = new RecordImport(other, other.begin(Records.RUN), _ -> left[0]-- > 0, _ -> { });
            stopped.take("lines", new ByteArrayInputStream(lines));
            assertThat(stopped.imported().whole()).isFalse();
            assertThat(stopped.imported().lines()).isEqualTo(400);
            assertThat(Records.take(other, lines, new ArrayList<>()).present()).isEqualTo(400);
            assertThat(Records.lines(other)).isEqualTo(lines);
        }
    }

    @Test
    void aSelectionGivesOnlyTheStatementsItTakes() throws RecordFault, IOException {
        List<Report> reports = new HostileReports(6).reports(40);
        String wanted = reports.stream().flatMap(report -> report.statements().stream()).findFirst().orElseThrow().id();
        try (RecordStore store = Records.of(folder, reports)) {
            var out = new ByteArrayOutputStream();
            Exported exported = new Export(store, report -> report.statements().stream().filter(statement -> statement.id().equals(wanted)).toList(), Watch.NONE).to(ExportFormat.JSONL, out);
            assertThat(exported).isEqualTo(new Exported(1, 1, 0, 1, 0, true));
            assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        }
    }

    @Test
    void aStoppedExportLeavesNoFile() throws RecordFault, IOException {
        Path file = folder.resolve("out.jsonl");
        try (RecordStore store = Records.of(folder, List.of(new Report(Article.of("a.txt", "No."), List.of()), new Report(Article.of("b.txt", "Yes."), List.of())))) {
            Exported exported = new Export(store, Selection.ALL, done -> done < 1).to(ExportFormat.JSONL, file);
            assertThat(exported).isEqualTo(new Exported(1, 0, 0, 1, 0, false));
            try (var files = Files.list(folder)) {
                assertThat(files.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith("out"));
            }
        }
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyByAWholeExport() throws RecordFault, IOException {
        Path file = folder.resolve("out.jsonl");
        Files.writeString(file, "before");
        try (RecordStore store = Records.of(folder, List.of(new Report(Article.of("a.txt", "No."), List.of())))) {
            new Export(store, Selection.ALL, _ -> false).to(ExportFormat.JSONL, file);
            assertThat(file).hasContent("before");
            new Export(store, Selection.ALL, Watch.NONE).to(ExportFormat.JSONL, file);
            assertThat(file).hasBinaryContent(Records.lines(store));
        }
    }

    private RecordStore other() throws RecordFault {
        return RecordStore.open(folder.resolve("other.db").toString());
    }
}
