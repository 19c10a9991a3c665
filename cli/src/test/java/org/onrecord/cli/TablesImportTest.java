package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.export.parquet.PartFile;
import org.onrecord.export.parquet.SplitTables;
import org.onrecord.gather.Entries;
import org.onrecord.house.Repository;
import org.onrecord.ingest.Defaults;
import org.onrecord.ingest.Ingested;
import org.onrecord.ingest.Inputs;
import org.onrecord.ingest.LocalFiles;
import org.onrecord.ingest.Reading;
import org.onrecord.ingest.Share;
import org.onrecord.pipeline.Outcome;
import org.onrecord.record.Entry;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;

/** What {@code onrecord add} makes of files, and what {@code onrecord import} makes of the tables into which others read the same files. */
class TablesImportTest {

    @TempDir
    private Path folder;

    @Test
    void theExamplesInTablesMakeTheRecordThatAddMakes() throws Exception {
        List<String> files;
        try (Stream<Path> examples = Files.list(Repository.ROOT.resolve("examples"))) {
            files = examples.map(Path::toString).filter(name -> !name.endsWith(".expected")).sorted().toList();
        }
        List<String> rows = rows(added(files, ModelEngine::load));
        assertThat(rows).hasSizeGreaterThan(200);
        assertThat(rows(imported(files, true, ModelEngine::load))).isEqualTo(rows);
    }

    /** Pages that come again in the same archive, in another, as lines and as new texts; feeds; what is damaged or no report; texts twice. */
    @ParameterizedTest(name = "given as one folder: {0}")
    @ValueSource(booleans = {true, false})
    void archivesLinesAndBrokenFilesInTablesMakeTheRecordThatAddMakes(boolean isFolder) throws Exception {
        Path in = Files.createDirectory(folder.resolve("in"));
        byte[] first = page("https://quarry.example/1", report("Harbour plan is dead", "Lang: I never saw it."));
        byte[] second = page("https://quarry.example/2", report("Harbour plan lives", "Halloran: She did."));
        byte[] later = page("https://quarry.example/1", report("Harbour plan is dead, again", "Lang: I never saw it twice."));
        byte[] menu = page("https://quarry.example/menu", "<html><body><ul><li><a href=\"/1\">One</a></li><li><a href=\"/2\">Two</a></li></ul></body></html>");
        byte[] feed = page("https://quarry.example/feed", feed());
        byte[] elsewhere = page("https://quarry.example/3", report("Harbour plan is dead", "Lang: I never saw it."));
        Files.write(in.resolve("a.warc.gz"), joined(first, second, menu, feed, first, menu));
        Files.write(in.resolve("b.warc.gz"), joined(menu, second, later, second, feed, elsewhere, menu, first));
        Files.write(in.resolve("cut.warc.gz"), Arrays.copyOf(joined(first, second), 700));
        Files.writeString(in.resolve("d.jsonl"), """
                {"source": "x", "text": "Lang: No."}
                {"source": "x", "text": "Lang: No."}
                {"source": "x", "text": "Lang: Yes.", "published": "2031-04-08"}
                {"source": "x", "text": "FAIL Lang: Yes."}
                {"source": "y", "text": 7}
                {"source": "z", "text": "Lang: Nein.", "language": "de", "published": "1990-12"}
                """);
        Files.writeString(in.resolve("e.jsonl"), """
                {"source": "x", "text": "Lang: No."}
                {"source": "x", "text": "Lang: Perhaps."}
                """);
        Files.writeString(in.resolve("f.txt"), "Lang: It is\u0000 over.");
        Files.writeString(in.resolve("g.html"), report("Harbour plan lives", "Halloran: She did."));
        List<String> files;
        try (Stream<Path> all = Files.list(in)) {
            files = all.map(Path::toString).sorted().toList();
        }
        List<String> given = isFolder ? List.of(in.toString()) : files;
        List<String> rows = rows(added(given, Bench.Lines::new));
        assertThat(rows).filteredOn(row -> row.startsWith("skipped")).anyMatch(row -> row.contains("duplicate")).hasSizeGreaterThan(9);
        assertThat(rows).filteredOn(row -> row.startsWith("articles")).hasSizeGreaterThan(8);
        assertThat(String.join("\n", rows(imported(files, !isFolder, Bench.Lines::new)))).isEqualTo(String.join("\n", rows));
    }

