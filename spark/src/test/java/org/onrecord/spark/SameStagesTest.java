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
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
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

    private static final String ORIGINS = "select articles.id, first.id, above.id from origin_texts join articles on articles.article = origin_texts.article"
            + " join articles first on first.article = origin left join articles above on above.article = parent";

    private static final String CLAIMS = "select group_concat(member, ' '), count(distinct article), count(distinct origin) from (select claim, statements.id as member, statements.article, origin"
            + " from claim_contents join claim_ways on claim_ways.content = claim_contents.content join claim_members on claim_members.way = claim_ways.way"
            + " join statements on statements.id = claim_members.statement join origin_texts on origin_texts.article = statements.article where claim is not null order by statements.id)"
            + " told group by claim";

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
        record = Records.made(Records.made(Records.made(folder.resolve("record.db"), "import", folder.resolve("cut")), "origins"), "claims");
    }

    @Test
    void pagesThatTwoSplitsHaveCountOnce() {
        assertThat(table("cut", "articles").count()).isGreaterThan(table("whole", "articles").count());
        for (Stage stage : Stage.values()) {
            assertThat(rows("cut", stage, "*")).as(stage.word()).isNotEmpty().isEqualTo(rows("whole", stage, "*"));
        }
    }

    @Test
    void copiesOriginsAndSpeakersAreThoseOfTheRecord() throws SQLException {
        assertThat(rows("cut", Stage.COPIES, "article", "other", "kind", "round(share, 6)", "round(other_share, 6)", "shared")).isEqualTo(asked(COPIES));
        assertThat(rows("cut", Stage.ORIGINS, "article", "origin", "above")).isEqualTo(asked(ORIGINS));
        assertThat(rows("cut", Stage.IDENTITIES, "speaker", "name", "type", "statements", "reports")).isEqualTo(asked(SPEAKERS));
    }

    @Test
    void theDocumentsQueryTellsOfAClaimHowManyReportsAndOriginsAsTheRecordDoes() throws IOException, SQLException {
        Matcher query = Pattern.compile("```sql\\n(select claim,[^;]*);").matcher(Files.readString(ROOT.resolve("docs/cluster.md")));
        assertThat(query.find()).isTrue();
        SparkSession session = Local.SESSION.newSession();
        for (String name : List.of("claims/table", "origins/table", "statements")) {
            session.read().parquet(folder.resolve("cut").resolve(name).toString()).createOrReplaceTempView(name.split("/")[0]);
        }
        Map<String, String> told = new TreeMap<>();
        for (Row row : session.sql("select members, reports, origins from (" + query.group(1) + ") told join (select claim, concat_ws(' ', array_sort(collect_list(statement))) as members"
                + " from claims group by claim) using (claim)").collectAsList()) {
            told.put(row.getString(0), row.getLong(1) + " of " + row.getLong(2));
        }
        Map<String, String> ofTheRecord = new TreeMap<>();
        asked(CLAIMS).stream().map(row -> row.substring(1, row.length() - 1).split(",")).forEach(row -> ofTheRecord.put(row[0], row[1] + " of " + row[2]));
        told.keySet().retainAll(ofTheRecord.keySet());
        ofTheRecord.keySet().retainAll(told.keySet());
        assertThat(told).hasSizeGreaterThan(100).isEqualTo(ofTheRecord).containsValue("2 of 1").containsValue("2 of 2");
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
