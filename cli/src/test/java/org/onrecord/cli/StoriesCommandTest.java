package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.domain.Article;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Text;
import org.onrecord.record.Entry;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.record.store.Run;

class StoriesCommandTest {

    private static final Report FIRE = report("fire.txt", "Dairy burns down", "The Quarry Post", "2031-04-08",
            "A fire destroyed the Brindlemoor dairy in Harwick on Sunday night. Fire chief Ines Halloran said nobody was hurt at Brindlemoor.");
    private static final Report FIRE_TOO = report("echo.txt", null, "Harwick Echo", "2031-04-09T06:00:00Z",
            "Harwick lost its Brindlemoor dairy to a fire.\nHalloran, the fire chief, said that nobody was in the Brindlemoor dairy.");
    private static final Report DAM = report("dam.txt", "A dam for \u001B[2JQuelmoor", "The Quarry Post", null,
            "The council of Quelmoor voted for a dam on the river Tarn. Bo Lind, who leads the council, said the Tarn dam would cost nine million.");
    private static final Report DAM_TOO = report("dam-too.txt", "A dam for \u001B[2JQuelmoor", null, null,
            "Quelmoor will have its dam: the council voted nine to four. Lind called the dam on the Tarn the work of a generation.");
    private static final Report ALONE = report("alone.txt", "Rents", "The Quarry Post", "2031-04-08", "Rents have doubled within ten years, tenants complained.");

    @TempDir
    private Path folder;
    private Bench bench;
    private String place;

    @BeforeEach
    void aRecordOfTwoStories() throws RecordFault {
        place = folder.resolve("desk.db").toString();
        try (RecordStore record = RecordStore.open(place)) {
            record.write(record.begin(new Run(Instant.EPOCH, "1", "model")), List.<Entry>of(FIRE, FIRE_TOO, DAM, DAM_TOO, ALONE));
        }
    }

    private static Report report(String source, String headline, String outlet, String published, String text) {
        return new Report(Article.of(new Publication(source, Optional.ofNullable(headline), Optional.ofNullable(outlet), List.of(), List.of(),
                Optional.ofNullable(published), "en"), Text.of(text), List.of(), List.of()), List.of());
    }

    private static String id(Report report) {
        return report.article().id().substring(7, 15);
    }

    private static String least(Report one, Report other) {
        return id(one).compareTo(id(other)) < 0 ? id(one) : id(other);
    }

    private int stories(String... arguments) {
        bench = new Bench();
        List<String> line = new ArrayList<>(List.of("stories", "--record", place));
        Collections.addAll(line, arguments);
        return bench.run(line.toArray(String[]::new));
    }

    @Test
    void storiesAreListedWithWhatTheirReportsShare() {
        assertThat(stories()).isZero();
        assertThat(bench.out().replaceAll("\\s+", " ")).contains("2 reports \u00B7 Harwick Echo, The Quarry Post \u00B7 published between 8 and 9 April 2031 \u00B7 they share: brindlemoor",
                "A dam for [2JQuelmoor 2 reports \u00B7 The Quarry Post \u00B7 they share: ", least(FIRE, FIRE_TOO), least(DAM, DAM_TOO)).doesNotContain("Rents", "\u001B");
        assertThat(bench.out().indexOf("Quelmoor")).as("what has no date comes last").isGreaterThan(bench.out().indexOf("brindlemoor"));
        assertThat(bench.err()).isEqualTo("2 stories found; its reports: onrecord stories ID\n");
    }

    @Test
    void oneIsShownByTime() {
        assertThat(stories(id(FIRE_TOO))).isZero();
        assertThat(bench.out()).contains("\n   8 April 2031       Dairy burns down\n", "\n   9 April 2031       Harwick lost its Brindlemoor dairy to a fire.\n", "in common 0.");
        assertThat(bench.out().indexOf("8 April 2031  ")).isLessThan(bench.out().indexOf("9 April 2031  "));
        assertThat(stories("alone.txt")).isZero();
        assertThat(bench.err()).isEqualTo("no other report of the record tells of the same event, as far as can be told\n");
    }

    @Test
    void machinesGetJson() {
        assertThat(stories("--json", "--most", "1")).isZero();
        assertThat(bench.out()).startsWith("{\"story\":{\"id\":\"sha256:" + least(FIRE, FIRE_TOO)).contains("\"reports\":2,\"outlets\":[\"Harwick Echo\",\"The Quarry Post\"],"
                + "\"first\":\"2031-04-08\",\"last\":\"2031-04-09T06:00:00Z\",\"shared\":[\"brindlemoor\"").hasLineCount(1);
        assertThat(bench.err()).startsWith("2 stories found, here 1 to 1; more: --skip 1;");
        assertThat(stories("--json", id(FIRE))).isZero();
        assertThat(bench.out()).contains("\"reports\":[{\"article\":{\"id\":\"sha256:" + id(FIRE), "\"source\":\"fire.txt\",\"headline\":\"Dairy burns down\"", "\"closeness\":0.").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"--from 2031-04-09,1 story", "--from 2031-04 --to 2031,1 story", "--to 2031-03,no two reports", "--outlet echo,1 story", "--outlet quarry,2 stories",
        "--outlet nobody,no two reports", "--skip 5,'2 stories found, none after the first 5'"})
    void storiesAreNarrowedByDaysAndOutlets(String options, String told) {
        assertThat(stories(options.split(" "))).isZero();
        assertThat(bench.err()).startsWith(told);
    }

    @ParameterizedTest
    @CsvSource({"--from 2032 --to 2031", "--from soon", "--most 0", "--skip -1", "3fa94c01 --from 2031", "one two"})
    void whatDoesNotGoTogetherIsUsage(String options) {
        assertThat(stories(options.split(" "))).isEqualTo(2);
    }

    @Test
    void whatIsNotThereIsTold() {
        assertThat(stories("ffffffff")).isOne();
        assertThat(bench.err()).startsWith("onrecord: the record has no report 'ffffffff'");
        place = folder.resolve("none.db").toString();
        assertThat(stories()).isOne();
        assertThat(bench.err()).contains("there is no record here");
    }
}