    @Test
    void anExportComesBack() throws Exception {
        List<String> files = List.of(Files.writeString(folder.resolve("a.txt"), "Lang: No.\nHalloran: Yes.").toString());
        Path added = added(files, Bench.Lines::new);
        Path tables = folder.resolve("tables");
        assertThat(new Bench().run("export", "--record", added.toString(), "--format", "parquet", "-o", tables.toString())).isZero();
        Bench importing = new Bench();
        assertThat(importing.run("import", "--record", folder.resolve("b.db").toString(), tables.toString())).isZero();
        assertThat(importing.err()).contains("tables: 1 report imported, 0 imported as new versions, 0 already there, 0 inputs told as not recorded\n");
        assertThat(rows(folder.resolve("b.db"))).isEqualTo(rows(added));
        Bench found = new Bench();
        assertThat(found.run("search", "--record", folder.resolve("b.db").toString(), "yes")).isZero();
        assertThat(found.out()).contains("Halloran");
    }

    @Test
    void aFolderOfSomethingElseMakesNoRecord() throws IOException {
        Bench bench = new Bench();
        assertThat(bench.run("import", "--record", folder.resolve("b.db").toString(), folder.toString())).isEqualTo(1);
        assertThat(bench.err()).contains(folder + " holds no tables: name a folder that 'onrecord export --format parquet' or onrecord-spark wrote; nothing of it is imported\n");
        assertThat(folder.resolve("b.db")).doesNotExist();
    }

    /** What an export wrote is an input too: the same articles with all that is known of them, under the same ids. */
    @Test
    void theArticlesOfAnExportReadAsInputAreThoseItWasMadeOf() throws Exception {
        String examples = Repository.ROOT.resolve("examples").toString();
        Path page = Files.write(folder.resolve("a.warc.gz"), page("https://quarry.example/1", report("Harbour plan is dead", "Lang: I never saw it.")));
        added(List.of(examples, page.toString()), Bench.Lines::new);
        new Bench().run("export", "--record", folder.resolve("a.db").toString(), "--format", "parquet", "-o", folder.resolve("tables").toString());

        List<Ingested> articles = reports(folder.resolve("tables/articles.parquet").toString());

        assertThat(articles).hasSizeGreaterThan(10).isEqualTo(reports(examples, page.toString()));
        assertThat(((Ingested.Report) articles.getLast()).article().page().alignment().runs()).isNotEmpty();
    }

    private static List<Ingested> reports(String... paths) {
        List<Ingested> all = new ArrayList<>();
        try (Reading reading = new Inputs(List.of(paths), Defaults.NONE, InputStream.nullInputStream()).open()) {
            reading.forEachRemaining(all::add);
        }
        return all.stream().filter(Ingested.Report.class::isInstance).toList();
    }

    private Path added(List<String> files, Supplier<Engine> engine) {
        List<String> arguments = new ArrayList<>(List.of("add", "--record", folder.resolve("a.db").toString()));
        arguments.addAll(files);
        new Bench().engines(engine).run(arguments.toArray(String[]::new));
        return folder.resolve("a.db");
    }

    /** Each file is a split of its own, read by itself. */
    private Path imported(List<String> files, boolean isEachGiven, Supplier<Engine> engine) throws IOException, RecordFault {
        Path job = Files.createDirectories(folder.resolve("job/_committed")).getParent();
        try (Engine reading = engine.get()) {
            for (int i = 0; i < files.size(); i++) {
                split(job, i, new LocalFiles.Local(Path.of(files.get(i)), files.get(i), isEachGiven, Share.WHOLE), reading);
            }
        }
        try (RecordStore added = RecordStore.openExisting(folder.resolve("a.db").toString())) {
            SplitTables.run(job, added.lastRun().orElseThrow());
        }
        Files.writeString(job.resolve("_onrecord.json"), "{\"tables\": 1, \"splits\": " + IntStream.range(0, files.size())
                .mapToObj(split -> "{\"input\": " + (isEachGiven ? split : 0) + ", \"pieces\": [{\"bytes\": 7}]}").toList() + "}");
        Files.createFile(job.resolve("_SUCCESS"));
        Bench bench = new Bench();
        assertThat(bench.run("import", "--record", folder.resolve("b.db").toString(), job.toString())).as(bench.err()).isZero();
        return folder.resolve("b.db");
    }

