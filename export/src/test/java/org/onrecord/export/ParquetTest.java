package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.parquet.example.data.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.domain.Act;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.domain.Wording;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.Entry.Skipped;
import org.onrecord.record.correction.Asked;
import org.onrecord.record.correction.Origin;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;

class ParquetTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void theTablesHoldAllOfTheRecordWhateverIsInIt(long seed) throws RecordFault, IOException {
        try (RecordStore store = Records.of(folder, new HostileReports(seed).reports(200))) {
            export(store);
            assertThat(Records.lines(ParquetRead.reports(tables()))).isEqualTo(Records.lines(store));
        }
    }

    @Test
    void datesAreDaysAndMomentsAreMoments() throws RecordFault, IOException {
        Text text = Text.of("\"No,\" said Lang.");
        Statement denial = new Statement("0123456789abcdef", new Manner(Form.DIRECT, Kind.SPEECH, Act.ASSERT),
                new Wording(Optional.empty(), Optional.empty(), Passage.of(text, new CharSpan(0, 5))), List.of(),
                new Circumstances(Optional.empty(), List.of(), Optional.of(new Circumstances.Said("2031-04", Optional.empty(), Circumstances.Said.From.PUBLICATION)), Optional.empty()),
                Optional.empty(), 1);
        Publication publication = new Publication("a.txt", Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.of("2031-04-08T14:05:00Z"), "en");
        try (RecordStore store = Records.of(folder, List.of(new Report(Article.of(publication, text, List.of(), List.of()), List.of(denial))))) {
            store.corrections().statement(new Origin("Ada", Instant.parse("2031-07-10T10:00:00Z"), Optional.empty()), denial.id(), List.of(new Asked.WhichAct("deny")));
            store.write(store.begin(Records.RUN), List.of(new Skipped("b.html", "refused", "not-a-page", OptionalLong.empty(), "", 2)));
            assertThat(export(store)).isEqualTo(new Exported(1, 1, 1, 2, 2, true));
        }
        Group statement = rows("statements").getFirst();
        assertThat(statement.getInteger("published_first", 0)).isEqualTo(22377);
        assertThat(statement.getGroup("said", 0).getInteger("first", 0)).isEqualTo(22370);
        assertThat(statement.getGroup("said", 0).getInteger("last", 0)).isEqualTo(22399);
        assertThat(rows("runs").getFirst().getLong("started", 0)).isEqualTo(Records.RUN.started().toEpochMilli());
        assertThat(rows("corrections").getFirst().getString("became", 0)).isEqualTo("deny");
        assertThat(rows("skipped").getFirst().getInteger("inputs", 0)).isEqualTo(2);
    }

    @Test
    void anEmptyRecordGivesEmptyTables() throws RecordFault, IOException {
        try (RecordStore store = Records.empty(folder)) {
            export(store);
        }
        assertThat(rows("articles")).isEmpty();
    }

    private Exported export(RecordStore store) throws RecordFault, IOException {
        return new Export(store, Selection.ALL, Watch.NONE).to(ExportFormat.PARQUET, tables());
    }

    private List<Group> rows(String table) throws IOException {
        return ParquetRead.rows(tables().resolve(table + ".parquet"));
    }

    private Path tables() {
        return folder.resolve("tables");
    }
}
