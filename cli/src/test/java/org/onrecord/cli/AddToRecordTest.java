package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.desk.Desk;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.Entry.Skipped;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementQuery;
import org.onrecord.search.StatementSearch;

/** {@code add} of files: what lies in the record afterwards. */
@Timeout(60)
class AddToRecordTest {

    @TempDir
    private Path folder;
    private Bench bench;

    private int add(String... arguments) {
        bench = new Bench();
        List<String> line = new ArrayList<>(List.of("add", "--record", place()));
        Collections.addAll(line, arguments);
        return bench.run(line.toArray(String[]::new));
    }

    private String place() {
        return folder.resolve("desk.db").toString();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private List<Report> record() throws RecordFault {
        List<Report> reports = new ArrayList<>();
        try (Desk desk = Desk.openExisting(place())) {
            desk.record().forEachReport(reports::add);
        }
        return reports;
    }

    private List<String> words() throws RecordFault {
        return record().stream().flatMap(report -> report.statements().stream()).map(statement -> statement.wording().content().text()).toList();
    }

    @Test
    void whatReportsSayIsInTheRecordAndInItsIndex() throws IOException, RecordFault, SearchFault {
        assertThat(add(file("a.txt", "Ada: \"No.\"\n"), file("b.txt", "Bo: \"Yes.\"\nCy: \"Never.\"\n"))).isZero();
        assertThat(bench.out()).isEmpty();
        assertThat(bench.err()).isEqualTo("2 inputs: 2 recorded, 3 statements\n");
        assertThat(words()).containsExactly("\"No.\"", "\"Yes.\"", "\"Never.\"");
        try (StatementSearch search = StatementSearch.open(folder.resolve("desk-index"))) {
            assertThat(search.search(StatementQuery.of("never")).total()).isEqualTo(1);
        }
    }

    @Test
    void theSameAgainIsLeftAloneWithoutTheModel() throws IOException, RecordFault {
        String file = file("a.txt", "Ada: \"No.\"\n");
        add(file);
        assertThat(add(file)).isZero();
        assertThat(bench.err()).isEqualTo("1 input: 0 recorded, 0 statements, 1 already there\n");
        assertThat(bench.loads()).isZero();
        assertThat(words()).hasSize(1);
    }

    @Test
    void theSameIsReadAgainWhenThatIsAskedFor() throws IOException, RecordFault {
        String file = file("a.txt", "Ada: \"No.\"\n");
        add(file);
        assertThat(add("--again", file)).isZero();
        assertThat(bench.err()).isEqualTo("1 input: 1 recorded (1 read again), 1 statement\n");
        assertThat(words()).hasSize(1);
    }

    @Test
    void whatIsSaidOfAReportLaterIsTaken() throws IOException, RecordFault {
        String file = file("a.txt", "Ada: \"No.\"\n");
        add(file);
        add("--outlet", "The Quarry Post", file);
        assertThat(bench.err()).isEqualTo("1 input: 1 recorded (1 read again), 1 statement\n");
        assertThat(record().getFirst().article().publication().outlet()).contains("The Quarry Post");
    }

    @Test
    void anotherTextIsKeptBesideTheOneBeforeItAndToldWithWhatChanged() throws IOException, RecordFault {
        String file = file("a.txt", "Ada: \"No.\"\n\nIt rained.\n");
        add(file);
        file("a.txt", "Ada: \"No comment.\"\n\nIt rained.\n\nBo: \"Yes.\"\n");
        assertThat(add(file)).isZero();
        assertThat(bench.err()).isEqualTo(file + ": text 2: 2 paragraphs new or changed, 1 gone; the text before it is kept\n"
                + "1 input: 1 recorded (1 a new text of a known source), 2 statements\n");
        assertThat(words()).containsExactly("\"No.\"", "\"No comment.\"", "\"Yes.\"");
    }

    @Test
    void aTextThatComesBackIsToldAsTheRecordShowsTheLaterOne() throws IOException {
        String file = file("a.txt", "Ada: \"No.\"\n");
        add(file);
        add(file("a.txt", "Ada: \"Yes.\"\n"));
        assertThat(add(file("a.txt", "Ada: \"No.\"\n"))).isZero();
        assertThat(bench.err()).isEqualTo(file + ": it has a text again that it had before; the record goes on showing text 2 as its present one\n"
                + "1 input: 0 recorded, 0 statements, 1 already there\n");
    }

    @Test
    void whatIsNotRecordedIsThereWithItsReason() throws IOException, RecordFault {
        assertThat(add(file("a.txt", ""), file("b.txt", "Bo: \"Yes.\"\n"), folder.resolve("none.txt").toString())).isEqualTo(1);
        assertThat(bench.err()).endsWith("3 inputs: 1 recorded, 1 statement, 2 failed (reading: 1 empty, 1 missing)\n");
        try (Desk desk = Desk.openExisting(place())) {
            assertThat(desk.record().skipped()).extracting(Skipped::outcome, Skipped::reason).containsExactly(
                    tuple("failed", "empty"), tuple("failed", "missing"));
        }
    }

    @Test
    void theAccountAddsUp() throws IOException {
        add("--json", "--quiet", file("a.txt", "Ada: \"No.\"\n"), file("e.txt", ""));
        assertThat(bench.out()).isEqualTo("{\"inputs\":2,\"recorded\":1,\"newTexts\":0,\"readAgain\":0,\"statements\":1,\"alreadyThere\":0,\"duplicates\":0,"
                + "\"otherLanguages\":{},\"skipped\":{},\"failed\":{\"reading\":{\"empty\":1}}}\n");
        assertThat(bench.err()).doesNotContain("inputs:");
    }

    @Test
    void whatWasReadBeforeCtrlCIsKept() throws IOException, RecordFault, InterruptedException {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            many.append("{\"source\":\"r").append(i).append("\",\"text\":\"Ada: No.\"}\n");
        }
        String reports = file("many.jsonl", many.toString());
        CountDownLatch started = new CountDownLatch(1);
        Thread main = Thread.currentThread();
        Thread.ofPlatform().start(() -> {
            await(started);
            main.interrupt();
        });
        bench = new Bench().engines(() -> new Bench.Endless(started));
        assertThat(bench.run("add", "--record", place(), file("a.txt", "Ada: \"No.\"\n"), reports)).isEqualTo(130);
        assertThat(bench.err()).contains("stopped; so far: ");
        assertThat(add(folder.resolve("a.txt").toString(), reports)).isZero();
        assertThat(words()).hasSize(101);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFileThatIsNoRecordIsLeftAlone() throws IOException {
        Path diary = Files.writeString(folder.resolve("desk.db"), "Dear diary. ".repeat(500));
        assertThat(add(file("a.txt", "Ada: \"No.\"\n"))).isEqualTo(1);
        assertThat(bench.err()).startsWith("onrecord: " + place() + ": it is a file of another kind").hasLineCount(1);
        assertThat(diary).content().startsWith("Dear diary. ");
    }
}
