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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.domain.Article;

/** {@code onrecord correct}, {@code onrecord log} and {@code onrecord undo}. */
class CorrectCommandTest {

    private static final String TEXT = "Ines Halloran: I never saw it.\nBo Lind: She did.\nNobody asked.";

    @TempDir
    private Path folder;

    @BeforeEach
    void addAReport() throws IOException {
        Files.writeString(report(), TEXT);
        assertThat(run("add", report().toString()).status).isZero();
    }

    @Test
    void aCorrectionShowsBeforeAndAfterAndHowToUndoIt() {
        Ran ran = run("correct", "s15", "--act", "deny", "--by", "Ada", "--why", "she denies it");
        assertThat(ran.out).startsWith("Correction 1 by Ada\n   s15  Ines Halloran: I never saw it.\n   act: assert -> deny\nTo undo: onrecord undo 1 --record ");
        assertThat(run("log").out).contains("1  20").contains("  Ada\n   why: she denies it\n   s15  Ines Halloran: I never saw it.\n   act: assert -> deny\n");
    }

    @Test
    void anUndoingShowsWhatItTakesBackAndCanBeUndone() {
        run("correct", "s15", "--act", "deny");
        assertThat(run("undo", "1", "--by", "Ada").out).startsWith("Correction 2 by Ada undoes 1\n").contains("   act: deny -> assert\n");
        assertThat(run("undo", "2", "--by", "Ada").out).startsWith("Correction 3 by Ada undoes 2, which undid 1\n").contains("   act: assert -> deny\n");
        assertThat(run("log").out).contains("undoes 1").contains("undone by 3");
    }

    @Test
    void anUndoingThatCannotBeSaysWhatCan() {
        run("correct", "s15", "--act", "deny");
        run("undo", "1");
        Ran again = run("undo", "1");
        assertThat(again.status).isEqualTo(1);
        assertThat(again.err).contains("correction 1 is undone already, by 2: 'onrecord undo 2' brings it back");
        assertThat(run("undo", "77").err).contains("there is no correction 77: 'onrecord log' shows them");
    }

    @Test
    void speakersAreMergedSplitAndRenamed() {
        assertThat(run("correct", "merge", "Ines Halloran", "Bo Lind").status).isZero();
        assertThat(run("log", "--speaker", "ines halloran").out).contains("merge: Ines Halloran (");
        run("undo", "1");
        assertThat(run("correct", "split", "Bo Lind", "--as", "Bo Lind (coach)", "s40").out).contains("speakers: Bo Lind (").contains(" -> Bo Lind (coach) (");
        assertThat(run("correct", "rename", "Ines Halloran", "Inez Halloran").out).contains("name: Ines Halloran -> Inez Halloran");
    }

    @Test
    void aStatementIsAddedByTheReportsPath() {
        Ran ran = run("correct", "add", report().toString(), "--content", "Nobody asked.", "--speaker", "Bo Lind", "--act", "ask");
        assertThat(ran.out).contains("  Bo Lind: Nobody asked.\n   add: not said -> said\n");
    }

    @Test
    void goldIsWhatHoldsWithTheReport() {
        run("correct", "s15", "--act", "deny");
        run("correct", "s40", "--reject");
        run("undo", "1");
        assertThat(run("log", "--gold").out.lines()).singleElement().asString().contains("\"edit\":\"reject\"").contains("\"after\":null")
                .contains("\"text\":\"Ines Halloran: I never saw it.\\nBo Lind: She did.\\nNobody asked.\"");
        assertThat(run("log", "--json", "--statement", "s15").out.lines()).singleElement().asString().contains("\"holds\":false,\"undoneBy\":3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct", "correct s15", "correct s15 --reject --act deny", "correct s15 --reject --restore", "correct s15 --speaker A --no-speaker",
        "correct s15 --type robot --act deny", "correct add", "correct merge A", "correct split A s15", "undo", "undo one", "log --json --gold",
        "correct s15 --act deny --by BLANK"})
    void wrongUsageIsToldAndChangesNothing(String line) {
        Ran ran = run(Stream.of(line.split(" ")).map(word -> word.equals("BLANK") ? " " : word).toArray(String[]::new));
        assertThat(ran.status).isEqualTo(ExitStatus.USAGE.code());
        assertThat(run("log").err).contains("no corrections yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct zzzzzz99 --reject", "correct s --reject", "correct s15 --act deni", "correct s15 --said tuesday", "correct s15 --content [900,999]",
        "correct s15 --content unsaid", "correct s15 --speaker Nobody", "correct merge Bo-Lind Bo-Lind", "correct s15 --restore", "correct s15 --act assert",
        "correct add none.txt --content words"})
    void whatIsRefusedIsToldInOneLineAndChangesNothing(String line) {
        Ran ran = run(line.split(" "));
        assertThat(ran.status).isEqualTo(ExitStatus.SOME_FAILED.code());
        assertThat(ran.out).isEmpty();
        assertThat(ran.err.lines()).singleElement().asString().startsWith("onrecord: ");
        assertThat(run("log").err).contains("no corrections yet");
    }

    @Test
    void whatPeopleTypeCannotMoveTheCursor() {
        Ran ran = run("correct", "s15", "--act", "deny", "--why", "\u001B[2J\u202Egone", "--by", "Ada");
        assertThat(ran.status).isZero();
        assertThat(run("log").out).contains("why: [2Jgone").doesNotContain("\u001B", "\u202E");
        assertThat(run("correct", "s40", "--speaker", "\u001B[2JEve", "--new").err).contains("cannot be seen").doesNotContain("\u001B");
    }

    private record Ran(int status, String out, String err) { }

    /** "s15" is the statement whose words begin at 15, in what is typed and in what is shown. */
    private Ran run(String... words) {
        List<String> line = new ArrayList<>(Stream.of(words).map(word -> word.replaceFirst("^s(15|40)$", id() + "$1")).toList());
        line.add("--record");
        line.add(folder.resolve("desk.db").toString());
        Bench bench = new Bench();
        int status = bench.run(line.toArray(String[]::new));
        return new Ran(status, bench.out().replace(id(), "s"), bench.err().replace(id(), "s"));
    }

    private Path report() {
        return folder.resolve("report.txt");
    }

    /** What the ids of the report's statements begin with. */
    private String id() {
        return Article.of(report().toString(), TEXT).id().substring("sha256:".length(), "sha256:".length() + 8);
    }
}
