package org.onrecord.record.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Article;
import org.onrecord.domain.Statement;
import org.onrecord.record.Entry;
import org.onrecord.record.Entry.Report;

/** How what follows a record, as an index does, learns what changed in it. */
interface ChangesContract {

    /** A record that holds nothing. */
    RecordStore store();

    @Test
    default void whoFollowsTheRecordGetsWhatChangedSince() throws RecordFault {
        Report other = report("b.txt", "\"Yes.\"");
        store().write(store().begin(RecordContract.RUN), List.of(RecordContract.FULL, other));
        Report again = new Report(RecordContract.FULL.article(), List.of());
        store().write(store().begin(RecordContract.RUN), List.of(again));
        assertThat(changesAfter(1)).containsExactly(new Change(2, other, true), new Change(3, again, true));
        assertThat(store().changedAfter(1)).isEqualTo(2);
    }

    @Test
    default void aNewVersionIsAChangeOfTheOneBeforeItToo() throws RecordFault {
        Report before = report("a.txt", "\"No,\" he said.");
        Report after = report("a.txt", "\"No comment,\" he said.");
        store().write(store().begin(RecordContract.RUN), List.of(before));
        store().write(store().begin(RecordContract.RUN), List.of(after));
        assertThat(changesAfter(1)).containsExactly(new Change(2, after, true), new Change(3, before, false));
    }

    /** Who reads while another writes sees a report before or after its change, and nothing between. */
    @Test
    default void whileReportsAreReadAgainTheyAreWhole() throws RecordFault, InterruptedException {
        List<Entry> reports = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            reports.add(new Report(Article.of("r" + i, RecordContract.TEXT.string()), List.of(new Statement("s" + i, RecordContract.DENIAL.manner(), RecordContract.DENIAL.wording(), RecordContract.DENIAL.speakers(),
                    RecordContract.DENIAL.circumstances(), Optional.empty(), 1))));
        }
        store().write(store().begin(RecordContract.RUN), reports);
        List<RecordFault> faults = Collections.synchronizedList(new ArrayList<>());
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 15; i++) {
                try {
                    boolean none = i % 2 == 0;
                    store().write(store().begin(RecordContract.RUN), reports.stream().map(entry -> (Report) entry)
                            .map(report -> (Entry) new Report(report.article(), none ? List.of() : report.statements())).toList());
                } catch (RecordFault fault) {
                    faults.add(fault);
                }
            }
        });
        while (writer.isAlive()) {
            List<Report> seen = reports();
            assertThat(seen).extracting(report -> report.statements().size()).containsOnly(seen.getFirst().statements().size());
            store().forEachChange(0, _ -> { });
        }
        writer.join();
        assertThat(faults).isEmpty();
    }

    @Test
    default void aRecordKnowsItsOwnChanges() throws RecordFault {
        assertThat(store().lastChange()).isEmpty();
        assertThat(store().firstChange()).isEmpty();
        store().write(store().begin(RecordContract.RUN), List.of(RecordContract.FULL));
        Point first = store().lastChange().orElseThrow();
        store().write(store().begin(RecordContract.RUN), List.of(report("b.txt", "\"Yes.\"")));
        assertThat(store().lastChange().orElseThrow().change()).isEqualTo(2);
        assertThat(store().holds(first)).isTrue();
        assertThat(store().lastChangeUpTo(1)).contains(first);
        assertThat(store().firstChange()).contains(first);
        assertThat(store().holds(new Point(1, "of another record"))).isFalse();
        assertThat(store().holds(new Point(3, first.token()))).isFalse();
    }

    private List<Change> changesAfter(long change) throws RecordFault {
        List<Change> changes = new ArrayList<>();
        store().forEachChange(change, changes::add);
        return changes;
    }

    private List<Report> reports() throws RecordFault {
        List<Report> reports = new ArrayList<>();
        store().forEachReport(reports::add);
        return reports;
    }

    private static Report report(String source, String text) {
        return new Report(Article.of(source, text), List.of());
    }
}
