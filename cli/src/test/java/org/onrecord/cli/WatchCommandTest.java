package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WatchCommandTest {

    @TempDir
    private Path folder;
    private final PatientTime time = new PatientTime();
    private Site site;
    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        site = new Site().page("/ada", "Ada: \"No.\"\n").page("/bo", "Bo: \"Yes.\"\n").page("/cy", "Cy: \"Maybe.\"\n");
    }

    @AfterEach
    void close() {
        site.close();
    }

    private int watch(String... arguments) {
        bench = new Bench().web(new Web(time, () -> HttpClient.Builder.NO_PROXY));
        List<String> line = new ArrayList<>(List.of("watch", "--format", "text", "--allow-private", "--record", folder.resolve("desk.db").toString()));
        Collections.addAll(line, arguments);
        return bench.run(line.toArray(String[]::new));
    }

    @Test
    void whatAFeedNamesIsAdded() {
        site.feed("/feed", "/ada", "/bo");
        assertThat(watch("--once", site.address("/feed"))).isZero();
        assertThat(bench.out()).containsSubsequence("Ada  said", "Bo  said");
        assertThat(bench.err()).isEqualTo("2 inputs: 2 recorded, 2 statements\n");
        assertThat(site.asked()).containsExactly("/feed", "/ada", "/bo");
    }

    @Test
    void theNextTimeOnlyWhatIsNewIs() {
        site.feed("/feed", "/ada");
        watch("--once", site.address("/feed"));
        site.feed("/feed", "/bo", "/ada").asked();
        time.advance(Duration.ofHours(1));
        assertThat(watch("--once", site.address("/feed"))).isZero();
        assertThat(bench.out()).contains("Bo  said").doesNotContain("Ada  said");
        assertThat(site.asked()).containsExactly("/feed", "/bo");
    }

    @Test
    void roundsFollowEachOtherUntilCtrlC() {
        site.feed("/feed", "/ada");
        time.meanwhile(() -> site.feed("/feed", "/bo", "/ada"), () -> { }, () -> site.feed("/feed", "/cy", "/bo"));
        assertThat(watch(site.address("/feed"))).isEqualTo(130);
        assertThat(bench.out()).containsSubsequence("Ada  said", "Bo  said", "Cy  said");
        assertThat(bench.err()).isEqualTo("stopped; so far: 3 inputs: 3 recorded, 3 statements\n");
        assertThat(bench.loads()).isEqualTo(1);
        assertThat(site.asked()).containsExactly("/feed", "/ada", "/feed", "/bo", "/feed", "/feed", "/cy");
    }

    @Test
    void ofALongFeedTheRestFollowsInTheNextRounds() {
        site.feed("/feed", "/ada", "/bo", "/cy");
        time.meanwhile(() -> { });
        watch("--most", "2", site.address("/feed"));
        assertThat(site.asked()).containsExactly("/feed", "/ada", "/bo", "/feed", "/cy");
    }

    @Test
    void aPageThatIsStillNamedIsAskedForChangesAfterADay() {
        site.feed("/feed", "/ada");
        watch("--once", site.address("/feed"));
        site.page("/ada", "Ada: \"Yes.\"\n").asked();
        time.advance(Duration.ofHours(25));
        assertThat(watch("--once", site.address("/feed"))).isZero();
        assertThat(bench.out()).contains("Ada  said           \"Yes.\"");
        assertThat(bench.err()).contains("/ada: text 2: ");
    }

    @Test
    void aBrokenFeedIsToldAndTheOthersGoOn() {
        site.feed("/feed", "/ada").put("/broken", 200, "application/rss+xml", "<rss><chan").put("/page", 200, "text/html", "<p>Hello</p>");
        assertThat(watch("--once", site.address("/gone"), site.address("/broken"), site.address("/page"), site.address("/feed"))).isEqualTo(1);
        assertThat(bench.err()).contains("/gone: gone: ", "/page: unknown-format: this is no feed and no sitemap");
        assertThat(bench.out()).contains("Ada  said");
    }

    /** After one failure at the next round, after two every second round, after three every fourth. */
    @Test
    void aFeedThatFailsIsAskedLessAndLess() {
        time.meanwhile(Collections.nCopies(8, (Runnable) () -> { }).toArray(Runnable[]::new));
        watch(site.address("/gone"));
        assertThat(site.asked()).hasSize(4);
    }

    @Test
    void aPageThatIsGoneIsNotAskedForAgain() {
        site.feed("/feed", "/nowhere");
        time.meanwhile(() -> { }, () -> { });
        watch(site.address("/feed"));
        assertThat(site.asked()).containsExactly("/feed", "/nowhere", "/feed", "/feed");
    }

    @Test
    void aPageWhoseHostFailsIsAskedForThreeTimes() {
        site.feed("/feed", "/bad").put("/bad", 500, "text/plain", "");
        time.meanwhile(() -> { }, () -> { }, () -> { }, () -> { });
        watch(site.address("/feed"));
        assertThat(site.asked().stream().filter("/bad"::equals)).hasSize(3);
    }

    @Test
    void aPageThatRobotsTxtForbidsIsToldOnceADay() {
        site.feed("/feed", "/ada").put("/robots.txt", 200, "text/plain", "User-agent: onrecord\nDisallow: /ada\n");
        assertThat(watch("--once", site.address("/feed"))).isEqualTo(1);
        time.advance(Duration.ofHours(1));
        assertThat(watch("--once", site.address("/feed"))).isZero();
        assertThat(bench.err()).isEqualTo("0 inputs: 0 recorded, 0 statements\n");
        time.advance(Duration.ofDays(1));
        assertThat(watch("--once", site.address("/feed"))).isEqualTo(1);
        assertThat(bench.err()).contains("/ada: robots: ");
    }

    @Test
    void aFeedWhoseHostWantsToBeLeftAloneIsPassedOverUntilThen() {
        site.feed("/feed", "/ada").busy("/feed", 3600);
        assertThat(watch("--once", site.address("/feed"))).isEqualTo(1);
        site.feed("/feed", "/ada").asked();
        assertThat(watch("--once", site.address("/feed"))).isZero();
        assertThat(site.asked()).isEmpty();
        time.advance(Duration.ofHours(2));
        assertThat(watch("--once", site.address("/feed"))).isZero();
        assertThat(site.asked()).containsExactly("/feed", "/ada");
    }

    @Test
    void aListOfSitemapsIsToldByOneOfThem() {
        site.put("/map.xml", 200, "application/xml", "<?xml version=\"1.0\"?><sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>"
                + site.address("/news.xml") + "</loc></sitemap></sitemapindex>");
        assertThat(watch("--once", site.address("/map.xml"))).isEqualTo(1);
        assertThat(bench.err()).contains("/map.xml: unknown-format: this is a list of sitemaps: watch one of them, e.g. " + site.address("/news.xml"));
    }

    @Test
    void feedsAreNotToBeHurried() {
        assertThat(watch("--every", "1m", site.address("/feed"))).isEqualTo(2);
        assertThat(bench.err()).startsWith("onrecord watch: --every must be 5m or more");
    }
}
