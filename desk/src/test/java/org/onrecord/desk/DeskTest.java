package org.onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.desk.Reports.report;
import static org.onrecord.desk.Reports.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.domain.Speaker.Type;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.correction.Asked;
import org.onrecord.record.correction.Origin;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.Hits;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementIndex;
import org.onrecord.search.StatementQuery;
import org.onrecord.search.StatementQuery.Property;

class DeskTest {

    @TempDir
    private Path folder;

    private String place() {
        return folder.resolve("desk.db").toString();
    }

    private static List<String> words(Desk desk, String query) throws RecordFault, SearchFault {
        return desk.search(StatementQuery.of(query), Desk.Progress.NONE).hits().hits().stream().map(Hits.Hit::words).toList();
    }

    @Test
    void whatTheRecordHoldsIsFound() throws RecordFault, SearchFault {
        try (Desk desk = Desk.open(place())) {
            write(desk, report("a.txt", "the dam is safe"));
            assertThat(words(desk, "dam")).containsExactly("the dam is safe");
            write(desk, report("b.txt", "the dam is not safe"));
            assertThat(words(desk, "dam")).containsExactlyInAnyOrder("the dam is safe", "the dam is not safe");
        }
    }

    @Test
    void theTextsASourceHadBeforeAreFoundWhenTheyAreAskedFor() throws RecordFault, SearchFault {
        try (Desk desk = Desk.open(place())) {
            write(desk, report("a.txt", "the dam is safe"));
            assertThat(words(desk, "dam")).containsExactly("the dam is safe");
            write(desk, report("a.txt", "the dam is not safe"));
            assertThat(words(desk, "dam")).containsExactly("the dam is not safe");
            assertThat(desk.search(StatementQuery.of("dam").withEarlier(), Desk.Progress.NONE).hits().hits()).hasSize(2);
        }
    }

    @Test
    void theIndexLiesBesideTheRecord() throws RecordFault {
        try (Desk desk = Desk.open(place())) {
            assertThat(desk.index()).isEqualTo(folder.resolve("desk-index"));
        }
    }

    @Test
    void twoRecordsHaveTwoIndexes() {
        assertThat(List.of("a.db", "a.sqlite", "a", "jdbc:postgresql://desk/river", "jdbc:postgresql://desk/river?currentSchema=b", "jdbc:postgresql://desk/lake"))
                .extracting(IndexFolder::of).doesNotHaveDuplicates();
        assertThat(IndexFolder.of("jdbc:postgresql://desk/river?user=ada&password=x")).isEqualTo(IndexFolder.of("jdbc:postgresql://desk/river?user=bo"));
    }

    @Test
    void anEmptyRecordCanBeSearched() throws RecordFault, SearchFault {
        try (Desk desk = Desk.open(place())) {
            assertThat(words(desk, "dam")).isEmpty();
        }
    }

    @Test
    void whoIsCalledOtherwiseNowIsFoundByTheNameThatReportsGive() throws RecordFault, SearchFault {
        Origin ada = new Origin("Ada", Instant.EPOCH, Optional.empty());
        try (Desk desk = Desk.open(place())) {
            for (String speaker : List.of("Bo Lind", "I. Halloran", "Ines Halloran")) {
                Report report = report(speaker + ".txt", "the dam is safe");
                write(desk, report);
                desk.record().corrections().statement(ada, report.statements().getFirst().id(), List.of(new Asked.Who(List.of(speaker), Optional.of(Type.PERSON))));
            }
            desk.record().corrections().merge(ada, "I. Halloran", "Ines Halloran");
            desk.record().corrections().rename(ada, "Bo Lind", "Bo Lindqvist");
            assertThat(saidBy(desk, "I. Halloran")).isEqualTo(2).isEqualTo(saidBy(desk, "Ines Halloran"));
            assertThat(saidBy(desk, "Lind")).isEqualTo(1).isEqualTo(saidBy(desk, "Lindqvist"));
        }
    }

    private static long saidBy(Desk desk, String name) throws RecordFault, SearchFault {
        return desk.search(StatementQuery.of("").with(Property.SPEAKER, name), Desk.Progress.NONE).hits().total();
    }

