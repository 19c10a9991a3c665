package org.onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.desk.Reports.report;
import static org.onrecord.desk.Reports.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.desk.Desk.Progress;
import org.onrecord.desk.Desk.Refreshed;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.Likes.Like;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementQuery;
import org.onrecord.search.StatementQuery.Property;

class MeaningsTest {

    private static final String DENIAL = "We never took a penny from the harbour fund.";
    private static final String SAME = "The mayor denied having received money from the port's fund.";
    private static final String OTHER = "The dam will be finished by the spring of 2031.";

    @TempDir
    private Path folder;

    private Desk desk() throws RecordFault {
        return Desk.open(folder.resolve("desk.db").toString());
    }

    private static String id(String source, String words) {
        return report(source, words).statements().getFirst().id();
    }

    private static void writeMany(Desk desk, int from, int to) throws RecordFault {
        for (int i = from; i < to; i += 10) {
            write(desk, IntStream.range(i, i + 10).mapToObj(k -> report(k + ".txt", "Item " + k + " was voted down")).toArray(Report[]::new));
        }
    }

    private static Alike like(Desk desk, String words) throws RecordFault, SearchFault {
        return desk.like(new Example(words, Optional.empty()), StatementQuery.of(""), Progress.NONE);
    }

    @Test
    void fewStatementsAreReadWhenTheyAreAskedForAndTheMostAlikeComeFirst() throws RecordFault, SearchFault {
        try (Desk desk = desk()) {
            write(desk, report("a.txt", OTHER), report("b.txt", SAME));
            assertThat(like(desk, DENIAL).likes()).extracting(Like::statement).containsExactly(id("b.txt", SAME), id("a.txt", OTHER));
            write(desk, report("c.txt", DENIAL));
            Alike alike = like(desk, DENIAL);
            assertThat(alike.likes()).extracting(Like::statement).containsExactly(id("c.txt", DENIAL), id("b.txt", SAME), id("a.txt", OTHER));
            assertThat(alike.likes().getFirst().likeness()).isEqualTo(1);
            assertThat(alike.missing()).isZero();
            assertThat(alike.reports()).isEqualTo(3);
        }
    }

    @Test
    void aStatementIsNotLikeItself() throws RecordFault, SearchFault {
        try (Desk desk = desk()) {
            write(desk, report("a.txt", OTHER), report("b.txt", SAME), report("c.txt", DENIAL));
            Alike alike = desk.like(new Example(DENIAL, Optional.of(id("c.txt", DENIAL))), StatementQuery.of(""), Progress.NONE);
            assertThat(alike.likes()).extracting(Like::statement).containsExactly(id("b.txt", SAME), id("a.txt", OTHER));
            assertThat(desk.like(new Example(DENIAL, Optional.empty()), StatementQuery.of("").with(Property.ACT, "deny"), Progress.NONE).likes()).isEmpty();
        }
    }

    @Test
    void anEmptyRecordHasNothingAlike() throws RecordFault, SearchFault {
        try (Desk desk = desk()) {
            assertThat(like(desk, DENIAL)).isEqualTo(new Alike(List.of(), 0, 0));
        }
    }

    @Test
    void manyAreMissingUntilSomebodyHasThemRead() throws RecordFault, SearchFault {
        try (Desk desk = desk()) {
            writeMany(desk, 0, 60);
            assertThat(like(desk, "Item 7 was voted down")).isEqualTo(new Alike(List.of(), 60, 60));
            assertThat(desk.readMeanings(Progress.NONE)).isEqualTo(new Refreshed(60, true));
            assertThat(like(desk, "Item 7 was voted down").likes().getFirst().statement()).isEqualTo(id("7.txt", "Item 7 was voted down"));
            writeMany(desk, 60, 120);
            Alike alike = like(desk, "Item 7 was voted down");
            assertThat(alike.missing()).isEqualTo(60);
            assertThat(alike.likes()).hasSize(20);
            assertThat(desk.readMeanings(Progress.NONE)).isEqualTo(new Refreshed(60, false));
        }
    }

    @Test
    void whoStopsItLosesLittle() throws RecordFault, SearchFault {
        try (Desk desk = desk()) {
            writeMany(desk, 0, 300);
            assertThatThrownBy(() -> desk.readMeanings((done, _) -> {
                if (done >= 250) {
                    throw new IllegalStateException("stopped");
                }
            })).hasMessage("stopped");
            assertThat(desk.readMeanings(Progress.NONE)).isEqualTo(new Refreshed(100, false));
            assertThat(like(desk, "Item 299 was voted down").missing()).isZero();
        }
    }

    @Test
    void whatIsDamagedOrOfAnotherRecordIsReadAnew() throws RecordFault, SearchFault, IOException {
        try (Desk desk = desk()) {
            write(desk, report("a.txt", OTHER));
            like(desk, DENIAL);
            try (var files = Files.newDirectoryStream(desk.index().resolve("meanings"), "segments_*")) {
                for (Path file : files) {
                    Files.writeString(file, "no segments at all");
                }
            }
            assertThat(like(desk, DENIAL).likes()).hasSize(1);
        }
        Files.delete(folder.resolve("desk.db"));
        try (Desk desk = desk()) {
            write(desk, report("b.txt", SAME));
            assertThat(like(desk, DENIAL).likes()).extracting(Like::statement).containsExactly(id("b.txt", SAME));
        }
    }

    @Test
    void theIndexOfWordsCanBeMadeAnewBesideIt() throws RecordFault, SearchFault {
        try (Desk desk = desk()) {
            write(desk, report("a.txt", OTHER));
            like(desk, DENIAL);
            desk.reindex(Progress.NONE);
            assertThat(desk.readMeanings(Progress.NONE)).isEqualTo(new Refreshed(0, false));
        }
    }
}
