package org.onrecord.spark.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which reports of the tables the stages take: those that import takes. */
class ReportsTest {

    private static final String PIER = "https://quarry-post.example/pier";

    @TempDir
    Path folder;

    @Test
    void aPageThatASplitBeforeHasIsARepeat() throws IOException {
        ReadFolder read = cut().report("mon.warc#" + PIER, "", "It is over.").of(PIER, "11").report("tue.warc#" + PIER, "", "It is over.").of(PIER, "11");
        assertThat(taken(read)).containsExactly("mon.warc#" + PIER);
    }

    @Test
    void sameWordsUnderTheSameAddressAreARepeatThoughThePageIsAnother() throws IOException {
        ReadFolder read = cut().report("mon.warc#" + PIER, "", "It is over.").of(PIER, "11").report("tue.warc#" + PIER, "", "It is over.").of(PIER, "22")
                .report("wed.warc#" + PIER, "", "It goes on.").of(PIER, "33").report("thu.warc#" + PIER + "?", "", "It is over.").of(PIER + "?", "44");
        assertThat(taken(read)).containsExactly("mon.warc#" + PIER, "wed.warc#" + PIER, "thu.warc#" + PIER + "?");
    }

    @Test
    void aPageThatGaveNoReportBeforeIsARepeatAllTheSame() throws IOException {
        ReadFolder read = cut().skipped("mon.warc#" + PIER, "11").report("tue.warc#" + PIER, "", "It is over.").of(PIER, "11")
                .report("wed.warc#" + PIER, "", "It is over.").of(PIER, "22");
        // What was dropped for its page is not known by its words.
        assertThat(taken(read)).containsExactly("wed.warc#" + PIER);
    }

    @Test
    void aDocumentOfTwoReportsIsNoRepeatOfItself() throws IOException {
        ReadFolder read = new ReadFolder(folder, 2, 9).report("https://quarry-post.example/1", "", "One.").of("https://quarry-post.example/1", "44 mon.warc#feed")
                .report("https://quarry-post.example/2", "", "Two.").of("https://quarry-post.example/2", "44 mon.warc#feed")
                .report("tue.warc#1", "", "One.").of("https://quarry-post.example/1", "44 tue.warc#feed").report("tue.warc#2", "", "Two.").of("https://quarry-post.example/2", "44 tue.warc#feed");
        assertThat(taken(read)).containsExactly("https://quarry-post.example/1", "https://quarry-post.example/2");
    }

    @Test
    void whatAnotherInputGivenHadIsNoRepeat() throws IOException {
        ReadFolder read = new ReadFolder(folder, 1, 1).report("mon.warc#" + PIER, "", "It is over.").of(PIER, "11").report("tue.warc#" + PIER, "", "It is over.").of(PIER, "11");
        assertThat(taken(read)).containsExactly("mon.warc#" + PIER, "tue.warc#" + PIER);
    }

    @Test
    void textsWithoutAnAddressAreNoRepeats() throws IOException {
        assertThat(taken(cut().report("a.txt", "", "It is over.").report("b.txt", "", "It is over."))).containsExactly("a.txt", "b.txt");
    }

    @Test
    void aSourceHasOnePresentTextHoweverOftenAnEarlierOneCame() throws IOException {
        StageFolder stage = new StageFolder(Local.spark(), cut().report("a.txt", "", "One.").report("a.txt", "", "Two.").report("a.txt", "", "One.").written(), "copies");
        assertThat(Reports.of(stage).selectExpr("split", "present").orderBy("split").collectAsList()).extracting(Object::toString).containsExactly("[0,false]", "[1,true]");
    }

    /** A split for each report. */
    private ReadFolder cut() {
        return new ReadFolder(folder, 1, 99);
    }

    private static List<String> taken(ReadFolder read) throws IOException {
        StageFolder stage = new StageFolder(Local.spark(), read.written(), "copies");
        return Reports.of(stage).join(stage.table("articles").select("split", "entry", "source"), new String[] {"split", "entry"}).orderBy("split", "entry").select("source")
                .collectAsList().stream().map(row -> row.getString(0)).toList();
    }
}
