package org.onrecord.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many documents of the corpora by {@code add}, on one machine and on two workers of which one is lost: the same record. Half of the saved pages lie in
 * one web archive, which is damaged and cut into parts. Takes a quarter of an hour for 5,000, so it is asked for:
 * {@code mvn -pl spark -am test -Dtest=CorporaRecordTest -Dsurefire.failIfNoSpecifiedTests=false -Ddocuments=5000}.
 */
class CorporaRecordTest {

    private static final int DOCUMENTS = Integer.getInteger("documents", 0);

    private static final Duration MOST = Duration.ofHours(2);

    @TempDir
    Path folder;

    @Test
    void manyDocumentsGiveTheSameRecord() throws IOException, InterruptedException, SQLException {
        Path in = documents(corpora());
        Map<String, List<String>> added = Records.rows(Records.made(folder.resolve("added.db"), "add", in));
        String local = Local.run("read", in, "--out", folder.resolve("local"), "--split-files", 8, "--split-bytes", 500_000);
        String together;
        try (Cluster cluster = Cluster.in(folder)) {
            Process job = cluster.begin("read", in, "--out", folder.resolve("together"), "--split-files", 8, "--split-bytes", 500_000);
            String executor = cluster.awaitWork(job, folder.resolve("together"), MOST);
            cluster.lose(0);
            assertThat(job.isAlive()).isTrue();
            together = cluster.awaited(job, MOST);
            assertThat(cluster.driverLog()).contains("Lost executor " + executor);
        }

        assertThat(together).isEqualTo(local).endsWith("\n0");
        assertThat(added.get("articles")).hasSizeGreaterThan(DOCUMENTS / 2);
        for (String job : List.of("local", "together")) {
            Map<String, List<String>> imported = Records.rows(Records.made(folder.resolve(job + ".db"), "import", folder.resolve(job)));
            for (String table : added.keySet()) {
                assertThat(imported.get(table)).as("%s of %s", table, job).containsExactlyElementsOf(added.get(table));
            }
        }
        System.out.println("cluster: the same record of " + local.lines().findFirst().orElseThrow());
    }

    private static Path corpora() {
        String corpora = System.getenv("ONRECORD_CORPORA");
        assumeTrue(DOCUMENTS > 0, "-Ddocuments is not set");
        assumeTrue(corpora != null && !corpora.isBlank(), "ONRECORD_CORPORA is not set (evaluation/README.md)");
        return Path.of(corpora);
    }

    /** Articles and pages in turn, again and again under other names, up to the number wanted. */
    private Path documents(Path corpora) throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        List<String> articles = Files.readAllLines(corpora.resolve("polnear/dev-articles.jsonl"));
        List<Path> pages;
        try (Stream<Path> found = Stream.concat(Files.list(corpora.resolve("pages-aeb/html")), Files.list(corpora.resolve("pages-naeb/html")))) {
            pages = found.sorted().toList();
        }
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            if (i % 2 == 0) {
                lines.add(articles.get(i / 2 % articles.size()).replaceFirst("\"source\": \"", "\"source\": \"" + i + "-"));
            } else if (i % 4 == 1) {
                archive.writeBytes(MadeArchive.page("https://host-" + i % 50 + ".example/" + i, Files.readAllBytes(pages.get(i / 2 % pages.size()))));
            } else {
                Files.copy(pages.get(i / 2 % pages.size()), in.resolve("page-" + i + ".html"));
            }
        }
        byte[] crawl = archive.toByteArray();
        crawl[crawl.length / 2] ^= 0x55;
        Files.write(in.resolve("crawl.warc.gz"), crawl);
        Files.write(in.resolve("again.warc.gz"), Arrays.copyOf(archive.toByteArray(), crawl.length / 3));
        Files.write(in.resolve("articles.jsonl"), lines, StandardCharsets.UTF_8);
        return in;
    }
}
