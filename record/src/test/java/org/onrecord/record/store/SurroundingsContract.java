package org.onrecord.record.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Article;
import org.onrecord.domain.OriginTree.Title;
import org.onrecord.domain.Reprint.Kind;
import org.onrecord.domain.Stance;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.correction.Asked;
import org.onrecord.record.store.Surroundings.Copies;
import org.onrecord.record.store.Surroundings.OfReport;
import org.onrecord.record.store.Surroundings.Shared;
import org.onrecord.record.store.Surroundings.Version;

/** What every kind of record has around a report or a statement. */
interface SurroundingsContract {

    /** A record that holds nothing. */
    RecordStore store();

    private static String id(int number) {
        return ManyReports.report(number).article().id();
    }

    private OfReport around(String article) throws RecordFault {
        return store().surroundings().ofReport(article, 5);
    }

    @Test
    default void aReportAndItsCopiesKnowOfEachOther() throws RecordFault {
        store().write(store().begin(RecordContract.RUN), ManyReports.from(0, 6));
        OriginContract.origins(store());
        Copies copy = around(id(1)).copies().orElseThrow();
        assertThat(copy.from()).map(Shared::title).map(Title::id).contains(id(0));
        assertThat(copy.from()).map(Shared::kind).contains(Kind.IDENTICAL);
        assertThat(copy.origin()).map(Title::source).contains("harwick/0.txt");
        assertThat(copy.others()).isEmpty();
        assertThat(copy.reports()).isEqualTo(2);
        Copies origin = around(id(0)).copies().orElseThrow();
        assertThat(origin.from()).isEmpty();
        assertThat(origin.origin()).isEmpty();
        assertThat(origin.others()).extracting(Title::id).containsExactly(id(1));
        assertThat(origin.beside()).singleElement().satisfies(beside -> {
            assertThat(beside.title().id()).isEqualTo(id(2));
            assertThat(beside.share()).isEqualTo(0.5);
            assertThat(beside.otherShare()).isEqualTo(0.25);
        });
        assertThat(around(id(5)).copies()).isEmpty();
    }

    @Test
    default void aReportKnowsTheOtherTextsOfItsSource() throws RecordFault {
        Report first = new Report(Article.of("quarry.txt", "The dam holds.\n\nNobody was hurt."), List.of());
        Report second = new Report(Article.of("quarry.txt", "The dam holds.\n\nTwo were hurt."), List.of());
        store().write(store().begin(RecordContract.RUN), List.of(first, second));
        OfReport around = around(second.article().id());
        assertThat(around.texts()).extracting(Version::article).containsExactly(first.article().id(), second.article().id());
        assertThat(around.texts()).extracting(Version::came).containsOnly(RecordContract.RUN.started());
        assertThat(around.change()).isPresent();
        assertThat(around.change().orElseThrow().added()).singleElement().asString().contains("Two");
        assertThat(around.change().orElseThrow().gone()).singleElement().asString().contains("Nobody");
        assertThat(around(first.article().id()).change()).isEmpty();
    }

    @Test
    default void aReportKnowsItsStory() throws RecordFault {
        StoryContract.tell(store());
        OfReport around = around(StoryContract.DAM_TOO.article().id());
        assertThat(around.story()).isPresent();
        assertThat(around.story().orElseThrow().headline()).contains("A dam for Quelmoor");
        assertThat(around.story().orElseThrow().reports()).isEqualTo(2);
        assertThat(around(StoryContract.ALONE.article().id()).story()).isEmpty();
    }

    @Test
    default void aStatementKnowsItsClaim() throws RecordFault {
        store().write(store().begin(RecordContract.RUN), ManyReports.from(1, 3));
        ClaimContract.claims(store());
        assertThat(store().surroundings().claimOf("m1").side()).isPresent();
        assertThat(store().surroundings().claimOf("m1").side().orElseThrow().claim()).isEqualTo("m1");
        assertThat(store().surroundings().claimOf("m2").side().orElseThrow().stance()).isIn((Object[]) Stance.values());
        assertThat(store().surroundings().claimOf("m9").side()).isEmpty();
        assertThat(store().surroundings().kin("m1", 10)).containsExactly("m1", "m2");
    }

    @Test
    default void aStatementKnowsWhatPeopleCorrectedOfIt() throws RecordFault {
        store().write(store().begin(RecordContract.RUN), ManyReports.from(1, 3));
        CorrectionContract.done(store().corrections().statement(CorrectionContract.ADA, "m1",
                List.of(new Asked.WhichAct("deny"))));
        assertThat(store().surroundings().corrections("m1", 5)).singleElement().satisfies(logged -> assertThat(logged.holds()).isTrue());
        assertThat(store().surroundings().corrections("m2", 5)).isEmpty();
    }

    @Test
    default void aReportIsFoundByTheBeginningOfItsId() throws RecordFault {
        store().write(store().begin(RecordContract.RUN), ManyReports.from(0, 2));
        assertThat(store().surroundings().report(id(1).substring(7, 19))).isEqualTo(Answer.done(id(1)));
        assertThat(store().surroundings().report("nowhere")).isInstanceOf(Answer.Refused.class);
    }
}
