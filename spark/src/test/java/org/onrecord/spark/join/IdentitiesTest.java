package org.onrecord.spark.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.domain.Article;
import org.onrecord.spark.join.StageOutcome.Done;
import org.onrecord.spark.join.StageOutcome.Refused;

class IdentitiesTest {

    @TempDir
    Path folder;

    @Test
    void aSpeakerIsOneInAllReportsAndCalledAsInTheFirst() throws IOException {
        ReadFolder read = new ReadFolder(folder).report("a.txt", "", "One.").report("b.txt", "", "Two.").report("b.txt", "", "Two.");
        read.speaker(1, "s1", 0, "person-ines-halloran", "Ines Halloran").speaker(0, "s2", 0, "person-ines-halloran", "INES HALLORAN")
                .speaker(1, "s3", 0, "person-bo-lind", "Bo Lind").speaker(1, "s1", 0, "person-ines-halloran", "Ines Halloran");
        String out = read.written();
        assertThat(Stage.IDENTITIES.run(Local.spark(), out)).isEqualTo(new Done(2, true));
        assertThat(Local.spark().read().parquet(out + "/identities/table").orderBy("speaker").collectAsList()).extracting(Row::toString)
                .containsExactly("[person-bo-lind,Bo Lind,person,null,1,1]", "[person-ines-halloran,INES HALLORAN,person,null,2,2]");
        assertThat(Stage.IDENTITIES.run(Local.spark(), out)).isEqualTo(new Done(2, false));
    }

    @Test
    void officialsOfTwoReportsAreTwo() throws IOException {
        ReadFolder read = new ReadFolder(folder).report("a.txt", "", "One.").report("b.txt", "", "Two.");
        read.group(0, "s1", "group:1:officials", "officials").group(1, "s2", "group:1:officials", "officials");
        Stage.IDENTITIES.run(Local.spark(), read.written());
        assertThat(Local.spark().read().parquet(folder.resolve("identities/table").toString()).collectAsList()).extracting(row -> row.getString(0))
                .containsExactlyInAnyOrder(Article.of("a.txt", "One.").id() + "#group:1:officials", Article.of("b.txt", "Two.").id() + "#group:1:officials");
    }

    @Test
    void aFolderThatIsNotWholeIsRefused() throws IOException {
        String out = new ReadFolder(folder).report("a.txt", "", "One.").written();
        Files.delete(folder.resolve("_SUCCESS"));
        assertThat(Stage.IDENTITIES.run(Local.spark(), out)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("not-whole"));
    }

    @Test
    void aStageWithoutAFolderSaysWhatToName() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int status = Joining.run(System.out, new PrintStream(told, true, StandardCharsets.UTF_8), "copies");
        assertThat(told.toString(StandardCharsets.UTF_8)).startsWith("onrecord-spark: name the folder that 'read' wrote: onrecord-spark copies FOLDER");
        assertThat(status).isEqualTo(2);
    }
}