    private static void split(Path job, int number, LocalFiles.Local file, Engine engine) throws IOException {
        try (Reading reading = LocalFiles.open(List.of(file).iterator(), Defaults.NONE); SplitTables tables = new SplitTables(job, number)) {
            while (reading.hasNext()) {
                Ingested input = reading.next();
                Outcome outcome = switch (input) {
                    case Ingested.Report report -> engine.read(report);
                    case Ingested.Duplicate(String source, String of) -> new Outcome.Duplicate(source, of);
                    case Ingested.Unreadable unreadable -> Outcome.Failed.of(unreadable);
                };
                Entry entry = Entries.of(outcome).orElseThrow();
                tables.write(entry, reading.page());
            }
            Files.writeString(job.resolve("_committed/split-%05d.json".formatted(number)), "{\"files\": [" + tables.finish().stream().map(TablesImportTest::told)
                    .collect(Collectors.joining(", ")) + "]}");
        }
    }

    private static String told(PartFile file) {
        return "{\"table\": \"%s\", \"path\": \"%s\", \"rows\": %d, \"bytes\": %d}".formatted(file.table(), file.path(), file.rows(), file.bytes());
    }

    /** Every row of every table, but when runs began and which changes were written together. */
    private static List<String> rows(Path record) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + record); Statement asking = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = asking.executeQuery("select name from sqlite_schema where type = 'table' and name not like 'sqlite%'"
                    + " and name not in ('changes', 'schema_versions') order by name")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet all = asking.executeQuery("select * from " + table + " order by rowid")) {
                    while (all.next()) {
                        rows.add(table + row(all));
                    }
                }
            }
        }
        return rows;
    }

    private static String row(ResultSet all) throws SQLException {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= all.getMetaData().getColumnCount(); i++) {
            if (!all.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT).equals("started")) {
                row.append('|').append(all.getString(i));
            }
        }
        return row.toString();
    }

    private static byte[] page(String address, String html) throws IOException {
        byte[] response = ("HTTP/1.1 200 OK\r\nContent-Type: " + (html.startsWith("<?xml") ? "application/rss+xml" : "text/html") + "; charset=UTF-8\r\n\r\n" + html)
                .getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream record = new GZIPOutputStream(packed)) {
            record.write(("WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2031-04-12T12:00:00Z\r\nWARC-Target-URI: " + address
                    + "\r\nContent-Type: application/http\r\nContent-Length: " + response.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            record.write(response);
            record.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static String report(String headline, String words) {
        return "<!DOCTYPE html><html lang=\"en\"><head><title>" + headline + "</title><meta property=\"article:published_time\" content=\"2031-0" + headline.length() % 9
                + "-12\"></head><body><article><h1>" + headline + "</h1>"
                + "<p>The council of Harwick met on Monday to vote on the plan for the old harbour, which the mayor had put off twice this year.</p>"
                + "<p>" + words + "</p><p>The vote had been expected for weeks, and many people of the town had come to hear what would be said.</p></article></body></html>";
    }

    private static String feed() {
        String words = " told the council of Harwick on Monday that the plan for the old harbour had been put off twice this year and would be again.";
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>The Quarry Post</title>"
                + "<item><title>One</title><link>https://quarry.example/f1</link><description>Lang: One." + words + "</description></item>"
                + "<item><title>Two</title><link>https://quarry.example/f2</link><description>Halloran: Two." + words + "</description></item></channel></rss>";
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
