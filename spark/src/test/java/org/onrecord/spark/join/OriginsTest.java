package org.onrecord.spark.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.domain.Article;
import org.onrecord.domain.Reprint;
import org.onrecord.origin.tree.Ancestry;
import org.onrecord.origin.tree.Printed;
import org.onrecord.spark.join.StageOutcome.Done;
import org.onrecord.spark.join.StageOutcome.Refused;
import org.onrecord.spark.join.WireTexts.Wire;

class OriginsTest {

    private static final String TEXT = "The harbor board met on Tuesday and put off the vote on the new pier until the mayor of Harwick is back from the capital.";

    private static final String OTHER = "In the orchards above the town the cherries are late this year, as it rained through all of April and the bees stayed at home.";

    @TempDir
    Path folder;

    @Test
    void treesAreThoseOfTheRecord() throws IOException {
        List<Wire> reports = new WireTexts().reports(400);
        List<Printed> printed = new ArrayList<>();
        ReadFolder read = new ReadFolder(folder);
        for (int i = 0; i < reports.size(); i++) {
            Wire report = reports.get(i);
            String published = i % 7 == 0 ? "" : "2031-05-%02d".formatted(1 + i * 5 % 28);
            List<String> credits = i % 3 == 0 ? List.of("Outlet " + i % 9) : List.of();
            read.report(report.source(), report.outlet(), report.text()).published(published, credits.toArray(String[]::new));
            printed.add(new Printed(i + 1, Optional.of(report.outlet()).filter(outlet -> !outlet.isEmpty()), credits, Optional.of(published).filter(date -> !date.isEmpty())));
        }
        String out = read.written();
        Stage.COPIES.run(Local.spark(), out);
        assertThat(Stage.ORIGINS.run(Local.spark(), out)).isEqualTo(new Done(400, true));

        Map<Long, Reprint> parents = Ancestry.of(printed, RecordCopies.of(reports));
        Map<Long, Long> origins = Ancestry.origins(printed, parents);
        Map<String, String> expected = new TreeMap<>();
        for (long key = 1; key <= 400; key++) {
            String origin = id(reports, origins.get(key));
            expected.put(id(reports, key), parents.containsKey(key) ? "%s below %s".formatted(origin, id(reports, parents.get(key).other())) : origin);
        }
        Map<String, String> told = new TreeMap<>();
        told(out).forEach(row -> told.put(row.getString(0), row.isNullAt(2) ? row.getString(1) : "%s below %s".formatted(row.getString(1), row.getString(2))));
        assertThat(parents).hasSizeGreaterThan(100);
        assertThat(told).isEqualTo(expected);
        assertThat(Stage.ORIGINS.told(Local.spark(), out)).isEqualTo("400 reports, " + (400 - parents.size()) + " origins");
    }

    @Test
    void threeReportsOfWhichTwoAreOne() throws IOException {
        String out = new ReadFolder(folder).report("a.txt", "The Quarry Post", TEXT).published("2031-05-03").report("b.txt", "Northwire", TEXT).published("2031-05-02").report("c.txt", "", OTHER).written();
        Stage.COPIES.run(Local.spark(), out);
        Stage.ORIGINS.run(Local.spark(), out);
        String first = Article.of("b.txt", TEXT).id();
        assertThat(told(out)).extracting(Row::toString).containsExactlyInAnyOrder("[%s,%s,%s,identical,1.0]".formatted(Article.of("a.txt", TEXT).id(), first, first),
                "[%s,%s,null,null,null]".formatted(first, first), "[%1$s,%1$s,null,null,null]".formatted(Article.of("c.txt", OTHER).id()));
        assertThat(Stage.ORIGINS.told(Local.spark(), out)).isEqualTo("3 reports, 2 origins");
        assertThat(Stage.ORIGINS.run(Local.spark(), out)).isEqualTo(new Done(3, false));
    }

    @Test
    void whereMoreHangTogetherThanATaskHoldsTheOriginIsNotKnown() throws IOException {
        ReadFolder read = new ReadFolder(folder);
        for (int i = 0; i < 4; i++) {
            read.report("wire/" + i + ".txt", "", TEXT);
        }
        String out = read.report("x.txt", "", OTHER).report("y.txt", "", OTHER).report("z.txt", "", "It rains.").written();
        Stage.COPIES.run(Local.spark(), out);
        new StageFolder(Local.spark(), out, "origins").made(Stage.ORIGINS.needs(), stage -> Origins.of(stage, 3));
        assertThat(told(out)).extracting(row -> row.isNullAt(1)).containsExactlyInAnyOrder(true, true, true, true, false, false, false);
        assertThat(Stage.ORIGINS.told(Local.spark(), out)).isEqualTo("7 reports, 2 origins; not known of 4 reports, as more than 10000 hang together there");
    }

    @Test
    void copiesMustBeThereFirst() throws IOException {
        String out = new ReadFolder(folder).report("a.txt", "", TEXT).written();
        assertThat(Stage.ORIGINS.run(Local.spark(), out)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("not-whole");
            assertThat(refused.message()).isEqualTo(out + " has no whole table copies: run 'onrecord-spark copies " + out + "' first");
        });
        assertThat(folder.resolve("origins")).doesNotExist();
    }

    private static List<Row> told(String out) {
        return Local.spark().read().parquet(out + "/origins/table").collectAsList();
    }

    private static String id(List<Wire> reports, long key) {
        return Article.of(reports.get((int) key - 1).source(), reports.get((int) key - 1).text()).id();
    }
}
