package org.onrecord.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.spark.join.Stage;

/** The stages after read tell the same however the input was cut, and what the record tells that import makes of the tables. */
@Timeout(240)
class SameStagesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final String SPEAKERS = "select speaker_id, speaker, type, statements, reports from speaker_counts";

    private static final String COPIES = "select one.id, other.id, kind, round(share, 6), round(other_share, 6), shared from origin_links join articles one on one.article = report"
            + " join articles other on other.article = origin_links.other";

    @TempDir
    static Path folder;

    private static Path record;

    @BeforeAll
    static void oneInputCutInTwoWays() throws IOException, InterruptedException {
        Path in = MadeArchive.in(Files.createDirectory(folder.resolve("in")));
        Local.run("read", ROOT.resolve("examples"), in, "--out", folder.resolve("whole"));
        Local.run("read", ROOT.resolve("examples"), in, "--out", folder.resolve("cut"), "--split-files", 1, "--split-bytes", 700);
        for (String job : List.of("whole", "cut")) {
            for (Stage stage : Stage.values()) {
                stage.run(Local.SESSION, folder.resolve(job).toString());
            }
        }
        record = Records.made(Records.made(folder.resolve("record.db"), "import", folder.resolve("cut")), "origins");
    }

    @Test
    void pagesThatTwoSplitsHaveCountOnce() {
        assertThat(table("cut", "articles").count()).isGreaterThan(table("whole", "articles").count());
        for (Stage stage : Stage.values()) {
            assertThat(rows("cut", stage, "*")).as(stage.word()).isNotEmpty().isEqualTo(rows("whole", stage, "*"));
        }
    }

    @Test
    void copiesAndSpeakersAreThoseOfTheRecord() throws SQLException {
        assertThat(rows("cut", Stage.COPIES, "article", "other", "kind", "round(share, 6)", "round(other_share, 6)", "shared")).isEqualTo(asked(COPIES));
        assertThat(rows("cut", Stage.IDENTITIES, "speaker", "name", "type", "statements", "reports")).isEqualTo(asked(SPEAKERS));
    }

    private static Dataset<Row> table(String job, String name) {
        return Local.SESSION.read().parquet(folder.resolve(job).resolve(name).toString());
    }

    private static List<String> rows(String job, Stage stage, String... columns) {
        return table(job, stage.word() + "/table").selectExpr(columns).collectAsList().stream().map(Row::toString).sorted().toList();
    }

    private static List<String> asked(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + record); var statement = connection.createStatement(); ResultSet answer = statement.executeQuery(query)) {
            int columns = answer.getMetaData().getColumnCount();
            while (answer.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(String.valueOf(answer.getObject(i)));
                }
                rows.add("[" + String.join(",", row) + "]");
            }
        }
        return rows.stream().sorted().toList();
    }
}
