package org.onrecord.spark.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.domain.Article;
import org.onrecord.spark.join.StageOutcome.Done;
import org.onrecord.spark.join.StageOutcome.Refused;
import org.onrecord.spark.join.WireTexts.Wire;

class CopiesTest {

    private static final String TEXT = "The harbor board met on Tuesday and put off the vote on the new pier until the mayor of Harwick is back from the capital.";

    @TempDir
    Path folder;

    @Test
    void pairsAreThoseThatTheRecordFinds() throws IOException {
        List<Wire> reports = new WireTexts().reports(400);
        String out = written(reports);
        assertThat(Stage.COPIES.run(Local.spark(), out)).isInstanceOf(Done.class);
        Set<String> told = told(out);
        Set<String> record = ofTheRecord(reports);
        assertThat(told).hasSizeGreaterThan(200);
        assertThat(told).containsExactlyElementsOf(record);
    }

    @Test
    void aBucketThatIsSentToEveryTaskFindsTheSame() throws IOException {
        List<Wire> reports = new WireTexts().reports(200);
        String out = written(reports);
        // Of every 64th report, one with the mark makes it hot.
        new StageFolder(Local.spark(), out, "copies").made(Stage.COPIES.needs(), folder -> new CopyJoin(folder, 1).pairs());
        assertThat(told(out)).containsExactlyElementsOf(ofTheRecord(reports));
    }

    @Test
    void onlyThePresentTextOfASourceIsCompared() throws IOException {
        String out = new ReadFolder(folder).report("a.txt", "The Quarry Post", TEXT).report("b.txt", "Harwick Echo", TEXT).report("a.txt", "The Quarry Post", "It rains.").written();
        Stage.COPIES.run(Local.spark(), out);
        assertThat(told(out)).isEmpty();
    }

    @Test
    void reportsWithoutAWordShareNothing() throws IOException {
        String out = new ReadFolder(folder).report("a.txt", "", "").report("b.txt", "", "").report("c.txt", "", "\u0000").written();
        assertThat(Stage.COPIES.run(Local.spark(), out)).isEqualTo(new Done(0, true));
    }

    @Test
    void whatIsWholeIsNotMadeAgain() throws IOException {
        String out = new ReadFolder(folder).report("a.txt", "", TEXT).report("b.txt", "", TEXT).written();
        assertThat(Stage.COPIES.run(Local.spark(), out)).isEqualTo(new Done(1, true));
        assertThat(Stage.COPIES.run(Local.spark(), out)).isEqualTo(new Done(1, false));
        assertThat(folder.resolve("copies/_attempts")).doesNotExist();
    }

    @Test
    void anAttemptThatWasKilledIsInNobodysWay() throws IOException {
        String out = new ReadFolder(folder).report("a.txt", "", TEXT).report("b.txt", "", TEXT).written();
        Files.createDirectories(folder.resolve("copies/_attempts/1/texts"));
        Files.createDirectories(folder.resolve("copies/table"));
        Files.writeString(folder.resolve("copies/table/part-0.parquet"), "half of it");
        assertThat(Stage.COPIES.run(Local.spark(), out)).isEqualTo(new Done(1, true));
    }

    @Test
    void aFolderThatIsNotWholeIsRefused() throws IOException {
        String out = new ReadFolder(folder).report("a.txt", "", TEXT).written();
        Files.delete(folder.resolve("_SUCCESS"));
        assertThat(Stage.COPIES.run(Local.spark(), out)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("not-whole");
            assertThat(refused.message()).contains("_SUCCESS");
        });
        assertThat(folder.resolve("copies")).doesNotExist();
    }

    @Test
    void tablesOfAnotherVersionAreRefused() throws IOException {
        String out = new ReadFolder(folder).report("a.txt", "", TEXT).written();
        Files.writeString(folder.resolve("_onrecord.json"), "{\"tables\": 2}");
        assertThat(Stage.COPIES.run(Local.spark(), out)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("other-version"));
    }

    @Test
    void aPlanThatIsNoneIsRefused() throws IOException {
        String out = new ReadFolder(folder).report("a.txt", "", TEXT).written();
        Files.writeString(folder.resolve("_onrecord.json"), "{\"tables\":");
        assertThat(Stage.COPIES.run(Local.spark(), out)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.message()).contains("of a version that nothing tells"));
    }

    @Test
    void tablesWithoutAColumnAreRefused() throws IOException {
        Local.spark().sql("select 'sha256:1' as article").write().parquet(folder.resolve("articles").toString());
        Files.writeString(folder.resolve("_onrecord.json"), "{\"tables\": 1}");
        Files.writeString(folder.resolve("_SUCCESS"), "");
        assertThat(Stage.COPIES.run(Local.spark(), folder.toString())).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.message()).contains("no column address, canonical, entry, furniture"));
    }

    @Test
    void aFolderThatIsNotThereIsRefused() throws IOException {
        assertThat(Stage.COPIES.run(Local.spark(), folder.resolve("none").toString())).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("no-folder"));
    }

    private String written(List<Wire> reports) throws IOException {
        ReadFolder written = new ReadFolder(folder);
        reports.forEach(report -> written.report(report.source(), report.outlet(), report.text()));
        return written.written();
    }

    private static Set<String> told(String out) {
        Set<String> told = new TreeSet<>();
        for (Row row : Local.spark().read().parquet(out + "/copies/table").collectAsList()) {
            told.add(line(row.getString(0), row.getString(1), row.getString(2), row.getDouble(3), row.getDouble(4), row.getInt(5)));
        }
        return told;
    }

    private static Set<String> ofTheRecord(List<Wire> reports) {
        Set<String> told = new TreeSet<>();
        RecordCopies.of(reports).forEach(pair -> told.add(line(id(reports, pair.report()), id(reports, pair.other()), pair.kind().name().toLowerCase(Locale.ROOT),
                pair.share(), pair.otherShare(), pair.shared())));
        return told;
    }

    private static String id(List<Wire> reports, long key) {
        Wire report = reports.get((int) key - 1);
        return Article.of(report.source(), report.text()).id();
    }

    private static String line(String report, String other, String kind, double share, double otherShare, int shared) {
        return "%s %s %s %.4f %.4f %d".formatted(report.substring(0, 15), other.substring(0, 15), kind, share, otherShare, shared);
    }
}
