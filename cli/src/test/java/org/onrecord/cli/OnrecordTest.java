package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class OnrecordTest {

    private final Bench bench = new Bench();

    @TempDir
    private Path folder;
    private String ada;
    private String bo;

    @BeforeEach
    void writeTwoReports() throws IOException {
        ada = write("ada.txt", "Ada: \"No.\"\n");
        bo = write("bo.txt", "Bo: \"Yes.\"\nBo: \"Now.\"\n");
    }

    @Test
    void reportsComeOutInTheOrderInWhichTheyAreGiven() {
        assertThat(bench.run("read", bo, ada)).isZero();
        assertThat(bench.out()).containsSubsequence("Bo  said           \"Yes.\"", "Bo  said           \"Now.\"", "Ada  said           \"No.\"");
    }

    @Test
    void optionsThatSayWhatIsUsualChangeNothing() {
        Bench other = new Bench();
        assertThat(other.run("read", "--format", "text", bo, ada)).isEqualTo(bench.run("read", bo, ada));
        assertThat(other.out()).isEqualTo(bench.out());
    }

    @Test
    void aSummaryEndsTheRun() {
        bench.run("read", folder.toString());
        assertThat(bench.err()).isEqualTo("2 reports read, 3 statements\n");
    }

    @Test
    void recordLinesAreOneObjectAReport() {
        bench.run("read", "--format", "jsonl", "--published", "2031-04-08", "--outlet", "The Quarry Post", ada, bo);
        assertThat(bench.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"format\":\"onrecord/1\",")
                && line.contains("\"outlet\":\"The Quarry Post\"") && line.contains("\"published\":\"2031-04-08\""));
    }

    @Test
    void quietLeavesErrorsOnly() {
        assertThat(bench.run("read", "--quiet", ada, "nowhere.txt")).isEqualTo(1);
        assertThat(bench.err()).startsWith("nowhere.txt: missing: ").hasLineCount(1);
    }

    @Test
    void aReportThatCannotBeReadIsToldWithItsReasonAndTheOthersGoOn() throws IOException {
        assertThat(bench.run("read", write("empty.txt", ""), write("hard.txt", "FAIL"), ada)).isEqualTo(1);
        assertThat(bench.err().lines()).satisfiesExactly(
                line -> assertThat(line).contains("empty.txt: empty: "),
                line -> assertThat(line).endsWith("hard.txt: too-hard at byte 3: write it more simply"),
                line -> assertThat(line).isEqualTo("1 report read, 1 statement, 2 failed (1 empty, 1 too-hard)"));
        assertThat(bench.out()).contains("Ada  said");
    }

    @Test
    void aReportInAnotherLanguageIsKeptAndCountedApart() throws IOException {
        String german = write("bruecke.txt", "Die Brücke bleibt bis zum Frühjahr gesperrt, sagte die Bürgermeisterin von Sankt Alrun am Montag.");
        assertThat(bench.run("read", "--format", "jsonl", german, ada)).isZero();
        assertThat(bench.out()).hasLineCount(2).contains("\"language\":\"de\"").contains("\"statements\":[]");
        assertThat(bench.err()).isEqualTo("1 report read, 1 statement, 1 in languages that are not read (1 de)\n");
    }

    @Test
    void theAccountNamesEveryInput() throws IOException {
        String account = folder.resolve("account.jsonl").toString();
        assertThat(bench.run("read", "--account", account, ada, "nowhere.txt")).isEqualTo(1);
        assertThat(Path.of(account)).hasContent("{\"source\":\"" + ada + "\",\"outcome\":\"read\",\"reason\":null,\"message\":null,\"position\":null,\"count\":1}\n"
                + "{\"source\":\"nowhere.txt\",\"outcome\":\"failed\",\"reason\":\"missing\",\"message\":\"no such file: check the path\",\"position\":null,\"count\":1}\n");
    }

    @Test
    void anAccountThatCannotBeWrittenIsToldBeforeAnythingIsRead() {
        assertThat(bench.run("read", "--account", "/no/such/folder/account", ada)).isEqualTo(1);
        assertThat(bench.out()).isEmpty();
        assertThat(bench.err()).startsWith("/no/such/folder/account: ");
    }

    @Test
    void whatIsNoReportIsToldAndCountedButNoFailure() throws IOException {
        String page = write("page.html", "<!DOCTYPE html><html><body><p>No.</p></body></html>");
        assertThat(bench.run("read", page, ada)).isZero();
        assertThat(bench.err()).contains(page + ": not-an-article: ").endsWith("1 report read, 1 statement, 1 skipped (1 not-an-article)\n");
    }

    @Test
    void theModelIsNotLoadedWhenNothingCanBeRead() {
        bench.run("read", "nowhere.txt");
        assertThat(bench.loads()).isZero();
    }

    @Test
    void aModelThatCannotBeLoadedIsToldOnceAndEndsTheRun() {
        bench.engines(() -> {
            throw EngineUnavailable.because(new IllegalStateException("reader.onnx is missing"));
        });
        assertThat(bench.run("read", ada, bo, ada, bo)).isEqualTo(1);
        assertThat(bench.err()).isEqualTo("onrecord: no report can be read, as the model cannot be loaded: is this build whole? "
                + "(java.lang.IllegalStateException: reader.onnx is missing); so far: 0 reports read, 0 statements\n");
    }

    @Test
    void lessCertainStatementsAreLeftOutAndCountedWhenAsked() throws IOException {
        String sure = write("sure.txt", "Ada: \"No.\"\nBo?: \"Yes.\"\nCy?: \"Now.\"\n");
        bench.run("read", "--min-confidence", "0.51", sure);
        assertThat(bench.out()).contains("Ada").doesNotContain("Bo").doesNotContain("Cy");
        assertThat(bench.err()).isEqualTo("1 report read, 1 statement, 2 less certain ones left out\n");
    }

    @Test
    void aStatementOfJustThatConfidenceStays() throws IOException {
        bench.run("read", "--min-confidence", "0.5", write("sure.txt", "Ada: \"No.\"\nBo?: \"Yes.\"\n"));
        assertThat(bench.err()).isEqualTo("1 report read, 2 statements\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "-0.1", "NaN"})
    void aConfidenceThatIsNoShareIsAUsageError(String share) {
        assertThat(bench.run("read", "--min-confidence", share, ada)).isEqualTo(2);
        assertThat(bench.err()).startsWith("onrecord read: --min-confidence must be between 0 and 1, not " + share);
    }

    @Test
    void aHyphenIsStandardInput() {
        assertThat(bench.input("Cy: \"Maybe.\"\n").run("read", "-")).isZero();
        assertThat(bench.out()).contains("Cy  said           \"Maybe.\"");
    }

    @Test
    void aDateInAnotherFormIsAUsageErrorThatShowsTheForm() {
        assertThat(bench.run("read", "--published", "8 April", ada)).isEqualTo(2);
        assertThat(bench.err()).contains("'8 April' is not a date in the form 2031, 2031-04, 2031-04-12 or 2031-04-12T09:30:00Z")
                .contains("Try 'onrecord read --help'.");
        assertThat(bench.out()).isEmpty();
    }

    @Test
    void nothingToReadIsAUsageError() {
        assertThat(bench.run("read")).isEqualTo(2);
        assertThat(bench.err()).contains("PATH").contains("Try 'onrecord read --help'.");
    }

    @Test
    void noCommandIsAUsageError() {
        assertThat(bench.run()).isEqualTo(2);
        assertThat(bench.err()).contains("Try 'onrecord --help'.");
    }

    @Test
    void aReportWithoutACommandIsAUsageErrorThatShowsTheCommand() {
        assertThat(bench.run("report.txt")).isEqualTo(2);
        assertThat(bench.err()).startsWith("onrecord: 'report.txt' is not a command (read, demo, add, watch").endsWith("""
                ); to read a report: onrecord read REPORT.txt
                Try 'onrecord --help'.
                """);
    }

    @Test
    void anUnknownFormatIsAUsageErrorThatNamesTheKnownOnes() {
        assertThat(bench.run("read", "--format", "xml", ada)).isEqualTo(2);
        assertThat(bench.err()).contains("text").contains("jsonl");
    }

    @Test
    void noThreadsAreAUsageError() {
        assertThat(bench.run("read", "--threads", "0", ada)).isEqualTo(2);
        assertThat(bench.err()).contains("--threads must be 1 or more, not 0");
    }

    @Test
    void oneThreadAndThreeGiveTheSameBytes() {
        Bench other = new Bench();
        bench.run("read", "--format", "jsonl", "--threads", "1", folder.toString());
        other.run("read", "--format", "jsonl", "--threads", "3", folder.toString());
        assertThat(bench.out()).isEqualTo(other.out()).isNotEmpty();
    }

    @Test
    void aReaderThatHasHadEnoughIsNoError() {
        assertThat(bench.out(broken("Broken pipe")).run("read", ada, bo)).isEqualTo(141);
        assertThat(bench.err()).isEmpty();
    }

    @Test
    void aFullDiskIsToldInOneLine() {
        assertThat(bench.out(broken("No space left on device")).run("read", ada, bo)).isEqualTo(1);
        assertThat(bench.err()).startsWith("standard output: No space left on device: ").hasLineCount(1);
    }

    @Test
    void anInterruptedRunTellsHowFarItCame() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        int[] status = {-1};
        Thread run = Thread.ofPlatform().start(() -> status[0] = bench.engines(() -> new Bench.Endless(reading)).run("read", ada));
        reading.await();
        run.interrupt();
        run.join();
        assertThat(status[0]).isEqualTo(130);
        assertThat(bench.err()).isEqualTo("stopped; so far: 0 reports read, 0 statements\n");
    }

    @Test
    void aLongRunShowsABarOnATerminalAndTakesItAway() {
        AtomicLong seconds = new AtomicLong();
        bench.terminals(new Terminal(true, 100, false)).clock(() -> seconds.getAndAdd(3) * 1_000_000_000)
                .run("read", "--threads", "1", ada, bo, ada);
        assertThat(bench.err()).contains("\r\u001B[K████████").contains(" %, 2 reports, 0.3 a second, ").contains(" s left")
                .endsWith("\r\u001B[K3 reports read, 4 statements\n");
    }

    @Test
    void aLongRunIntoAFileTellsALineNowAndThen() {
        AtomicLong seconds = new AtomicLong();
        bench.clock(() -> seconds.getAndAdd(10) * 1_000_000_000).run("read", "--threads", "1", ada, bo, ada, bo);
        assertThat(bench.err().lines()).hasSize(3).first().asString().contains(" %, 2 reports, 0.1 a second, ");
        assertThat(bench.err()).doesNotContain("\u001B");
    }

    @Test
    void whatIsDoneAtOnceOnceTheModelIsLoadedTellsNoProgress() {
        AtomicLong seconds = new AtomicLong();
        bench.clock(() -> seconds.getAndAdd(10) * 1_000_000_000).run("read", ada);
        assertThat(bench.err()).isEqualTo("1 report read, 1 statement\n");
    }

    @Test
    void whatIsLeftIsNotGuessedFromTheFirstHundredth() throws IOException {
        AtomicLong seconds = new AtomicLong();
        String longer = write("long.txt", "Cy: \"Maybe.\"\n" + "x\n".repeat(5_000));
        bench.clock(() -> seconds.getAndAdd(3) * 1_000_000_000).run("read", "--threads", "1", ada, bo, longer);
        assertThat(bench.err().lines().findFirst().orElseThrow()).isEqualTo("0 %, 2 reports, 0.3 a second");
    }

    @Test
    void helpTeachesByExample() {
        assertThat(bench.run("read", "--help")).isZero();
        assertThat(bench.out()).contains("Usage: onrecord read").contains("Examples:").contains("Exit status:");
    }

    @Test
    void theVersionIsToldOnStandardOutput() {
        assertThat(bench.run("--version")).isZero();
        assertThat(bench.out()).startsWith("onrecord ").contains("on Java ");
    }

    @Test
    void theDemoReadsTheExamplesAndSaysWhatToTryNext() throws IOException {
        Files.createDirectory(folder.resolve("examples"));
        Files.writeString(folder.resolve("examples/x.txt"), "Ada: \"No.\"\n");
        assertThat(bench.home(folder).run("demo")).isZero();
        assertThat(bench.out()).contains("Ada  said           \"No.\"");
        assertThat(bench.err()).contains("onrecord read REPORT.txt", "The same in the browser:     http://127.0.0.1:", "That page came ");
    }

    @Test
    void aDemoWithoutExamplesSaysWhereItLooked() {
        assertThat(bench.home(folder).run("demo")).isEqualTo(1);
        assertThat(bench.err()).contains("there is no folder " + folder.resolve("examples"));
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static OutputStream broken(String reason) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
