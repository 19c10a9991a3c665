package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.domain.Act;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.domain.Wording;
import org.onrecord.record.Entry;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.record.store.Run;

class LikeSearchTest {

    @TempDir
    private Path folder;
    private Bench bench;
    private String place;

    @BeforeEach
    void aRecordOfFourReports() throws RecordFault {
        place = folder.resolve("desk.db").toString();
        add(List.of(report("5ec0de01", "We never took a penny from the harbour fund", Act.DENY, "Ines Halloran"),
                report("5ec0de02", "the mayor took money from the port\u2019s fund", Act.ACCUSE, "Bo Lind"),
                report("f00d0003", "\u201CThe mayor took money from the port\u2019s fund,\u201D", Act.ACCUSE, "Bo Lind"),
                report("f00d0004", "the bridge will open before winter", Act.PREDICT, "Ines Halloran")));
    }

    private void add(List<Report> reports) throws RecordFault {
        try (RecordStore record = RecordStore.open(place)) {
            record.write(record.begin(new Run(Instant.EPOCH, "1", "model")), List.<Entry>copyOf(reports));
        }
    }

    private static Report report(String id, String words, Act act, String speaker) {
        Article article = Article.of(new Publication(id + ".txt", Optional.empty(), Optional.of("The Quarry Post"), List.of(), List.of(),
                Optional.of("2031-04-08"), "en"), Text.of(words + ", it was said."), List.of(), List.of());
        return new Report(article, List.of(new Statement(id, new Manner(Form.INDIRECT, Kind.SPEECH, act),
                new Wording(Optional.empty(), Optional.empty(), Passage.of(article.text(), new CharSpan(0, words.codePointCount(0, words.length())))),
                List.of(new Speaker(speaker, Speaker.Type.PERSON, "person:" + speaker, Optional.empty(), Speaker.ResolvedBy.NAME, 1)),
                Circumstances.UNKNOWN, Optional.empty(), 0.9)));
    }

    private int run(String command, String... arguments) {
        bench = new Bench();
        List<String> line = new ArrayList<>(List.of(command, "--record", place));
        Collections.addAll(line, arguments);
        return bench.run(line.toArray(String[]::new));
    }

    private List<String> ids() {
        return bench.out().lines().map(line -> line.replaceFirst(".*\"statement\":\\{\"id\":\"([^\"]*)\".*", "$1")).toList();
    }

    @Test
    void theMostAlikeComeFirstWithHowAlikeTheyAreAndHowOftenTheyWereSaid() {
        assertThat(run("search", "--like", "has the mayor taken money that was the harbour's?", "--most", "2")).isZero();
        assertThat(bench.out()).matches("(?s)Bo Lind +accused +the mayor took money from the port\u2019s\\s+fund\\s+"
                + "alike 0\\.\\d\\d, in these words 2 times\\s+The Quarry Post \u00B7 published on 8 April 2031 \u00B7 5ec0de02\\.txt\\s+\u00B7 5ec0de02\\s+Ines Halloran .*5ec0de01\\s+");
        assertThat(bench.err()).isEqualTo("the most alike, 1 to 2; more: --skip 2\n");
    }

    @Test
    void aStatementIsNamedByItsIdOrItsBeginningAndNotLikeItself() {
        assertThat(run("search", "--json", "--like", "5ec0de01")).isZero();
        assertThat(ids()).containsExactly("5ec0de02", "f00d0004");
        assertThat(run("search", "--json", "--like", "f00d0003", "--act", "accuse")).isZero();
        assertThat(ids()).containsExactly("5ec0de02");
        assertThat(bench.out()).contains("\"likeness\":").contains("\"times\":1");
    }

    @Test
    void aBeginningThatSeveralHaveIsTold() {
        assertThat(run("search", "--like", "5ec0de")).isOne();
        assertThat(bench.err()).contains("several statements begin with '5ec0de': 5ec0de01, 5ec0de02");
    }

    @Test
    void whatIsNoIdIsWords() {
        assertThat(run("search", "--json", "--like", "5ec0de99")).isZero();
        assertThat(bench.err()).startsWith("no statement has the id 5ec0de99: searched as words\n");
        assertThat(run("search", "--json", "--like", "decade")).isZero();
        assertThat(bench.err()).doesNotContain("no statement");
        assertThat(ids()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"--like,a dam,words", "--like,a dam,--counts", "--like,a dam,--order=date", "--like,' ',--json"})
    void whatDoesNotGoTogetherIsUsage(String option, String words, String other) {
        assertThat(run("search", option, words, other)).isEqualTo(2);
        assertThat(bench.err()).contains("--like");
    }

    @Test
    void manyReportsAreReadByACommandOfTheirOwn() throws RecordFault {
        add(IntStream.range(0, 60).mapToObj(i -> report("beef%04d".formatted(i), "item " + i + " was voted down", Act.ASSERT, "Bo Lind")).toList());
        assertThat(run("search", "--like", "the fund")).isOne();
        assertThat(bench.out()).isEmpty();
        assertThat(bench.err()).matches("onrecord: 64 reports must be read for their meaning before they can be searched by it: 'onrecord reindex --meaning' reads them \\(about \\d s\\)\n");
        assertThat(run("reindex", "--meaning")).isZero();
        assertThat(bench.err()).matches("64 reports read for their meaning in \\d+\\.\\d s\n");
        assertThat(run("search", "--like", "the mayor took money from the port's fund", "--json", "--most", "1")).isZero();
        assertThat(ids()).containsExactly("5ec0de02");
        add(IntStream.range(60, 120).mapToObj(i -> report("beef%04d".formatted(i), "item " + i + " was voted down", Act.ASSERT, "Bo Lind")).toList());
        assertThat(run("search", "--like", "the fund", "--most", "1")).isZero();
        assertThat(bench.err()).contains("60 reports of 124 were not searched, as they are not read for their meaning yet: 'onrecord reindex --meaning' reads them");
    }

    @Test
    void controlCharactersOfAnExampleDoNotReachTheTerminal() {
        assertThat(run("search", "--like", "5ec0de01\u001B[2J")).isZero();
        assertThat(bench.out() + bench.err()).doesNotContain("\u001B[2J");
    }
}
