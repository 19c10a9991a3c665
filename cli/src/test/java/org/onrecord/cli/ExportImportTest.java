package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code onrecord export} and {@code onrecord import}. */
class ExportImportTest {

    @TempDir
    private Path folder;
    private Path lines;

    @BeforeEach
    void readAReport() throws IOException {
        Path report = folder.resolve("report.txt");
        Files.writeString(report, "Ines Halloran: I never saw it.\nLang: She did.");
        Bench reading = new Bench();
        reading.run("read", "--format", "jsonl", report.toString());
        lines = folder.resolve("read.jsonl");
        Files.writeString(lines, reading.out());
    }

    @Test
    void whatIsImportedIsExported() throws IOException {
        Bench importing = new Bench();
        assertThat(importing.run("import", "--record", record("a.db"), lines.toString())).isZero();
        assertThat(importing.err()).contains("1 line: 1 imported, 0 imported as new versions, 0 corrections, 0 already there, 0 broken");
        Bench exporting = new Bench();
        assertThat(exporting.run("export", "--record", record("a.db"))).isZero();
        assertThat(exporting.out()).isEqualTo(Files.readString(lines));
        assertThat(exporting.err()).contains("exported 1 report with 2 statements");
    }

    @Test
    void standardInputIsImportedToo() throws IOException {
        assertThat(new Bench().input(Files.readString(lines)).run("import", "--record", record("a.db"), "-")).isZero();
        assertThat(new Bench().run("import", "--record", record("a.db"), lines.toString())).isZero();
    }

    @Test
    void anExportIntoAFileIsSaidToBeThere() {
        new Bench().run("import", "--record", record("a.db"), lines.toString());
        Path out = folder.resolve("out.jsonl");
        Bench bench = new Bench();
        assertThat(bench.run("export", "--record", record("a.db"), "-o", out.toString())).isZero();
        assertThat(bench.out()).isEmpty();
        assertThat(out).hasSameTextualContentAs(lines);
    }

    @Test
    void aBrokenLineIsToldByItsNumberAndTheStatusSaysSo() throws IOException {
        Files.writeString(lines, "{\"article\": 7, \"statements\": []}\n" + Files.readString(lines));
        Bench bench = new Bench();
        assertThat(bench.run("import", "--record", record("a.db"), lines.toString())).isEqualTo(1);
        assertThat(bench.err()).contains(lines + ": line 1 holds no record line: article is no object\n", "2 lines: 1 imported,", ", 1 broken");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            table.csv    | id,source   | is a table: record lines can be imported
            t.parquet    | PAR1        | is a Parquet table
            x.jsonld     | {"@context" | is JSON-LD
            x.jsonl      | <html>      | is a page or XML: 'onrecord add FILE'
            """)
    void anotherFormatIsRefusedAndSaidWhatToDo(String name, String content, String told) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        Bench bench = new Bench();
        assertThat(bench.run("import", "--record", record("a.db"), file.toString())).isEqualTo(1);
        assertThat(bench.err()).contains(told);
    }

    @Test
    void aFileThatIsNotThereMakesNoRecord() {
        Bench bench = new Bench();
        assertThat(bench.run("import", "--record", record("a.db"), folder.resolve("lost.jsonl").toString())).isEqualTo(1);
        assertThat(bench.err()).contains("lost.jsonl: there is no such file");
        assertThat(folder.resolve("a.db")).doesNotExist();
    }

    @Test
    void aRecordThatIsNotThereIsTold() {
        Bench bench = new Bench();
        assertThat(bench.run("export", "--record", record("none.db"))).isEqualTo(1);
        assertThat(bench.err()).contains("there is no record here");
        assertThat(folder.resolve("none.db")).doesNotExist();
    }

    @Test
    void tablesGoIntoANewFolder() throws IOException {
        new Bench().run("import", "--record", record("a.db"), lines.toString());
        Path tables = folder.resolve("tables");
        assertThat(new Bench().run("export", "--record", record("a.db"), "--format", "csv", "-o", tables.toString())).isZero();
        assertThat(tables.resolve("statements.csv")).content().contains(",Ines Halloran,assert,I never saw it.,");
        Bench again = new Bench();
        assertThat(again.run("export", "--record", record("a.db"), "--format", "csv", "-o", tables.toString())).isEqualTo(2);
        assertThat(again.err()).contains("is there already: name a new folder");
    }

    @Test
    void withoutAPlaceTheStatementsAreATable() {
        new Bench().run("import", "--record", record("a.db"), lines.toString());
        Bench bench = new Bench();
        assertThat(bench.run("export", "--record", record("a.db"), "--format", "csv")).isZero();
        assertThat(bench.out().lines()).hasSize(3);
    }

    @Test
    void parquetNeedsAPlace() {
        new Bench().run("import", "--record", record("a.db"), lines.toString());
        Bench bench = new Bench();
        assertThat(bench.run("export", "--record", record("a.db"), "--format", "parquet")).isEqualTo(2);
        assertThat(bench.err()).contains("name a new one with -o FOLDER");
        assertThat(new Bench().run("export", "--record", record("a.db"), "--format", "parquet", "-o", folder.resolve("p").toString())).isZero();
        assertThat(folder.resolve("p/statements.parquet")).isNotEmptyFile();
    }

    @Test
    void aSelectionHasOnlyTheStatementsThatMatch() {
        new Bench().run("import", "--record", record("a.db"), lines.toString());
        Bench bench = new Bench();
        assertThat(bench.run("export", "--record", record("a.db"), "--speaker", "Halloran")).isZero();
        assertThat(bench.out()).contains("I never saw it.\",\"spans\"").doesNotContain("\"text\":\"She did.\"");
        assertThat(bench.err()).contains("exported 1 report with 1 statement");
        Bench words = new Bench();
        assertThat(words.run("export", "--record", record("a.db"), "--words", "did NOT saw")).isZero();
        assertThat(words.err()).contains("exported 1 report with 1 statement");
        Bench none = new Bench();
        assertThat(none.run("export", "--record", record("a.db"), "--act", "deny")).isZero();
        assertThat(none.err()).contains("exported 0 reports with 0 statements");
    }

    @Test
    void wordsThatDoNotParseAreTold() {
        new Bench().run("import", "--record", record("a.db"), lines.toString());
        Bench bench = new Bench();
        assertThat(bench.run("export", "--record", record("a.db"), "--words", "\"half")).isEqualTo(1);
        assertThat(bench.out()).isEmpty();
        assertThat(bench.err()).startsWith("onrecord: ");
    }

    @Test
    void anUnknownFormatIsAUsageErrorThatNamesTheKnownOnes() {
        Bench bench = new Bench();
        assertThat(bench.run("export", "--format", "xml")).isEqualTo(2);
        assertThat(bench.err()).contains("'xml' is not a format (jsonl, csv, excel");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsTold() {
        new Bench().run("import", "--record", record("a.db"), lines.toString());
        Bench bench = new Bench();
        assertThat(bench.run("export", "--record", record("a.db"), "-o", folder.resolve("no/such/out.jsonl").toString())).isEqualTo(1);
        assertThat(bench.err()).contains("cannot be written", "make room or write elsewhere");
    }

    private String record(String name) {
        return folder.resolve(name).toString();
    }
}
