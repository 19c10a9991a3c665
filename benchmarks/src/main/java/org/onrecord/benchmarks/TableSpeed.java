package org.onrecord.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.domain.Article;
import org.onrecord.domain.Publication;
import org.onrecord.export.TableImport;
import org.onrecord.export.Watch;
import org.onrecord.export.parquet.BrokenTables;
import org.onrecord.export.parquet.PartFile;
import org.onrecord.export.parquet.SplitTables;
import org.onrecord.export.parquet.TablesFolder;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.record.store.Run;

/** Tables of generated reports, as many machines write them, into an empty record of either kind; and what reading them alone takes. */
final class TableSpeed {

    private static final int STATEMENTS = Integer.getInteger("statements", 100_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);

    /** Reports of a split: what a task of ten minutes reads. */
    private static final int SPLIT = 2_000;

    private TableSpeed() { }

    /** What is measured. */
    @FunctionalInterface
    private interface Work {

        void run(int round) throws BrokenTables, RecordFault, IOException, SQLException;
    }

    static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Path.of("benchmarks/target"), "import");
        TableImport tables = new TableImport(TablesFolder.open(tables(folder.resolve("tables"))), folder);
        System.out.println("| | statements/s | ms of this process's processor time a thousand | \n| --- | --- | --- |");
        row("reading the tables alone", _ -> tables.check(Watch.NONE));
        row("into SQLite", round -> into(tables, folder.resolve("r" + round + ".db").toString()));
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            row("into PostgreSQL", _ -> {
                clear(server);
                into(tables, server.getJdbcUrl("postgres", "postgres"));
            });
        }
    }

    private static void row(String what, Work work) throws BrokenTables, RecordFault, IOException, SQLException {
        double[] rates = new double[ROUNDS];
        double[] processor = new double[ROUNDS];
        work.run(ROUNDS);
        for (int round = 0; round < ROUNDS; round++) {
            long spent = processor();
            long start = System.nanoTime();
            work.run(round);
            rates[round] = STATEMENTS * 1e9 / (System.nanoTime() - start);
            processor[round] = (processor() - spent) / 1e3 / STATEMENTS;
        }
        System.out.printf(Locale.ROOT, "| %s | **%s** | %s |%n", what, new Rates(rates).show(0), new Rates(processor).show(0));
    }

    private static void into(TableImport tables, String record) throws BrokenTables, RecordFault, IOException {
        try (RecordStore store = RecordStore.open(record)) {
            tables.into(store, Instant.EPOCH, Watch.NONE);
        }
    }

    private static void clear(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
        }
    }

    private static Path tables(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("_committed"));
        InventedReports reports = new InventedReports(Seeds.reports());
        int statements = 0;
        List<String> splits = new ArrayList<>();
        while (statements < STATEMENTS) {
            try (SplitTables split = new SplitTables(folder, splits.size())) {
                for (int i = 0; i < SPLIT && statements < STATEMENTS; i++) {
                    Report report = dated(reports.next(), i % 10 == 0 ? "2031-03-30" : "2031-04-08");
                    split.write(report);
                    statements += report.statements().size();
                }
                Files.writeString(folder.resolve(String.format(Locale.ROOT, "_committed/split-%05d.json", splits.size())),
                        "{\"files\": " + split.finish().stream().map(TableSpeed::told).toList() + "}");
                splits.add("{}");
            }
        }
        SplitTables.run(folder, new Run(Instant.EPOCH, "benchmark", "benchmark"));
        Files.writeString(folder.resolve("_onrecord.json"), "{\"tables\": 1, \"splits\": " + splits + "}");
        Files.createFile(folder.resolve("_SUCCESS"));
        return folder;
    }

    /** The pages of a crawl are of its month, and some of the one before. */
    private static Report dated(Report report, String published) {
        Article article = report.article();
        Publication old = article.publication();
        Publication dated = new Publication(old.source(), old.headline(), old.outlet(), old.byline(), old.credits(), Optional.of(published), old.language());
        return new Report(Article.of(dated, article.text(), article.marks(), article.furniture(), article.page()), report.statements());
    }

    private static String told(PartFile file) {
        return String.format(Locale.ROOT, "{\"table\": \"%s\", \"path\": \"%s\", \"rows\": %d, \"bytes\": %d}", file.table(), file.path(), file.rows(), file.bytes());
    }

    /** Nanoseconds of all threads. */
    private static long processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }
}
