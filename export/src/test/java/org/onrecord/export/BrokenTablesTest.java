package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.domain.Act;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Page;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.domain.Wording;
import org.onrecord.export.parquet.BrokenTables;
import org.onrecord.export.parquet.TablesFolder;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.store.RecordStore;

/** Tables that are not whole, or are something else. */
class BrokenTablesTest {

    private static final String ARTICLES = "articles/month=unknown/split-00000.parquet";

    @TempDir
    private Path folder;
    private Path job;
    private Path export;

    @BeforeEach
    void writeTables() throws Exception {
        job = JobFolder.write(folder.resolve("job"), List.of(new ArrayList<>(new HostileReports(61).reports(20)), new ArrayList<>(new HostileReports(62).reports(5))));
        export = folder.resolve("export");
        try (RecordStore store = Records.of(folder, new HostileReports(63).reports(20))) {
            new Export(store, Selection.ALL, Watch.NONE).to(ExportFormat.PARQUET, export);
        }
    }

    @Test
    void wholeTablesAreWhole() throws Exception {
        assertThat(read(job)).isTrue();
        assertThat(read(export)).isTrue();
    }

    @Test
    void aFolderThatIsNotThereOrHoldsSomethingElseIsTold() throws IOException {
        told(folder.resolve("lost")).hasMessageEndingWith("lost: there is no such folder");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        told(empty).hasMessageEndingWith("empty holds no tables: name a folder that 'onrecord export --format parquet' or onrecord-spark wrote");
    }

