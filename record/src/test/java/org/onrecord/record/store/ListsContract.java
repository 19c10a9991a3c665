package org.onrecord.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.onrecord.record.Cited;
import org.onrecord.record.Entry;
import org.onrecord.record.Entry.Skipped;
import org.onrecord.record.ReportHead;
import org.onrecord.record.SpeakerHead;
import org.onrecord.record.correction.Origin;

/** How what every kind of record holds is given some at a time. */
interface ListsContract {

    Instant DAY = Instant.parse("2031-04-08T10:00:00Z");

    /** A record that holds nothing. */
    RecordStore store();

    private void write(int first, int last) throws RecordFault {
        store().write(store().begin(new Run(DAY, "test", "model")), ManyReports.from(first, last));
    }

    @Test
    default void reportsGoOnAfterTheLastOneSeenHoweverTheRecordGrows() throws RecordFault {
        write(0, 3);
        List<ReportHead> first = store().lists().reports(0, 2);
        assertThat(first).extracting(report -> report.publication().source()).containsExactly("harwick/0.txt", "harwick/1.txt");
        write(3, 4);
        assertThat(store().lists().reports(first.getLast().key(), 10)).extracting(report -> report.publication().source()).containsExactly("harwick/2.txt", "harwick/3.txt");
        assertThat(first.getFirst()).extracting(ReportHead::isLatest, ReportHead::statements).containsExactly(true, 1);
    }

    @Test
    default void whoeverWasMergedIsListedAsWhomTheyAre() throws RecordFault {
        write(0, 2);
        store().corrections().rename(new Origin("Ada", DAY, Optional.empty()), "Ada Quill", "Ada M. Quill");
        assertThat(store().lists().speakers(0, 10)).extracting(SpeakerHead::id, SpeakerHead::name, SpeakerHead::statements)
                .containsExactly(tuple("person:ada-quill", "Ada M. Quill", 2));
        assertThat(store().lists().speaker("person:nobody")).isEmpty();
    }

    @Test
    default void aSpeakersStatementsGoOnAfterTheLastOneSeen() throws RecordFault {
        write(0, 3);
        long speaker = store().lists().speaker("person:ada-quill").orElseThrow().key();
        SortedMap<Long, Cited> first = store().lists().statements(speaker, 0, 2);
        assertThat(first.values()).extracting(cited -> cited.statement().id()).containsExactly("m0", "m1");
        assertThat(store().lists().statements(speaker, first.lastKey(), 2).values()).extracting(cited -> cited.statement().id()).containsExactly("m2");
        assertThat(store().lists().newestOfSpeaker(speaker, 2)).extracting(cited -> cited.statement().id()).containsExactly("m2", "m1");
    }

    @Test
    default void saysWhenReportsCame() throws RecordFault {
        write(0, 1);
        String article = store().lists().reports(0, 1).getFirst().article();
        assertThat(store().lists().came(List.of(article, "sha256:none"))).hasSize(1).containsEntry(article, DAY);
        assertThat(store().lists().came(List.of())).isEmpty();
    }

    @Test
    default void whatIsNotRecordedIsListedAndAllIsCounted() throws RecordFault {
        List<Entry> entries = new ArrayList<>(ManyReports.from(0, 2));
        entries.add(new Skipped("a.bin", "refused", "not-text", OptionalLong.of(3), "no text", 1));
        store().write(store().begin(new Run(DAY, "test", "model")), entries);
        SortedMap<Long, Skipped> skipped = store().lists().skipped(0, 5);
        assertThat(skipped.values()).extracting(Skipped::source).containsExactly("a.bin");
        assertThat(store().lists().skipped(skipped.lastKey(), 5)).isEmpty();
        assertThat(store().lists().counts()).containsEntry("reports", 2L).containsEntry("statements", 2L).containsEntry("speakers", 1L).containsEntry("skipped", 1L)
                .containsEntry("claims", 0L).containsEntry("stories", 0L);
    }

    @Test
    default void aRunThatRecordsNothingIsSeenByItsKeyAndThatOfWhatItRefused() throws RecordFault {
        assertThat(store().lists().lastRun()).containsExactly(0L, 0L);
        store().write(store().begin(new Run(DAY, "test", "model")), List.of(new Skipped("a.bin", "refused", "not-text", OptionalLong.of(3), "no text", 1)));
        assertThat(store().lists().lastRun()).containsExactly(1L, 1L);
    }

    @Test
    default void aWholeReportIsFoundByTheBeginningOfItsId() throws RecordFault {
        write(0, 2);
        String article = store().lists().reports(0, 1).getFirst().article();
        assertThat(CorrectionContract.done(store().lists().report(article.substring(0, 20))).article().id()).isEqualTo(article);
        assertThat(CorrectionContract.refused(store().lists().report("ffffffffff"))).startsWith("no-such-report");
    }
}