    @Test
    void aCrashBetweenRecordAndIndexIsMendedByTheNextSearch() throws RecordFault, SearchFault {
        try (Desk desk = Desk.open(place())) {
            write(desk, report("a.txt", "the dam is safe"));
            desk.refresh(Desk.Progress.NONE);
            write(desk, report("b.txt", "the dam will hold"));
        }
        try (Desk desk = Desk.openExisting(place())) {
            assertThat(desk.refresh(Desk.Progress.NONE)).isEqualTo(new Desk.Refreshed(1, false));
            assertThat(words(desk, "hold")).hasSize(1);
        }
    }

    @Test
    void aDeletedIndexIsMadeAgain() throws RecordFault, SearchFault, IOException {
        try (Desk desk = Desk.open(place())) {
            write(desk, report("a.txt", "the dam is safe"));
            assertThat(words(desk, "dam")).hasSize(1);
            for (Path file : Files.list(desk.index()).toList()) {
                Files.delete(file);
            }
            Files.delete(desk.index());
            assertThat(words(desk, "dam")).hasSize(1);
        }
    }

    @Test
    void aSpoiledIndexIsMadeAgain() throws RecordFault, SearchFault, IOException {
        try (Desk desk = Desk.open(place())) {
            write(desk, report("a.txt", "the dam is safe"));
            assertThat(words(desk, "dam")).hasSize(1);
            for (Path file : Files.list(desk.index()).filter(name -> name.getFileName().toString().startsWith("segments")).toList()) {
                Files.writeString(file, "spoiled");
            }
            assertThat(words(desk, "dam")).hasSize(1);
        }
    }

    @Test
    void theIndexOfAnotherRecordIsNotBelieved() throws RecordFault, SearchFault, IOException {
        Path backup = folder.resolve("backup.db");
        try (Desk desk = Desk.open(place())) {
            write(desk, report("a.txt", "the dam is safe"));
        }
        Files.copy(folder.resolve("desk.db"), backup);
        try (Desk desk = Desk.open(place())) {
            write(desk, report("b.txt", "the bridge is shut"));
            assertThat(words(desk, "bridge")).hasSize(1);
        }
        Files.move(backup, folder.resolve("desk.db"), StandardCopyOption.REPLACE_EXISTING);
        try (Desk desk = Desk.open(place())) {
            write(desk, report("c.txt", "the road is open"));
            assertThat(words(desk, "bridge")).isEmpty();
            assertThat(words(desk, "road")).hasSize(1);
        }
    }

    @Test
    void whileAnotherKeepsTheIndexWhatItHoldsIsSearchedAndWhatIsMissingTold() throws RecordFault, SearchFault {
        try (Desk desk = Desk.open(place())) {
            write(desk, report("a.txt", "the dam is safe"));
            desk.refresh(Desk.Progress.NONE);
            write(desk, report("b.txt", "the dam will hold"));
            try (StatementIndex _ = StatementIndex.open(desk.index())) {
                Desk.Found found = desk.search(StatementQuery.of("dam"), Desk.Progress.NONE);
                assertThat(found.hits().total()).isEqualTo(1);
                assertThat(found.missing()).isEqualTo(1);
            }
        }
    }

    @Test
    void anIndexMadeAnewHoldsTheSame() throws RecordFault, SearchFault {
        try (Desk desk = Desk.open(place())) {
            write(desk, report("a.txt", "the dam is safe"), report("b.txt", "the dam will hold"));
            desk.refresh(Desk.Progress.NONE);
            assertThat(desk.reindex(Desk.Progress.NONE)).isEqualTo(new Desk.Refreshed(2, true));
            assertThat(words(desk, "dam")).hasSize(2);
        }
    }

    @Test
    void aRecordThatIsNotThereIsNotMade() {
        assertThatThrownBy(() -> Desk.openExisting(place())).isInstanceOf(RecordFault.class).hasMessageContaining("onrecord add");
        assertThat(folder).isEmptyDirectory();
    }
}
