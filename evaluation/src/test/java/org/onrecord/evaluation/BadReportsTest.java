package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.domain.Circumstances.Said;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.pipeline.Outcome;
import tools.jackson.databind.json.JsonMapper;

/** Reports that lack what decisions are made of, or have too much of it: the shipped program neither fails nor guesses. */
@Timeout(300)
class BadReportsTest {

    /** The project's bound for two people taken for one; names of one first name and much alike may be one misspelt. */
    private static final int MOST_MERGED_OF_A_THOUSAND = 5;

    private static Shipped shipped;

    @TempDir
    private Path folder;

    @BeforeAll
    static void load() {
        shipped = new Shipped();
    }

    @AfterAll
    static void unload() {
        shipped.close();
    }

    @Test
    void withoutADateOfPublicationNothingRelativeIsADate() throws Exception {
        List<Statement> statements = statements("Mayor Ada Quill said on Tuesday that the bridge would stay shut. \"It is not safe,\" she said last week. "
                + "A day earlier, she told reporters that it was.");
        assertThat(statements).hasSizeGreaterThan(1).allSatisfy(statement -> assertThat(statement.circumstances().said()).isEmpty());
    }

    @Test
    void aDateOfPublicationInTheFutureIsTakenAsGiven() throws Exception {
        List<Statement> statements = statements("2999-01-04", "Mayor Ada Quill said on Tuesday that the bridge would stay shut.");
        assertThat(statements).hasSize(1);
        assertThat(statements.getFirst().circumstances().said().stream().map(Said::date)).allSatisfy(date -> assertThat(date).isBetween("2998-12-29", "2999-01-04"));
    }

    @Test
    void aSurnameThatTwoPeopleHaveNamesNeither() throws Exception {
        List<Statement> statements = statements("Dora Teln and Ivo Teln sit on the council of Aberton. The two have not met since March.\n\n"
                + "Teln said the bridge would stay shut.\n");
        assertThat(names(statements)).doesNotContain("Dora Teln", "Ivo Teln");
    }

    @Test
    void aReportWithoutAnyPersonHasNoPersonForASpeaker() throws Exception {
        List<Statement> statements = statements("The report said the wall had moved. It warned that more would follow. According to the ministry, nobody was hurt. "
                + "\"The gates held,\" a statement said.");
        assertThat(statements).isNotEmpty();
        assertThat(statements.stream().flatMap(statement -> statement.speakers().stream()).map(Speaker::type)).doesNotContain(Speaker.Type.PERSON);
    }

    @Test
    void aThousandNamesEndAndEachIsItsOwn() throws Exception {
        String text = IntStream.range(0, 1000).mapToObj(i -> MadeNames.of(i) + " said the bridge would stay shut.").collect(Collectors.joining("\n\n"));
        List<Statement> statements = statements(text);
        assertThat(names(statements)).hasSizeGreaterThan(900);
        assertThat(Set.copyOf(names(statements)).size()).isGreaterThan(names(statements).size() * (1000 - MOST_MERGED_OF_A_THOUSAND) / 1000);
    }

    @Test
    void aPersonCalledMayIsNoMonthAndTheMonthNoPerson() throws Exception {
        List<Statement> statements = statements("2031-06-10", "Ada May denied that the bridge was shut. \"It was open in May,\" May said. In May, the council said that it was not safe.");
        assertThat(names(statements)).contains("Ada May").doesNotContain("May");
        assertThat(statements.getFirst().circumstances().said().filter(said -> said.from() == Said.From.EXPLICIT)).isEmpty();
        assertThat(names(List.of(statements.getLast()))).doesNotContain("Ada May");
    }

    @Test
    void aPronounBeforeAnyNameIsNobody() throws Exception {
        List<Statement> statements = statements("\"We never met,\" she said. He denied it. They said that more would follow.");
        assertThat(statements).hasSizeGreaterThan(1);
        assertThat(names(statements)).isEmpty();
    }

    private static List<String> names(List<Statement> statements) {
        return statements.stream().flatMap(statement -> statement.speakers().stream()).map(Speaker::name).toList();
    }

    private List<Statement> statements(String text) throws IOException, InterruptedException {
        return read(Files.writeString(folder.resolve("report.txt"), text));
    }

    private List<Statement> statements(String published, String text) throws IOException, InterruptedException {
        String line = new JsonMapper().createObjectNode().put("source", "report").put("published", published).put("text", text).toString();
        return read(Files.writeString(folder.resolve("report.jsonl"), line + "\n"));
    }

    private static List<Statement> read(Path file) throws InterruptedException {
        List<Outcome> outcomes = shipped.read(file).outcomes();
        assertThat(outcomes).hasSize(1).first().isInstanceOf(Outcome.Read.class);
        return ((Outcome.Read) outcomes.getFirst()).statements();
    }
}
