package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.domain.Act;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.domain.Wording;
import org.onrecord.record.Entry;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.record.store.Run;

class OriginsCommandTest {

    @TempDir
    private Path folder;
    private Bench bench;
    private String place;

    @BeforeEach
    void aRecordOfFourReports() throws RecordFault {
        place = folder.resolve("desk.db").toString();
        add(report("echo.txt", "Harwick Echo", "2031-05-08", List.of("Northwire"), words("dam", 30)),
                report("post.txt", "The Quarry Post", "2031-05-07", List.of(), words("dam", 60)),
                report("part.txt", "The Velm Times", null, List.of(), words("rain", 100) + " " + words("dam", 25)),
                report("other.txt", "The Velm Times", null, List.of(), words("wind", 60)));
    }

    private static String words(String name, int count) {
        Random random = new Random(name.hashCode());
        return IntStream.range(0, count).mapToObj(_ -> "w" + random.nextInt(100_000)).collect(Collectors.joining(" "));
    }

    private static Report report(String source, String outlet, String published, List<String> credits, String text) {
        return new Report(Article.of(new Publication(source, Optional.of("Dam \u001B[31mwill hold"), Optional.of(outlet), List.of(), credits, Optional.ofNullable(published), "en"),
                Text.of(text), List.of(), List.of()), List.of());
    }

    private void add(Report... reports) throws RecordFault {
        try (RecordStore record = RecordStore.open(place)) {
            record.write(record.begin(new Run(Instant.EPOCH, "1", "model")), List.<Entry>of(reports));
        }
    }

    private int run(String... arguments) {
        bench = new Bench();
        List<String> line = new ArrayList<>(List.of("origins", "--record", place));
        Collections.addAll(line, arguments);
        return bench.run(line.toArray(String[]::new));
    }

    @Test
    void aReportStandsBelowTheOneThatItHasItsTextFrom() {
        assertThat(run("echo.txt")).isZero();
        String page = bench.out().replaceAll("\\s+", " ");
        assertThat(page).startsWith("2 reports, 1 origin as far as the record tells: the first one below The Quarry Post \u00B7 7 May 2031 \u00B7")
                .contains("> Harwick Echo \u00B7 8 May 2031 \u00B7 \u201CDam [31mwill hold\u201D \u00B7 credits Northwire \u00B7 echo.txt \u00B7")
                .contains("abridged: 100 % of its words are in the report above that it stands below, 46 % of that one's are in it")
                .contains("Credited to Northwire, of which no report is among these: the text may have begun there.")
                .contains("have most of their text from elsewhere: The Velm Times \u00B7 date unknown \u00B7").doesNotContain("other.txt").doesNotContain("\u001B");
        assertThat(bench.err()).isEmpty();
    }

    @Test
    void programsGetPassagesWithTheirPlaces() {
        assertThat(run("echo.txt", "--json")).isZero();
        assertThat(bench.out()).contains("\"reports\":2,\"tree\":[{\"article\":{\"id\":\"sha256:").contains("\"copy\":null}")
                .contains("\"kind\":\"abridged\",\"share\":1.0,\"otherShare\":0.4643,\"passages\":[{\"text\":\"" + words("dam", 30) + "\",\"spans\":[[0,")
                .contains("\"beside\":[{").endsWith("\"quoted\":[]}\n");
    }

    @Test
    void aQuotationThatLostAWordOfWeightIsTold() throws RecordFault {
        add(quoting("full.txt", "\u201CThe dam will not hold if the rain goes on\u201D", words("velm", 60)),
                quoting("lost.txt", "\u201CThe dam will hold if the rain goes on\u201D", words("velm", 60)));
        assertThat(run("full.txt")).isZero();
        assertThat(bench.out().replaceAll("\\s+", " ")).contains("Quotations that differ in a negation, number or condition: fullest: \u201CThe dam will not hold if the rain goes on\u201D")
                .contains("\u201CThe dam will hold if the rain goes on\u201D \u00B7").contains("without the negation \u201Cnot\u201D");
    }

    private static Report quoting(String source, String words, String rest) {
        Report bare = report(source, "The Quarry Post", "2031-05-07", List.of(), words + " " + rest);
        Passage content = Passage.of(bare.article().text(), new CharSpan(0, words.length()));
        return new Report(bare.article(), List.of(new Statement(bare.article().id().substring(7, 23), new Manner(Form.DIRECT, Kind.SPEECH, Act.ASSERT),
                new Wording(Optional.empty(), Optional.empty(), content), List.of(), Circumstances.UNKNOWN, Optional.empty(), 1)));
    }

    @Test
    void aReportThatNobodyCopiedIsToldToBeOne() {
        assertThat(run("other.txt")).isZero();
        assertThat(bench.out().replaceAll("\\s+", " ")).startsWith("1 report: no other one of the record has most of its text from it, or it from another The Velm Times");
    }

    @Test
    void withoutAReportTheTextsThatMostHaveComeFirst() {
        assertThat(run()).isZero();
        assertThat(bench.out()).startsWith("2 reports  The Quarry Post \u00B7 7 May 2031 \u00B7").hasLineCount(1);
        assertThat(bench.err()).isEqualTo("each of them: onrecord origins ID\n");
        assertThat(run("--skip", "1")).isZero();
        assertThat(bench.err()).isEqualTo("none after the first 1\n");
    }

    @Test
    void whatCameSinceIsComparedFirst() throws RecordFault {
        run();
        add(report("later.txt", "Port Sallow Mail", "2031-05-09", List.of(), words("wind", 60)));
        assertThat(run("other.txt")).isZero();
        assertThat(bench.out()).startsWith("2 reports").contains("Of 1 it is not known when they were published: one of them may have been first.");
    }

    @Test
    void whatTheRecordHasNotIsTold() {
        assertThat(run("nowhere.txt")).isOne();
        assertThat(bench.err()).isEqualTo("onrecord: the record has no report 'nowhere.txt': give its id, its source or its address\n");
        assertThat(run("--most", "0")).isEqualTo(2);
        assertThat(run("echo.txt", "--skip", "3")).isEqualTo(2);
    }
}
