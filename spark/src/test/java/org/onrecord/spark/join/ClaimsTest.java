package org.onrecord.spark.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.origin.match.Candidates;
import org.onrecord.spark.join.StageOutcome.Done;
import org.onrecord.spark.join.StageOutcome.Refused;

class ClaimsTest {

    private static final String LINK = "key int, other int, probability double, veto string";

    @TempDir
    Path folder;

    @Test
    void whatIsSaidInOtherWordsIsOneClaimAndASharedNameIsNone() throws IOException {
        ReadFolder read = threeReports();
        read.statement(0, "s1", "said", "the harbor fund of Harwick paid for the mayor's private boat").statement(1, "s2", "denied", "that the Harwick harbor fund had paid for the mayor's boat")
                .statement(2, "s3", "said", "the orchards of Harwick had their driest spring").statement(2, "s4", "said", "so");
        String out = read.written();
        assertThat(Stage.CLAIMS.run(Local.spark(), out)).isEqualTo(new Done(4, true));
        assertThat(told(out)).containsExactly("[s1,s1,asserts]", "[s2,s1,denies]", "[s3,s3,asserts]", "[s4,null,null]");
    }

    @Test
    void theOrderOfTheInputDoesNotMatter() throws IOException {
        ReadFolder read = threeReports();
        read.statement(2, "s4", "said", "so").statement(2, "s3", "said", "the orchards of Harwick had their driest spring")
                .statement(1, "s2", "denied", "that the Harwick harbor fund had paid for the mayor's boat").statement(0, "s1", "said", "the harbor fund of Harwick paid for the mayor's private boat");
        String out = read.written();
        Stage.CLAIMS.run(Local.spark(), out);
        assertThat(told(out)).containsExactly("[s1,s1,asserts]", "[s2,s1,denies]", "[s3,s3,asserts]", "[s4,null,null]");
    }

    @Test
    void whatIsWholeIsNotMadeAgain() throws IOException {
        String out = threeReports().statement(0, "s1", "said", "the bridge at Harwick is safe").statement(0, "s1", "said", "the bridge at Harwick is safe").written();
        assertThat(Stage.CLAIMS.run(Local.spark(), out)).isEqualTo(new Done(1, true));
        assertThat(Stage.CLAIMS.run(Local.spark(), out)).isEqualTo(new Done(1, false));
        assertThat(folder.resolve("claims/_attempts")).doesNotExist();
    }

    @Test
    void aFolderWithoutAStatementHasNoClaim() throws IOException {
        assertThat(Stage.CLAIMS.run(Local.spark(), threeReports().written())).isEqualTo(new Done(0, true));
    }

    @Test
    void aFolderThatIsNotWholeIsRefused() throws IOException {
        String out = threeReports().written();
        Files.delete(folder.resolve("_SUCCESS"));
        assertThat(Stage.CLAIMS.run(Local.spark(), out)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("not-whole"));
        assertThat(folder.resolve("claims")).doesNotExist();
    }

    @Test
    void wordsThatVeryManyHaveMakeNoGiantBucket() {
        List<Row> contents = new ArrayList<>();
        for (int key = 1; key <= 1_200; key++) {
            contents.add(RowFactory.create(key, "s" + key, "sha256:0a", null, null, "the Harwick harbor fund paid for boat number " + key, "assert", null, "en", null));
        }
        Dataset<Row> rows = Local.spark().createDataFrame(contents, StructType.fromDDL("key int, " + Propositions.SAID));
        // All 1,200 share five words: 719,400 pairs if each were held against each.
        for (int hot : new int[] {Buckets.HOT, 640}) {
            assertThat(ClaimJoin.pairs(rows, hot).count()).isGreaterThan(1_200).isLessThanOrEqualTo(1_200 * Candidates.COMPARED);
        }
    }

    @Test
    void aChainOfLinksIsOneComponentAndATooLargeOneIsPartedWhereLinksAreLeastSure() {
        List<Row> links = new ArrayList<>();
        for (int key = 2; key <= 40; key++) {
            links.add(RowFactory.create(key, key - 1, key == 21 ? 0.71 : 0.9, null));
        }
        links.add(RowFactory.create(50, 49, 0.95, "NUMBER"));
        links.add(RowFactory.create(52, 51, 0.65, null));
        assertThat(components(links, 1_000)).containsExactly("[1,40]");
        assertThat(components(links, 20)).containsExactly("[1,20]", "[21,20]");
        assertThat(components(links, 5)).isEmpty();
    }

    private ReadFolder threeReports() {
        return new ReadFolder(folder).report("a.txt", "The Quarry Post", "One.").report("b.txt", "Harwick Echo", "Two.").report("c.txt", "", "Three.");
    }

    private static List<String> told(String out) {
        return Local.spark().read().parquet(out + "/claims/table").orderBy("statement").collectAsList().stream().map(Row::toString).toList();
    }

    private static List<String> components(List<Row> links, int largest) {
        return LinkedContents.of((_, rows) -> rows.localCheckpoint(), Local.spark().createDataFrame(links, StructType.fromDDL(LINK)), largest).groupBy("component").count().orderBy("component")
                .collectAsList().stream().map(Row::toString).toList();
    }
}