    @Test
    void aJobThatHasNotEndedIsTold() throws IOException {
        Files.delete(job.resolve("_SUCCESS"));
        told(job).hasMessageContaining("lacks _SUCCESS: the job that writes it has not come to its end; start it again with the same inputs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            _onrecord.json               | lacks _onrecord.json, which says what the job was to write: copy the folder whole
            _committed/split-00001.json  | _committed/split-00001.json is missing: copy the folder whole
            runs/run.parquet             | runs/run.parquet is missing: the tables are not whole
            skipped/split-00001.parquet  | skipped/split-00001.parquet is missing: the tables are not whole
            statements/month=unknown/split-00001.parquet | statements/month=unknown/split-00001.parquet is missing: the tables are not whole
            """)
    void aPartThatIsMissingIsTold(String part, String message) throws IOException {
        Files.delete(job.resolve(part));
        told(job).hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles", "statements", "speakers", "skipped", "runs", "corrections"})
    void aTableThatIsMissingIsTold(String table) throws IOException {
        Files.delete(export.resolve(table + ".parquet"));
        told(export).hasMessage(table + ".parquet is missing: the tables are not whole");
    }

    @Test
    void aFileThatIsCutIsTold() throws IOException {
        cut(job.resolve(ARTICLES));
        told(job).hasMessageContaining(ARTICLES + " has ").hasMessageContaining(" bytes, and the job wrote ");
        cut(export.resolve("speakers.parquet"));
        told(export).hasMessageContaining("speakers.parquet cannot be read as a Parquet table: ");
    }

    @Test
    void aFileThatIsNoParquetIsTold() throws IOException {
        Files.writeString(export.resolve("statements.parquet"), "statement,article\n0123,4567\n");
        told(export).hasMessageContaining("statements.parquet cannot be read as a Parquet table: ");
        Files.writeString(export.resolve("statements.parquet"), "");
        told(export).hasMessageContaining("statements.parquet cannot be read as a Parquet table: ");
    }

    @Test
    void tablesOfAnotherVersionAreTold() throws IOException {
        JobFolder.plan(job, 2, 2);
        told(job).hasMessage("_onrecord.json says that the tables are of version 2, and this onrecord reads version 1: import them with the onrecord that wrote them");
    }

    @Test
    void tablesThatAreMixedUpAreTold() throws IOException {
        Files.copy(export.resolve("statements.parquet"), export.resolve("other"));
        Files.delete(export.resolve("statements.parquet"));
        Files.move(export.resolve("speakers.parquet"), export.resolve("statements.parquet"));
        Files.move(export.resolve("other"), export.resolve("speakers.parquet"));
        told(export).hasMessageContaining("statements.parquet: the column form is missing: write it again with onrecord");
    }

    @Test
    void statementsOfOtherReportsAreTold() throws Exception {
        Path other = folder.resolve("other");
        try (RecordStore store = Records.of(Files.createDirectory(folder.resolve("b")), new HostileReports(64).reports(20))) {
            new Export(store, Selection.ALL, Watch.NONE).to(ExportFormat.PARQUET, other);
        }
        Files.delete(export.resolve("statements.parquet"));
        Files.move(other.resolve("statements.parquet"), export.resolve("statements.parquet"));
        assertThatThrownBy(() -> read(export)).isInstanceOf(BrokenTables.class).hasMessageContaining("articles.parquet: row ")
                .hasMessageContaining(" statements, and statements.parquet has 0 of them: the files are not of one export or job");
    }

    @Test
    void reportsThatAreMissingAreTold() throws Exception {
        Path other = folder.resolve("other");
        try (RecordStore store = Records.empty(Files.createDirectory(folder.resolve("b")))) {
            new Export(store, Selection.ALL, Watch.NONE).to(ExportFormat.PARQUET, other);
        }
        Files.delete(export.resolve("articles.parquet"));
        Files.move(other.resolve("articles.parquet"), export.resolve("articles.parquet"));
        assertThatThrownBy(() -> read(export)).isInstanceOf(BrokenTables.class)
                .hasMessageStartingWith("statements.parquet: row 1 is of article sha256:").hasMessageEndingWith(", which is not there or not at its place");
    }

    @Test
    void aTextThatWasChangedAfterwardsIsTold() throws Exception {
        Article changed = new Article("sha256:" + "0".repeat(64), Publication.of("a.txt"), Text.of("Yes."), List.of(), List.of(), Page.UNKNOWN);
        Path other = JobFolder.write(folder.resolve("other"), List.of(List.of(new Report(changed, List.of()))));
        assertThatThrownBy(() -> read(other)).isInstanceOf(BrokenTables.class)
                .hasMessage(ARTICLES + ": row 1 holds another text than the article's id was made of: it was changed afterwards");
    }

    @Test
    void wordsThatDoNotStandWhereTheySayAreTold() throws Exception {
        Statement said = new Statement("0123456789abcdef", new Manner(Form.DIRECT, Kind.SPEECH, Act.ASSERT),
                new Wording(Optional.empty(), Optional.empty(), new Passage("No", List.of(new CharSpan(0, 2)))), List.of(), Circumstances.UNKNOWN, Optional.empty(), 1);
        Report report = new Report(Article.of("a.txt", "Yes."), List.of(said));
        Path other = JobFolder.write(folder.resolve("other"), List.of(List.of(report, new Report(Article.of("b.txt", "No."), List.of()))));
        assertThatThrownBy(() -> read(other)).isInstanceOf(BrokenTables.class)
                .hasMessage(ARTICLES + ": row 1 the content of statement 0123456789abcdef does not stand at [[0, 2)]");
        Path twice = JobFolder.write(folder.resolve("twice"), List.of(List.of(new Report(Article.of("b.txt", "No."), List.of(said, said)))));
        assertThatThrownBy(() -> read(twice)).isInstanceOf(BrokenTables.class).hasMessageEndingWith("two statements have the id 0123456789abcdef");
    }

    @Test
    void aMarkOfSomethingElseIsTold() throws IOException {
        Path mark = job.resolve("_committed/split-00000.json");
        Files.writeString(mark, "{\"files\": [{\"table\": \"articles\", \"path\": \"../../x.parquet\", \"rows\": 1, \"bytes\": 1}]}");
        told(job).hasMessage("../../x.parquet is no file in the folder of the tables");
        Files.writeString(mark, "[]");
        told(job).hasMessage("_committed/split-00000.json holds no JSON object: it is no such file of a job");
        Files.writeString(mark, "{\"files\": [");
        told(job).hasMessageStartingWith("_committed/split-00000.json holds no valid JSON: ");
        Files.writeString(mark, "{\"files\": [7]}");
        told(job).hasMessage("_committed/split-00000.json: what is in files is no object");
    }

    /** Whatever bytes are spoiled, it is told or it makes no difference; nothing else happens. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void spoiledBytesAreToldWhereverTheyAre(int seed) throws IOException {
        Random random = new Random(seed);
        List<Path> files;
        try (Stream<Path> all = Files.list(export)) {
            files = all.sorted().toList();
        }
        int told = 0;
        for (int round = 0; round < 100; round++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] whole = Files.readAllBytes(file);
            byte[] spoiled = whole.clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt();
            }
            Files.write(file, spoiled);
            told += isTold(export) ? 1 : 0;
            Files.write(file, whole);
        }
        assertThat(told).isGreaterThan(80);
    }

    private boolean isTold(Path tables) throws IOException {
        try {
            read(tables);
            return false;
        } catch (BrokenTables e) {
            return true;
        }
    }

    private boolean read(Path tables) throws BrokenTables, IOException {
        return new TableImport(TablesFolder.open(tables), folder).check(Watch.NONE);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> told(Path tables) {
        return assertThatThrownBy(() -> TablesFolder.open(tables)).isInstanceOf(BrokenTables.class);
    }

    private static void cut(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }
}
