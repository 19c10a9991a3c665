package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.domain.Article;

/** {@code onrecord cite}. */
class CiteCommandTest {

    private static final String TEXT = "Ines Halloran: I never saw it.\nBo Lind: She did.\nNobody asked.";

    @TempDir
    private Path folder;

    @BeforeEach
    void addAReport() throws IOException {
        Files.writeString(folder.resolve("report.txt"), TEXT);
        assertThat(run("add", folder.resolve("report.txt").toString()).status).isZero();
    }

    @Test
    void aStatementIsACitationOnALine() {
        Ran ran = run("cite", "s15", "s40");
        assertThat(ran.status).isZero();
        assertThat(ran.out.lines()).hasSize(2).first().asString().startsWith("Ines Halloran").contains("I never saw it.", "date not known", "report.txt [Onrecord s15]");
    }

    @Test
    void whatIsNotThereIsToldAndTheOthersAreCited() {
        Ran ran = run("cite", "s15", "ffffffff");
        assertThat(ran.status).isEqualTo(1);
        assertThat(ran.out.lines()).hasSize(1);
        assertThat(ran.err).startsWith("onrecord: ").contains("ffffffff");
    }

    @Test
    void whatPeopleTookOutIsNotCited() {
        run("correct", "s15", "--reject", "--by", "Ada");
        Ran ran = run("cite", "s15");
        assertThat(ran.status).isEqualTo(1);
        assertThat(ran.err).contains("out of the record", "onrecord log --statement s15");
    }

    /** Statements are named by where their words begin: "s15". */
    private Ran run(String... words) {
        List<String> line = new ArrayList<>(Stream.of(words).map(word -> word.replaceFirst("^s(15|40)$", id() + "$1")).toList());
        line.add("--record");
        line.add(folder.resolve("desk.db").toString());
        Bench bench = new Bench();
        int status = bench.run(line.toArray(String[]::new));
        return new Ran(status, bench.out().replace(id(), "s"), bench.err().replace(id(), "s"));
    }

    private record Ran(int status, String out, String err) { }

    /** What the ids of the report's statements begin with. */
    private String id() {
        return Article.of(folder.resolve("report.txt").toString(), TEXT).id().substring("sha256:".length(), "sha256:".length() + 8);
    }
}
