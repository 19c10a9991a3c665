package org.onrecord.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What cannot begin says so, and leaves everything as it was. */
@Timeout(60)
class RefusedJobsTest {

    @TempDir
    Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void oneReport() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        out = folder.resolve("out");
        Files.writeString(in.resolve("a.txt"), "The mayor, Ines Lang, said no.");
    }

    @Test
    void anEmptyFolder() throws IOException {
        Files.delete(in.resolve("a.txt"));

        assertThat(Local.run("read", in, "--out", out)).contains(in + ": the folder holds no file ending in .txt").endsWith("\n2");
        assertThat(out).doesNotExist();
    }

    @Test
    void aMissingInput() {
        assertThat(Local.run("read", in, folder.resolve("elsewhere"), "--out", out)).contains("elsewhere: there is no such file or folder; nothing is begun").endsWith("\n2");
        assertThat(out).doesNotExist();
    }

    @Test
    void aStoreThatNobodyKnows() {
        assertThat(Local.run("read", "nostore://bucket/crawl/", "--out", out)).contains("nostore://bucket/crawl/ cannot be read: No FileSystem for scheme \"nostore\"").endsWith("\n2");
        assertThat(Local.run("read", in, "--out", "nostore://bucket/out")).contains("nostore://bucket/out cannot be used: ").endsWith("\n2");
        assertThat(out).doesNotExist();
    }

    @Test
    void aStoreThatShowsFilesBeforeTheyAreWhole() {
        assertThat(Local.run("read", in, "--out", "abfss://crawl@account/out")).contains("abfss://crawl@account/out cannot be used: nothing can be put there in one step").endsWith("\n2");
    }

    @Test
    void aPage() {
        assertThat(Local.run("read", "https://quarry-post.example/1", "--out", out)).contains("https://quarry-post.example/1 is a page: 'onrecord add' asks for pages").endsWith("\n2");
        assertThat(out).doesNotExist();
    }

    @Test
    void aStoreWhoseJarIsNotThere() {
        assertThat(Local.run("read", "s3a://bucket/crawl/", "--out", out)).contains("s3a://bucket/crawl/ cannot be read: the jar for s3a addresses is not there",
                "docs/cluster.md says which").endsWith("\n2");
        assertThat(Local.run("read", in, "--out", "s3a://bucket/out")).contains("s3a://bucket/out cannot be used: the jar for s3a addresses is not there").endsWith("\n2");
    }

    @Test
    void aMasterThatIsNone() throws IOException {
        ProcessBuilder job = new ProcessBuilder("../bin/onrecord-spark", "read", in.toString(), "--out", out.toString()).redirectErrorStream(true);
        job.environment().put("MASTER", "spark-host:7077");

        assertThat(job.start().inputReader().readAllAsString()).isEqualTo("onrecord-spark: MASTER is 'spark-host:7077': it must be spark://HOST:7077, k8s://..., yarn or local[N]\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void anAddressThatIsNone() {
        assertThat(Local.run("read", in, "--out", "2031:tables")).contains("'2031:tables' is no address; a folder of that name is ./2031:tables").endsWith("\n2");
        assertThat(Local.run("read", in, "--out", "")).contains("'' names no folder").endsWith("\n2");
    }

    @Test
    void aFolderThatHoldsOtherThings() throws IOException {
        Files.writeString(Files.createDirectory(out).resolve("letter.txt"), "Dear Ines");

        assertThat(Local.run("read", in, "--out", out)).contains("out holds other things already, e.g. letter.txt").endsWith("\n2");
        try (Stream<Path> left = Files.list(out)) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void aFileInTheFoldersPlace() throws IOException {
        Files.writeString(out, "Dear Ines");

        assertThat(Local.run("read", in, "--out", out)).endsWith("\n2");
        assertThat(out).hasContent("Dear Ines");
    }

    @Test
    void theFolderOfAnotherJob() {
        Local.run("read", in, "--out", out);

        assertThat(Local.run("read", in, "--out", out, "--outlet", "The Quarry Post")).contains("is the folder of another job, of " + in).endsWith("\n2");
    }

    @Test
    void tablesOfAnotherVersion() throws IOException {
        Local.run("read", in, "--out", out);
        Path plan = out.resolve("_onrecord.json");
        Files.writeString(plan, Files.readString(plan).replace("\"tables\":1", "\"tables\":2"));

        assertThat(Local.run("read", in, "--out", out)).contains("has tables of version 2, this program writes version 1").endsWith("\n2");
    }

    @Test
    void aPlanThatIsNone() throws IOException {
        Files.writeString(Files.createDirectory(out).resolve("_onrecord.json"), "{\"tables\":");

        assertThat(Local.run("read", in, "--out", out)).contains("_onrecord.json is no plan of a job").endsWith("\n2");
    }

    @Test
    void aClusterWithoutAMaster() {
        System.setProperty("spark.master", "spark://127.0.0.1:1");
        try {
            for (String[] words : List.of(new String[] {"read", in.toString(), "--out", out.toString()}, new String[] {"copies", out.toString()})) {
                ByteArrayOutputStream told = new ByteArrayOutputStream();
                int status = Main.run(System.out, new PrintStream(told, true, StandardCharsets.UTF_8), words);
                assertThat(told.toString(StandardCharsets.UTF_8)).startsWith("onrecord-spark: no master answers at spark://127.0.0.1:1: ").hasLineCount(1);
                assertThat(status).isEqualTo(1);
            }
        } finally {
            System.clearProperty("spark.master");
        }
        assertThat(out).doesNotExist();
    }

    @Test
    void standardInput() {
        assertThat(Local.run("read", "-", "--out", out)).contains("standard input cannot be read by many machines").endsWith("\n2");
    }

    @Test
    void wordsThatMeanNothing() {
        assertThat(Local.run("read", in)).isEqualTo("name the folder for the tables: --out FOLDER\n2");
        assertThat(Local.run("read", "--out", out)).isEqualTo("name what to read: files, folders or addresses\n2");
        assertThat(Local.run("eat", in)).isEqualTo("'eat' is nothing that can be done: read, copies, origins, identities, claims\n2");
        assertThat(Local.run("read", in, "--fast", "--out", out)).isEqualTo("there is no option --fast\n2");
        assertThat(Local.run("read", in, "--out")).isEqualTo("--out needs a value\n2");
        assertThat(Local.run("read", in, "--out", out, "--published", "Monday")).startsWith("'Monday' is not a date in the form 2031,").endsWith("\n2");
        assertThat(Local.run("read", in, "--out", out, "--split-files", 0)).isEqualTo("--split-files must be from 1 to 2147483647, not 0\n2");
    }
}
