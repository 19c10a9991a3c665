package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class AddCommandTest {

    @TempDir
    private Path folder;
    private final PatientTime time = new PatientTime();
    private Site site;
    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        site = new Site().page("/ada", "Ada: \"No.\"\n").page("/bo", "Bo: \"Yes.\"\n");
    }

    @AfterEach
    void close() {
        site.close();
    }

    private int add(String... arguments) {
        bench = new Bench().web(new Web(time, () -> HttpClient.Builder.NO_PROXY));
        List<String> line = new ArrayList<>(List.of("add", "--allow-private", "--record", folder.resolve("desk.db").toString()));
        Collections.addAll(line, arguments);
        if (!line.contains("--format")) {
            line.addAll(List.of("--format", "text"));
        }
        return bench.run(line.toArray(String[]::new));
    }

    @Test
    void aPageIsFetchedAndRead() {
        assertThat(add(site.address("/ada"))).isZero();
        assertThat(bench.out()).contains(site.address("/ada"), "Ada  said           \"No.\"");
        assertThat(bench.err()).isEqualTo("1 input: 1 recorded, 1 statement\n");
    }

    @Test
    void aRecordLineNamesTheAddressAsItsSource() {
        add("--format", "jsonl", site.address("/ada"));
        assertThat(bench.out()).hasLineCount(1).contains("\"source\":\"" + site.address("/ada") + "\"");
    }

    @Test
    void whatWasFetchedIsKeptBesideTheRecordAndCanBeReadFromThere() {
        add(site.address("/ada"), site.address("/bo"));
        Path pages = folder.resolve("desk-pages/2031-04.warc.gz");
        assertThat(pages).isNotEmptyFile();
        Bench later = new Bench();
        later.run("read", pages.toString());
        assertThat(later.out()).contains("Ada  said           \"No.\"", "Bo  said           \"Yes.\"");
    }

    @Test
    void addressesAndPathsComeInTheirOrder() throws IOException {
        String cy = Files.writeString(folder.resolve("cy.txt"), "Cy: \"Maybe.\"\n").toString();
        assertThat(add(site.address("/bo"), cy, site.address("/ada"))).isZero();
        assertThat(bench.out()).containsSubsequence("Bo  said", "Cy  said", "Ada  said");
    }

    @Test
    void pathsAloneFetchAndKeepNothing() throws IOException {
        add(Files.writeString(folder.resolve("cy.txt"), "Cy: \"Maybe.\"\n").toString());
        assertThat(bench.out()).contains("Cy  said");
        assertThat(folder.resolve("desk-pages")).doesNotExist();
    }

    @Test
    void anUnchangedPageIsNotReadAgain() {
        add(site.address("/ada"));
        time.advance(Duration.ofHours(3));
        assertThat(add(site.address("/ada") + "#top")).isZero();
        assertThat(bench.out()).isEmpty();
        assertThat(bench.err()).contains("/ada#top: unchanged: the page is the same as on 2031-04-12T09:30:00Z, when it was read: it is not read again\n");
        assertThat(site.asked()).containsExactly("/ada", "/ada");
    }

    @Test
    void theSameBytesAreUnchangedThoughTheHostSendsThemAgain() {
        site.sendingAlways();
        add(site.address("/ada"));
        assertThat(add(site.address("/ada"))).isZero();
        assertThat(bench.err()).contains("/ada: unchanged: ");
    }

    @Test
    void aPageThatWasFetchedButNeverRecordedIsFetchedAgain() throws IOException {
        add(site.address("/ada"));
        Files.delete(folder.resolve("desk.db"));
        assertThat(add(site.address("/ada"))).isZero();
        assertThat(bench.err()).isEqualTo("1 input: 1 recorded, 1 statement\n");
    }

    @Test
    void aPageOfAnotherFormThatReportsTheSameIsUnchanged() {
        add(site.address("/ada"));
        site.page("/ada", "Ada:  \"No.\"\n\n");
        assertThat(add(site.address("/ada"))).isZero();
        assertThat(bench.err()).contains("/ada: unchanged: the page is another, but what it reports is the same as on 2031-04-12T09:30:00Z");
    }

    @Test
    void aChangedPageIsReadAndToldAsANewVersion() {
        add(site.address("/ada"));
        site.page("/ada", "Ada: \"Yes.\"\n");
        Path account = folder.resolve("account.jsonl");
        assertThat(add("--account", account.toString(), site.address("/ada"))).isZero();
        assertThat(account).content().contains("\"outcome\":\"read\",\"reason\":null,\"message\":\"changed: this is another text than that of 2031-04-12T09:30:00Z; both versions");
        assertThat(bench.out()).contains("Ada  said           \"Yes.\"");
        assertThat(bench.err()).isEqualTo(site.address("/ada") + ": text 2: 1 paragraph new or changed, 1 gone; the text before it is kept\n"
                + "1 input: 1 recorded (1 a new text of a known source), 1 statement\n");
    }

    @ParameterizedTest
    @CsvSource({"404, text/plain, gone", "410, text/plain, gone", "403, text/plain, not-fetched", "200, image/png, not-fetched", "500, text/plain, not-fetched"})
    void aPageThatIsNotToBeHadIsToldAndTheOthersGoOn(int status, String type, String code) {
        site.put("/bad", status, type, "x");
        assertThat(add(site.address("/bad"), site.address("/ada"))).isEqualTo(1);
        assertThat(bench.err()).startsWith(site.address("/bad") + ": " + code + ": ").contains("2 inputs: 1 recorded, 1 statement, 1 failed (fetching: 1 " + code + ")");
    }

    @Test
    void aForbiddenPageIsToldWithWhatToDo() {
        site.put("/robots.txt", 200, "text/plain", "User-agent: onrecord\nDisallow: /ada\n");
        assertThat(add(site.address("/ada"))).isEqualTo(1);
        assertThat(bench.err()).startsWith(site.address("/ada") + ": robots: the robots.txt of 127.0.0.1 forbids this page to programs: save it with a browser");
    }

    @Test
    void aHostThatWantsToBeLeftAloneIsNotAskedByTheNextRunEither() {
        site.busy("/bad", 3600);
        add(site.address("/bad"));
        assertThat(bench.err()).contains("/bad: not-fetched: 127.0.0.1 has too much to do or was asked too often: try again after 2031-04-12T10:30:00Z");
        site.asked();
        assertThat(add(site.address("/ada"))).isEqualTo(1);
        assertThat(bench.err()).startsWith(site.address("/ada") + ": not-fetched: 127.0.0.1 wants to be left alone, so it was not asked: try again after 2031-04-12T10:30:00Z");
        assertThat(site.asked()).isEmpty();
        time.advance(Duration.ofHours(1));
        assertThat(add(site.address("/ada"))).isZero();
    }

    @Test
    void nobodyIsLeftAloneForLongerThanADay() {
        site.busy("/bad", 31_536_000);
        add(site.address("/bad"));
        time.advance(Duration.ofDays(1));
        assertThat(add(site.address("/ada"))).isZero();
    }

    @Test
    void aPauseStandsBetweenTwoRunsToo() {
        add(site.address("/ada"));
        Instant before = time.now();
        add(site.address("/bo"));
        assertThat(Duration.between(before, time.now())).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aPrivateAddressIsRefusedUnlessAllowed() {
        Bench strict = new Bench().web(new Web(time, () -> HttpClient.Builder.NO_PROXY));
        assertThat(strict.run("add", "--record", folder.resolve("desk.db").toString(), site.address("/ada"))).isEqualTo(1);
        assertThat(strict.err()).startsWith(site.address("/ada") + ": forbidden-address: 127.0.0.1 leads to 127.0.0.1").contains("--allow-private");
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void whatIsNoAddressOfThePublicWebIsTold() {
        assertThat(add("ftp://quarry.example/a")).isEqualTo(1);
        assertThat(bench.err()).startsWith("ftp://quarry.example/a: not-fetched: 'ftp:' is not fetched: name a page by https://… or http://…");
        assertThat(folder.resolve("desk-pages")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeMadeEndsTheRunInOneLine() throws IOException {
        Files.writeString(folder.resolve("desk-pages"), "in the way");
        assertThat(add(site.address("/ada"))).isEqualTo(1);
        assertThat(bench.err()).startsWith("onrecord: " + folder.resolve("desk-pages") + ": pages cannot be kept there (").hasLineCount(1);
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void aPauseThatIsTooShortIsAUsageError() {
        assertThat(add("--pause", "1s", site.address("/ada"))).isEqualTo(2);
        assertThat(bench.err()).startsWith("onrecord add: --pause must be 2s or more");
    }

    @Test
    void aPauseThatIsNoTimeIsAUsageError() {
        assertThat(add("--pause", "soon", site.address("/ada"))).isEqualTo(2);
        assertThat(bench.err()).contains("'soon' is not a length of time like 30s, 15m, 2h or 1d");
    }
}
