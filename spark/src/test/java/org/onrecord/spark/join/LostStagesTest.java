package org.onrecord.spark.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.domain.Article;
import org.onrecord.domain.Reprint;
import org.onrecord.spark.Cluster;
import org.onrecord.spark.join.WireTexts.Wire;

/** A stage after read whose driver or machine is lost in the middle tells what an undisturbed one tells. */
@Timeout(600)
class LostStagesTest {

    private static final Duration MOST = Duration.ofSeconds(200);

    @TempDir
    Path folder;

    @Test
    void neitherADriverNorAMachineThatIsLostChangesATable() throws IOException, InterruptedException {
        List<Wire> reports = new WireTexts().reports(100);
        String quiet = written("quiet", reports);
        String lost = written("lost", reports);
        Stage.CLAIMS.run(Local.spark(), quiet);

        try (Cluster cluster = Cluster.in(folder)) {
            Process killed = cluster.begin("copies", lost);
            cluster.awaitKept(killed, Path.of(lost, "copies"), "texts", MOST);
            killed.destroyForcibly().waitFor();
            assertThat(Path.of(lost, "copies/table")).doesNotExist();
            assertThat(losing(cluster, 0, "copies", lost, "seen")).isEqualTo(RecordCopies.of(reports).size() + " pairs of reports that share text\n0");
            cluster.addWorker();
            assertThat(losing(cluster, 1, "claims", lost, "pairs")).isEqualTo("40 statements with the claims that they are of\n0");
        }

        assertThat(rows(lost, "copies")).hasSizeGreaterThan(30).isEqualTo(RecordCopies.of(reports).stream().map(pair -> told(reports, pair)).sorted().toList());
        assertThat(rows(lost, "claims")).hasSize(40).isEqualTo(rows(quiet, "claims"));
        assertThat(Path.of(lost, "copies/_attempts")).doesNotExist();
    }

    /** @param after a table that is kept when the worker goes @return what the job prints */
    private static String losing(Cluster cluster, int worker, String stage, String tables, String after) throws IOException, InterruptedException {
        Process job = cluster.begin(stage, tables);
        cluster.awaitKept(job, Path.of(tables, stage), after, MOST);
        cluster.lose(worker);
        assertThat(job.isAlive()).isTrue();
        String printed = cluster.awaited(job, MOST);
        assertThat(cluster.driverLog()).contains("Lost executor ");
        return printed;
    }

    private static String told(List<Wire> reports, Reprint pair) {
        return RowFactory.create(id(reports, pair.report()), id(reports, pair.other()), pair.kind().name().toLowerCase(Locale.ROOT), pair.share(), pair.otherShare(), pair.shared()).toString();
    }

    private static String id(List<Wire> reports, long key) {
        return Article.of(reports.get((int) key - 1).source(), reports.get((int) key - 1).text()).id();
    }

    private String written(String name, List<Wire> reports) throws IOException {
        ReadFolder read = new ReadFolder(Files.createDirectory(folder.resolve(name)), 50, 9);
        reports.forEach(report -> read.report(report.source(), report.outlet(), report.text()));
        for (int i = 0; i < 40; i++) {
            read.statement(i, "s%02d".formatted(i), i % 3 == 0 ? "denied" : "said", "that the Harwick harbor fund had paid for boat number " + i % 8 + " of the mayor");
        }
        return read.written();
    }

    private static List<String> rows(String tables, String stage) {
        return Local.spark().read().parquet(tables + "/" + stage + "/table").collectAsList().stream().map(Row::toString).sorted().toList();
    }
}
