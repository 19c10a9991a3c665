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

class NothingFoundCommandTest {

    @TempDir
    private Path folder;
    private Bench bench;
    private String place;

    @BeforeEach
    void aRecordOfFourReports() throws RecordFault {
        place = folder.resolve("desk.db").toString();
        add(report("5ec0de01", "She never took a penny from the harbour fund", Act.DENY, "Ines Halloran", "The Quarry Post", "2031-04-08"),
                report("5ec0de02", "the mayor took money from the harbour fund", Act.ACCUSE, "Bo Lind", "The Quarry Post", "2031-04-09T08:00:00Z"),
                report("f00d0003", "the bridge would be closed this winter", Act.DENY, "Ines Halloran", "Harwick Echo", "2031-05-02"),
                report("f00d0004", "the bridge will open", Act.PREDICT, "Ines Halloran", null, null));
    }

    private void add(Report... reports) throws RecordFault {
        try (RecordStore record = RecordStore.open(place)) {
            record.write(record.begin(new Run(Instant.EPOCH, "1", "model")), List.<Entry>of(reports));
        }
    }

    private static Report report(String id, String words, Act act, String speaker, String outlet, String published) {
        Article article = Article.of(new Publication(id + ".txt", Optional.empty(), Optional.ofNullable(outlet), List.of(), List.of(),
                Optional.ofNullable(published), "en"), Text.of(words + ", it was said."), List.of(), List.of());
        return new Report(article, List.of(new Statement(id, new Manner(Form.INDIRECT, Kind.SPEECH, act),
                new Wording(Optional.empty(), Optional.empty(), Passage.of(article.text(), new CharSpan(0, words.length()))),
                List.of(new Speaker(speaker, Speaker.Type.PERSON, "person:" + speaker, Optional.empty(), Speaker.ResolvedBy.NAME, 1)),
                Circumstances.UNKNOWN, Optional.empty(), 0.9)));
    }

    private int ask(String... arguments) {
        bench = new Bench();
        List<String> line = new ArrayList<>(List.of("nothing-found", "--record", place));
        Collections.addAll(line, arguments);
        return bench.run(line.toArray(String[]::new));
    }

    private String told() {
        return bench.out().replaceAll("\\s+", " ");
    }

    @Test
    void whatWasSearchedInVainCanBeCited() {
        assertThat(ask("the ferry was unsafe", "--speaker", "Halloran")).isZero();
        assertThat(told()).startsWith("No denial by Halloran of \u201Cthe ferry was unsafe\u201D was found. Searched: 4 reports, published between 8 April 2031 and 2 May 2031; 1 of them without a date.")
                .contains("Harwick Echo \u00B7 1 report, published on 2 May 2031 ", "The Quarry Post \u00B7 2 reports, published between 8 and 9 April 2031 ", "outlet not known \u00B7 1 report ",
                        "In 3 of them: 3 statements by Ines Halloran, 2 reported as denials.", "Looked for: statements by whoever is called \u201CHalloran\u201D", "Asked at ",
                        "of the record " + place + ", change 4 of ", "may have been said elsewhere", "has not thereby agreed", "Denials of something else, as far as can be told");
        assertThat(bench.err()).isEmpty();
    }

    @Test
    void aDenialIsShownInstead() {
        assertThat(ask("the mayor took money from the harbour's fund", "--speaker", "Ines Halloran")).isZero();
        assertThat(told()).startsWith("One statement by Ines Halloran may deny \u201Cthe mayor took money from the harbour's fund\u201D: Ines Halloran denied She never took a penny from the harbour fund")
                .contains("reported as a denial", "alike 0.", "5ec0de01", "Searched: 4 reports");
        assertThat(ask("penny", "--speaker", "halloran")).as("by the word alone").isZero();
        assertThat(told()).startsWith("One statement by halloran may deny").contains("has the words");
    }

    @Test
    void onlyTheReportsThatAreMeantAreSearched() {
        assertThat(ask("the mayor took money from the harbour fund", "--speaker", "Halloran", "--from", "2031-05")).isZero();
        assertThat(told()).startsWith("No denial").contains("Searched: 1 report, published on 2 May 2031. Harwick Echo", "Published from 2031-05.");
        assertThat(ask("the mayor took money from the harbour fund", "--speaker", "Halloran", "--outlet", "ECHO")).isZero();
        assertThat(told()).startsWith("No denial").contains("Searched: 1 report,", "By ECHO.");
        assertThat(ask("the mayor took money from the harbour fund", "--speaker", "Halloran", "--outlet", "quarry")).isZero();
        assertThat(told()).startsWith("One statement").contains("Searched: 2 reports");
    }

    @Test
    void machinesGetJson() {
        assertThat(ask("the ferry was unsafe", "--speaker", "Halloran", "--to", "2031-04", "--json")).isZero();
        assertThat(bench.out()).startsWith("{\"query\":{\"words\":\"the ferry was unsafe\",\"speaker\":\"Halloran\",\"from\":null,\"to\":\"2031-04\",\"outlets\":[]},\"asked\":{\"at\":\"")
                .contains("\"change\":4,\"changed\":\"", "\"searched\":{\"reports\":2,\"undated\":0,\"outlets\":[{\"name\":\"The Quarry Post\",\"reports\":2,\"first\":\"2031-04-08\",\"last\":\"2031-04-09\"}],"
                        + "\"speakers\":[\"Ines Halloran\"],\"speaking\":1,\"statements\":1,\"denying\":1},\"found\":[],\"nearest\":[{\"article\":{", "\"grounds\":[\"act\"]").hasLineCount(1);
    }

    @Test
    void somebodyWhoDoesNotSpeakIsTold() {
        assertThat(ask("the ferry was unsafe", "--speaker", "Cy Marsh")).isZero();
        assertThat(told()).startsWith("No denial by Cy Marsh").contains("None of them has a statement by anybody of that name.");
        assertThat(bench.err()).startsWith("onrecord: nobody called 'Cy Marsh' speaks in the 4 reports searched: check the name");
    }

    @Test
    void anEarlierTextOfASourceIsNotSearched() throws RecordFault {
        Report before = report("5ec0de01", "She never took a penny from the harbour fund", Act.DENY, "Ines Halloran", "The Quarry Post", "2031-04-08");
        add(new Report(Article.of(before.article().publication(), Text.of("Corrected: nothing was said."), List.of(), List.of()), List.of()));
        assertThat(ask("penny", "--speaker", "Halloran")).isZero();
        assertThat(told()).startsWith("No denial").contains("Searched: 4 reports");
    }

    @Test
    void controlCharactersDoNotReachTheTerminal() {
        assertThat(ask("the ferry\u001B[2J", "--speaker", "Hallo\u001B[2Jran", "--outlet", "\u001B[2J")).isZero();
        assertThat(bench.out() + bench.err()).doesNotContain("\u001B");
    }

    @ParameterizedTest
    @CsvSource({"dam", "--speaker Lind", "dam --speaker Lind --from 2032 --to 2031", "dam --speaker Lind --from soon", "(dam --speaker Lind"})
    void whatIsNoQuestionIsUsage(String arguments) {
        assertThat(ask(arguments.split(" "))).isEqualTo(2);
    }

    @Test
    void aRecordThatIsNotThereIsTold() {
        place = folder.resolve("none.db").toString();
        assertThat(ask("dam", "--speaker", "Lind")).isOne();
        assertThat(bench.err()).contains("there is no record here");
    }
}
