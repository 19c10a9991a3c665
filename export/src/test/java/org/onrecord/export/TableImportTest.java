package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.domain.Alignment;
import org.onrecord.domain.Article;
import org.onrecord.domain.Page;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Text;
import org.onrecord.export.parquet.BrokenTables;
import org.onrecord.export.parquet.SplitTables;
import org.onrecord.export.parquet.TablesFolder;
import org.onrecord.record.Entry;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.Entry.Skipped;
import org.onrecord.record.store.Receipt;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.record.store.Run;

class TableImportTest {

    private static final Instant NOW = Instant.parse("2031-08-01T08:00:00Z");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {51, 52})
    void theTablesOfSplitsMakeTheRecordThatTheirEntriesMake(long seed) throws Exception {
        List<Entry> all = mixed(seed);
        Path job = JobFolder.write(folder.resolve("job"), List.of(all.subList(0, 70), all.subList(70, 71), List.of(), all.subList(71, all.size())));
        try (RecordStore added = record("a.db"); RecordStore imported = record("b.db")) {
            added.write(added.begin(Records.RUN), all);
            take(job, imported);
            assertThat(rows(imported)).isEqualTo(rows(added));
            assertThat(imported.runs().values()).containsExactly(new Run(NOW, Records.RUN.program(), Records.RUN.model()));
        }
    }

    @Test
    void anExportMakesTheRecordThatItIsOf() throws Exception {
        try (RecordStore added = record("a.db"); RecordStore imported = record("b.db")) {
            List<Entry> all = mixed(53);
            added.write(added.begin(Records.RUN), all.subList(0, 60));
            added.write(added.begin(new Run(NOW, "1.1", "model-2")), all.subList(60, all.size()));
            new Export(added, Selection.ALL, Watch.NONE).to(ExportFormat.PARQUET, folder.resolve("tables"));
            take(folder.resolve("tables"), imported);
            assertThat(Records.lines(imported)).isEqualTo(Records.lines(added));
            assertThat(imported.skipped()).isEqualTo(added.skipped());
            assertThat(imported.runs().values()).extracting(Run::model).containsExactly("model-1", "model-2");
            assertThat(imported.lastRun().orElseThrow().started()).isEqualTo(NOW);
        }
    }

    @Test
    void whatIsThereStays() throws Exception {
        Path job = JobFolder.write(folder.resolve("job"), List.of(mixed(54)));
        try (RecordStore store = record("a.db")) {
            Receipt first = take(job, store).receipt();
            Receipt again = take(job, store).receipt();
            assertThat(again.recorded() + again.changed() + again.again()).isZero();
            assertThat(again.present()).isEqualTo(first.recorded() + first.changed() + first.present());
        }
    }

    @Test
    void anImportThatWasStoppedIsTakenUpByRunningItAgain() throws Exception {
        List<Entry> all = new ArrayList<>(new HostileReports(55).reports(600));
        Path job = JobFolder.write(folder.resolve("job"), List.of(all));
        try (RecordStore whole = record("a.db"); RecordStore stopped = record("b.db")) {
            take(job, whole);
            TablesFolder tables = TablesFolder.open(job);
            TableImport.Taken part = new TableImport(tables, folder).into(stopped, NOW, bytes -> bytes < tables.bytes() / 2);
            assertThat(part.whole()).isFalse();
            assertThat(part.receipt().recorded()).isBetween(1, 400);
            take(job, stopped);
            assertThat(rows(stopped)).isEqualTo(rows(whole));
        }
    }

    @Test
    void aPageThatWasInAnotherSplitIsARepeat() throws Exception {
        Skipped menu = new Skipped("b.warc#https://quarry.example/menu", "skipped", "list", OptionalLong.empty(), "a list of links", 1);
        Skipped sameMenu = new Skipped("a.warc#https://quarry.example/menu", "skipped", "list", OptionalLong.empty(), "a list of links", 1);
        Path job = Files.createDirectories(folder.resolve("job/_committed")).getParent();
        split(job, 0, new Paged(page("a.warc#https://quarry.example/1", "It is over."), "11"), new Paged(sameMenu, "22"));
        split(job, 1, new Paged(page("b.warc#https://quarry.example/1", "It is over."), "11"), new Paged(menu, "22"),
                new Paged(repeat("b.warc#https://quarry.example/1", "b.warc#https://quarry.example/1"), "11"),
                new Paged(page("b.warc#https://quarry.example/1", "It goes on."), "33"), new Paged(page("https://quarry.example/1", "It is over."), ""));
        finish(job, 2);
        try (RecordStore store = record("a.db")) {
            TableImport.Taken taken = take(job, store);
            assertThat(taken.repeats()).isEqualTo(3);
            assertThat(Records.reports(store)).extracting(report -> report.article().text().string()).containsExactly("It is over.", "It goes on.");
            assertThat(store.skipped()).containsExactly(sameMenu, repeats(2, "b.warc#https://quarry.example/1", "a.warc#https://quarry.example/1"),
                    repeat("b.warc#https://quarry.example/menu", "a.warc#https://quarry.example/menu"),
                    repeat("https://quarry.example/1", "a.warc#https://quarry.example/1"));
        }
    }

    @Test
    void aFeedThatWasInAnotherSplitIsOneRepeat() throws Exception {
        Path job = Files.createDirectories(folder.resolve("job/_committed")).getParent();
        String feed = "44 a.warc#https://quarry.example/feed";
        String again = "44 b.warc#https://quarry.example/feed";
        split(job, 0, new Paged(page("a.warc#https://quarry.example/1", "One."), feed), new Paged(page("a.warc#https://quarry.example/2", "Two."), feed));
        split(job, 1, new Paged(page("b.warc#https://quarry.example/1", "One."), again), new Paged(page("b.warc#https://quarry.example/2", "Two."), again),
                new Paged(page("https://quarry.example/3", "Three."), ""),
                new Paged(repeat("c.warc#https://quarry.example/2", "b.warc#https://quarry.example/2"), ""));
        finish(job, 2);
        try (RecordStore store = record("a.db")) {
            take(job, store);
            assertThat(Records.reports(store)).hasSize(3);
            assertThat(store.skipped()).containsExactly(repeat("b.warc#https://quarry.example/feed", "a.warc#https://quarry.example/feed"),
                    repeat("c.warc#https://quarry.example/2", "a.warc#https://quarry.example/2"));
        }
    }

    @Test
    void fiveHundredMonthsOfOneSplitComeInTheirOrder() throws Exception {
        List<Entry> all = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Publication dated = new Publication("r" + i, Optional.empty(), Optional.empty(), List.of(), List.of(),
                    Optional.of("%04d-%02d-03".formatted(1990 + i * 7 % 500 / 12, 1 + i * 7 % 500 % 12)), "en");
            all.add(new Report(Article.of(dated, Text.of("It is " + i + "."), List.of(), List.of()), List.of()));
        }
        Path job = JobFolder.write(folder.resolve("job"), List.of(all));
        try (RecordStore store = record("a.db")) {
            take(job, store);
            assertThat(Records.reports(store)).isEqualTo(all);
        }
    }

    private record Paged(Entry entry, String page) { }

    private static void split(Path job, int split, Paged... entries) throws IOException {
        try (SplitTables tables = new SplitTables(job, split)) {
            for (Paged entry : entries) {
                tables.write(entry.entry(), Optional.of(entry.page()).filter(page -> !page.isEmpty()));
            }
            JobFolder.commit(job, split, tables.finish());
        }
    }

    private static void finish(Path job, int splits) throws IOException {
        SplitTables.run(job, Records.RUN);
        JobFolder.plan(job, 1, splits);
        Files.createFile(job.resolve("_SUCCESS"));
    }

    private static Skipped repeat(String source, String of) {
        return repeats(1, source, of);
    }

    private static Skipped repeats(int times, String source, String of) {
        return new Skipped(source, "duplicate", "duplicate", OptionalLong.empty(), of, times);
    }

    private static Report page(String source, String text) {
        Page page = new Page(Optional.of(source.substring(source.indexOf('#') + 1)), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Page.UNKNOWN.from(), Alignment.NONE);
        return new Report(Article.of(Publication.of(source), Text.of(text), List.of(), List.of(), page), List.of());
    }

    /** Reports, some twice and some new texts of a source, with inputs between them that are not recorded. */
    private static List<Entry> mixed(long seed) {
        List<Entry> all = new ArrayList<>();
        List<Report> reports = new HostileReports(seed).reports(100);
        for (int i = 0; i < reports.size(); i++) {
            all.add(reports.get(i));
            if (i % 7 == 3) {
                all.add(new Skipped("x" + i + ".html", "failed", "damaged", i % 2 == 0 ? OptionalLong.of(i) : OptionalLong.empty(), "cut\noff", 1 + i));
            }
            if (i % 3 == 1 && reports.get(i / 2).article().page() == Page.UNKNOWN) {
                all.add(reports.get(i / 2));
            }
        }
        return all;
    }

    /** All that a record holds but its runs. */
    private static List<Object> rows(RecordStore store) throws RecordFault {
        List<Object> rows = new ArrayList<>();
        store.forEachKept(kept -> rows.add(List.of(kept.recorded(), kept.version(), kept.isLatest())));
        store.forEachSkipped(rows::add);
        return rows;
    }

    private TableImport.Taken take(Path tables, RecordStore store) throws BrokenTables, RecordFault, IOException {
        TableImport from = new TableImport(TablesFolder.open(tables), folder);
        assertThat(from.check(Watch.NONE)).isTrue();
        return from.into(store, NOW, Watch.NONE);
    }

    private RecordStore record(String name) throws RecordFault {
        return RecordStore.open(folder.resolve(name).toString());
    }
}
