package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.record.Entry.Skipped;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CsvTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void theTablesHoldAllOfTheRecordWhateverIsInIt(long seed) throws RecordFault, IOException {
        try (RecordStore store = Records.of(folder, new HostileReports(seed).reports(200))) {
            export(store, ExportFormat.CSV);
            assertThat(Records.lines(TablesRead.reports(tables()))).isEqualTo(Records.lines(store));
        }
    }

    @Test
    void everyTableIsInTheDataPackageWithItsBytesAndItsHash() throws RecordFault, IOException, NoSuchAlgorithmException {
        try (RecordStore store = Records.of(folder, new HostileReports(14).reports(20))) {
            export(store, ExportFormat.CSV);
        }
        JsonNode described = new JsonMapper().readTree(tables().resolve("datapackage.json").toFile());
        try (var files = Files.list(tables())) {
            assertThat(described.get("resources")).hasSize((int) files.count() - 1);
        }
        for (JsonNode resource : described.get("resources")) {
            byte[] bytes = Files.readAllBytes(tables().resolve(resource.get("path").stringValue()));
            assertThat(resource.get("bytes").intValue()).isEqualTo(bytes.length);
            assertThat(resource.get("hash").stringValue()).isEqualTo("sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
            String header = new String(bytes, StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
            assertThat(header.split(",")).containsExactlyElementsOf(resource.at("/schema/fields").valueStream().map(field -> field.get("name").stringValue()).toList());
        }
    }

    /** Every key names a row that is there; primary keys are unique. */
    @Test
    void theKeysHold() throws RecordFault, IOException {
        try (RecordStore store = Records.of(folder, new HostileReports(15).reports(60))) {
            export(store, ExportFormat.CSV);
        }
        JsonNode described = new JsonMapper().readTree(tables().resolve("datapackage.json").toFile());
        for (JsonNode resource : described.get("resources")) {
            List<Map<String, String>> rows = StrictCsv.rows(tables().resolve(resource.get("path").stringValue()));
            List<String> key = resource.at("/schema/primaryKey").valueStream().map(JsonNode::stringValue).toList();
            assertThat(rows.stream().map(row -> key.stream().map(row::get).toList())).doesNotHaveDuplicates();
            for (JsonNode foreign : resource.at("/schema/foreignKeys")) {
                String column = foreign.get("fields").stringValue();
                List<Map<String, String>> others = StrictCsv.rows(tables().resolve(foreign.at("/reference/resource").stringValue() + ".csv"));
                assertThat(rows.stream().map(row -> row.get(column)).distinct()).isSubsetOf(others.stream().map(row -> row.get(column)).toList());
            }
        }
    }

    @Test
    void runsAndWhatIsSkippedHaveTables() throws RecordFault, IOException {
        try (RecordStore store = Records.empty(folder)) {
            store.write(store.begin(Records.RUN), List.of(new Skipped("a.html", "refused", "not-a-page", OptionalLong.of(7), "=no page", 2)));
            assertThat(export(store, ExportFormat.CSV)).isEqualTo(new Exported(0, 0, 0, 1, 2, true));
        }
        assertThat(StrictCsv.rows(tables().resolve("runs.csv"))).containsExactly(Map.of("run", "1", "started", "2031-07-09T10:00:00Z", "program", "1.0", "model", "model-1"));
        assertThat(Files.readString(tables().resolve("skipped.csv"))).isEqualTo("source,outcome,reason,position,message,inputs\r\na.html,refused,not-a-page,7,'=no page,2\r\n");
    }

    @Test
    void excelGetsAByteOrderMark() throws RecordFault, IOException {
        try (RecordStore store = Records.of(folder, new HostileReports(16).reports(3))) {
            export(store, ExportFormat.EXCEL);
        }
        assertThat(Files.readString(tables().resolve("statements.csv"))).startsWith("\uFEFFstatement,");
    }

    @Test
    void aStreamGetsTheTableOfStatements() throws RecordFault, IOException {
        try (RecordStore store = Records.of(folder, new HostileReports(17).reports(9))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new Export(store, Selection.ALL, Watch.NONE).to(ExportFormat.CSV, out);
            export(store, ExportFormat.CSV);
            assertThat(tables().resolve("statements.csv")).hasBinaryContent(out.toByteArray());
        }
    }

    @Test
    void aStoppedExportLeavesNoFolder() throws RecordFault, IOException {
        try (RecordStore store = Records.of(folder, new HostileReports(18).reports(9))) {
            new Export(store, Selection.ALL, done -> done < 4).to(ExportFormat.CSV, tables());
            try (var files = Files.list(folder)) {
                assertThat(files.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith("tables"));
            }
        }
    }

    private Exported export(RecordStore store, ExportFormat format) throws RecordFault, IOException {
        return new Export(store, Selection.ALL, Watch.NONE).to(format, tables());
    }

    private Path tables() {
        return folder.resolve("tables");
    }
}
