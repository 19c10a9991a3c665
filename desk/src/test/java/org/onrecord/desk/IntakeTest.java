package org.onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.desk.Reports.RUN;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.domain.Article;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.store.Receipt;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementIndex;
import org.onrecord.search.StatementQuery;
import org.onrecord.search.StatementSearch;

class IntakeTest {

    @TempDir
    private Path folder;

    private static Report report(int number) {
        return new Report(Article.of("r" + number, "Text " + number), List.of());
    }

    private static List<Report> reports(Desk desk) throws RecordFault {
        List<Report> reports = new ArrayList<>();
        desk.record().forEachReport(reports::add);
        return reports;
    }

    @Test
    void whatIsTakenIsKeptInItsOrder() throws RecordFault {
        List<Report> taken = new ArrayList<>();
        try (Desk desk = Desk.open(folder.resolve("desk.db").toString())) {
            try (Intake intake = Intake.open(desk, RUN)) {
                for (int i = 0; i < 200; i++) {
                    taken.add(report(i));
                    intake.take(taken.getLast());
                }
                assertThat(intake.acknowledged()).isBetween(64L, 200L);
                intake.flush();
                assertThat(intake.acknowledged()).isEqualTo(200);
                assertThat(intake.receipt()).isEqualTo(new Receipt(200, 0, 0, 0, 0));
            }
            assertThat(reports(desk)).isEqualTo(taken);
        }
    }

    @Test
    void theIndexGoesAsFarAsTheRecordAtTheEnd() throws RecordFault, SearchFault {
        try (Desk desk = Desk.open(folder.resolve("desk.db").toString())) {
            try (Intake intake = Intake.open(desk, RUN)) {
                intake.take(report(1));
            }
            try (StatementSearch search = StatementSearch.open(desk.index())) {
                assertThat(search.upTo()).isEqualTo(1);
                assertThat(search.history()).isEqualTo(desk.record().lastChange().orElseThrow().token());
            }
        }
    }

    /** What comes is in the index within ten seconds, and what is not is told: no search of many waits until it is written to the disk. */
    @Test
    void whoSearchesMeanwhileIsToldWhatIsMissingAndDoesNotWait() throws RecordFault, SearchFault {
        try (Desk desk = Desk.open(folder.resolve("desk.db").toString())) {
            try (Intake intake = Intake.open(desk, RUN)) {
                intake.take(report(1));
            }
            assertThat(desk.search(StatementQuery.of("lock"), Desk.Progress.NONE).missing()).isZero();
            try (Intake intake = Intake.open(desk, RUN)) {
                intake.take(report(2));
                intake.flush();
                assertThat(desk.search(StatementQuery.of("lock"), Desk.Progress.NONE).missing()).isEqualTo(1);
            }
            assertThat(desk.search(StatementQuery.of("lock"), Desk.Progress.NONE).missing()).isZero();
        }
    }

    @Test
    void anInterruptedThreadKeepsWhatItBrought() throws RecordFault {
        try (Desk desk = Desk.open(folder.resolve("desk.db").toString())) {
            try (Intake intake = Intake.open(desk, RUN)) {
                intake.take(report(1));
                Thread.currentThread().interrupt();
                intake.flush();
                assertThat(Thread.interrupted()).isTrue();
                assertThat(intake.acknowledged()).isEqualTo(1);
            }
            assertThat(reports(desk)).containsExactly(report(1));
        }
    }

    @Test
    void afterABatchThatCouldNotBeWrittenNothingIsTakenForKept() throws RecordFault, SQLException {
        try (Desk desk = Desk.open(folder.resolve("desk.db").toString())) {
            Intake intake = Intake.open(desk, RUN);
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("desk.db")); Statement lock = other.createStatement()) {
                lock.execute("begin immediate");
                intake.take(report(1));
                assertThatThrownBy(intake::flush).isInstanceOf(RecordFault.class).hasMessageContaining("is writing to it");
            }
            assertThatThrownBy(() -> intake.take(report(2))).isInstanceOf(RecordFault.class);
            assertThatThrownBy(intake::flush).isInstanceOf(RecordFault.class);
            intake.close();
            assertThat(intake.acknowledged()).isZero();
            assertThat(reports(desk)).isEmpty();
        }
    }

    @Test
    void anIndexThatSomebodyElseKeepsHoldsNothingUp() throws RecordFault, SearchFault {
        try (Desk desk = Desk.open(folder.resolve("desk.db").toString()); StatementIndex _ = StatementIndex.open(desk.index())) {
            Intake intake = Intake.open(desk, RUN);
            intake.take(report(1));
            intake.close();
            assertThat(intake.indexFault()).hasValueSatisfying(fault -> assertThat(fault.kind()).isEqualTo(SearchFault.Kind.BUSY));
            assertThat(reports(desk)).containsExactly(report(1));
        }
    }
}
