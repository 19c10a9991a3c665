package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.domain.Act;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.domain.Wording;
import org.onrecord.export.parquet.PartFile;
import org.onrecord.export.parquet.SplitTables;
import org.onrecord.record.Entry;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.Entry.Skipped;

class SplitTablesTest {

    @TempDir
    private Path folder;

    @Test
    void reportsLieByTheirMonthAndSayTheirPlace() throws IOException {
        List<PartFile> files = write(7, List.of(report("a.txt", "2031-04-08"), skipped("b.html"), report("c.txt", "2031"), report("d.txt", ""), report("e.txt", "2031-04")));
        assertThat(files).extracting(PartFile::path).containsExactly("articles/month=2031-01/split-00007.parquet", "articles/month=2031-04/split-00007.parquet",
                "articles/month=unknown/split-00007.parquet", "skipped/split-00007.parquet",
                "speakers/month=2031-01/split-00007.parquet", "speakers/month=2031-04/split-00007.parquet", "speakers/month=unknown/split-00007.parquet",
                "statements/month=2031-01/split-00007.parquet", "statements/month=2031-04/split-00007.parquet", "statements/month=unknown/split-00007.parquet");
        assertThat(files).extracting(PartFile::rows).containsExactly(1L, 2L, 1L, 1L, 1L, 2L, 1L, 1L, 2L, 1L);
        assertThat(files).allSatisfy(file -> assertThat(folder.resolve(file.path())).hasSize(file.bytes()));
        List<Group> april = ParquetRead.rows(folder.resolve("articles/month=2031-04/split-00007.parquet"));
        assertThat(april).extracting(row -> row.getString("source", 0)).containsExactly("a.txt", "e.txt");
        assertThat(april).extracting(row -> row.getLong("entry", 0)).containsExactly(0L, 4L);
        assertThat(april).extracting(row -> row.getInteger("split", 0)).containsOnly(7);
        assertThat(april).extracting(row -> row.getInteger("statements", 0)).containsOnly(1);
        assertThat(april).extracting(row -> row.getFieldRepetitionCount("version")).containsOnly(0);
        assertThat(ParquetRead.rows(folder.resolve("skipped/split-00007.parquet")).getFirst().getLong("entry", 0)).isEqualTo(1);
    }

    @Test
    void nothingIsLeftBesideTheTables() throws IOException {
        List<PartFile> files = write(0, List.of(report("a.txt", "2031-04-08")));
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)).hasSize(files.size());
        }
    }

    @Test
    void aSplitOfNothingHasATableOfNothingSkipped() throws IOException {
        assertThat(write(3, List.of())).extracting(PartFile::path, PartFile::rows)
                .containsExactly(tuple("skipped/split-00003.parquet", 0L));
    }

    @Test
    void fiveHundredMonthsInTurnGiveAFileEach() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            entries.add(report("r" + i + ".txt", String.format("%04d-%02d-03", 1990 + i % 500 / 12, 1 + i % 500 % 12)));
        }
        List<PartFile> files = write(0, entries);
        assertThat(files).filteredOn(file -> file.table().equals("articles")).hasSize(500).allSatisfy(file -> assertThat(file.rows()).isEqualTo(4));
        assertThat(files.stream().mapToLong(PartFile::rows).sum()).isEqualTo(3 * 2_000);
    }

    @Test
    void equalEntriesGiveEqualBytes() throws IOException {
        List<Entry> entries = new ArrayList<>(new HostileReports(41).reports(100));
        List<PartFile> files = write(0, entries);
        Path again = Files.createDirectory(folder.resolve("again"));
        assertThat(write(again, 0, entries)).isEqualTo(files);
        for (PartFile file : files) {
            assertThat(again.resolve(file.path())).hasSameBinaryContentAs(folder.resolve(file.path()));
        }
    }

    @Test
    void thePageOfAnEntryIsKept() throws IOException {
        try (SplitTables tables = new SplitTables(folder, 0)) {
            tables.write(skipped("b.html"), Optional.of("0123 https://quarry.example/b"));
            tables.finish();
        }
        assertThat(ParquetRead.rows(folder.resolve("skipped/split-00000.parquet")).getFirst().getString("page", 0)).isEqualTo("0123 https://quarry.example/b");
    }

    private List<PartFile> write(int split, List<Entry> entries) throws IOException {
        return write(folder, split, entries);
    }

    private static List<PartFile> write(Path folder, int split, List<Entry> entries) throws IOException {
        try (SplitTables tables = new SplitTables(folder, split)) {
            for (Entry entry : entries) {
                tables.write(entry);
            }
            return tables.finish();
        }
    }

    private static Skipped skipped(String source) {
        return new Skipped(source, "refused", "not-a-page", OptionalLong.empty(), "it holds no report", 1);
    }

    /** @param published empty: unknown */
    private static Report report(String source, String published) {
        Text text = Text.of("\"No,\" said Lang.");
        Statement denial = new Statement("0123456789abcdef", new Manner(Form.DIRECT, Kind.SPEECH, Act.DENY),
                new Wording(Optional.of(Passage.of(text, new CharSpan(11, 15))), Optional.empty(), Passage.of(text, new CharSpan(0, 5))),
                List.of(new Speaker("Lang", Speaker.Type.PERSON, "lang", Optional.empty(), Speaker.ResolvedBy.NAME, 0.9)), Circumstances.UNKNOWN, Optional.empty(), 0.123456789);
        Publication publication = new Publication(source, Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.of(published).filter(date -> !date.isEmpty()), "en");
        return new Report(Article.of(publication, text, List.of(), List.of()), List.of(denial));
    }
}
