package org.onrecord.record.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Reprint;
import org.onrecord.domain.Reprint.Kind;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.store.KeptOrigins.Made;

/** What is kept of origins, whatever keeps the record. */
interface OriginContract {

    RecordStore store();

    List<String> rows(String sql) throws SQLException;

    private static OriginText text(long key, long digest) {
        return new OriginText(key, digest, 100, Optional.of("Quarry Post"), key, Optional.empty());
    }

    /** Six reports, and the first four of them compared. */
    private Made fill() throws RecordFault {
        store().write(store().begin(RecordContract.RUN), ManyReports.from(0, 6));
        return origins(store());
    }

    /** Of a record that has four reports. */
    static Made origins(RecordStore store) throws RecordFault {
        return store.origins().follow(Optional.empty(), draft -> {
            draft.put(List.of(text(1, 7), text(2, 7), text(3, 8), text(4, Long.MIN_VALUE)),
                    List.of(new Reprint(2, 1, Kind.IDENTICAL, 1, 1, 96), new Reprint(3, 1, Kind.SHARED_QUOTATION, .25, .5, 40)),
                    Map.of(1L, Set.of(-5, 0, Integer.MAX_VALUE), 3L, Set.of(0)));
            draft.trees(Map.of(2L, new Reprint(2, 1, Kind.IDENTICAL, 1, 1, 96)), Map.of(1L, 1L, 2L, 1L, 3L, 3L, 4L, 4L));
            return Optional.of(new Made(draft.containing(4), 4, "test"));
        }).orElseThrow();
    }

    @Test
    default void originsComeBackAsTheyWereKept() throws RecordFault {
        Made made = fill();
        assertThat(store().holds(made.upTo())).isTrue();
        assertThat(store().origins().made()).contains(made);
        assertThat(store().origins().texts(List.of(1L, 4L, 9L))).isEqualTo(Map.of(1L, text(1, 7), 4L, text(4, Long.MIN_VALUE)));
        assertThat(store().origins().reprints(List.of(1L))).containsExactly(new Reprint(2, 1, Kind.IDENTICAL, 1, 1, 96), new Reprint(3, 1, Kind.SHARED_QUOTATION, .25, .5, 40));
        assertThat(store().origins().largest(0, 5)).isEqualTo(Map.of(1L, 2));
        assertThat(store().origins().of(1)).containsExactly(1L, 2L);
        String id = ManyReports.report(1).article().id();
        assertThat(store().origins().origins(List.of(id, "sha256:none"))).isEqualTo(Map.of(id, 1L));
    }

    @Test
    default void reportsAreFoundByTheirMarks() throws RecordFault {
        Made made = fill();
        store().origins().follow(Optional.of(made), draft -> {
            Map<Integer, long[]> carriers = draft.carriers(Set.of(-5, 0, 3, Integer.MAX_VALUE));
            assertThat(carriers.keySet()).containsExactlyInAnyOrder(-5, 0, Integer.MAX_VALUE);
            assertThat(carriers.get(-5)).containsExactly(1);
            assertThat(carriers.get(0)).containsExactly(1, 3);
            assertThat(draft.byDigest(Set.of(7L, 9L))).isEqualTo(Map.of(7L, List.of(1L, 2L)));
            assertThat(draft.around(List.of(2L), .5)).containsExactlyInAnyOrder(1L, 2L, 3L);
            assertThat(draft.around(List.of(2L), .6)).containsExactlyInAnyOrder(1L, 2L);
            assertThat(draft.arrivals(4, 10)).extracting(Arrival::key).containsExactly(5L, 6L);
            return Optional.empty();
        });
    }

    @Test
    default void whatIsTakenOutIsNotFound() throws RecordFault {
        Made made = fill();
        store().origins().follow(Optional.of(made), draft -> {
            draft.takeOut(List.of(1L));
            assertThat(draft.texts(List.of(1L, 3L)).keySet()).containsExactly(3L);
            assertThat(draft.reprints(List.of(1L, 2L, 3L))).isEmpty();
            return Optional.of(new Made(made.upTo(), 4, "test"));
        });
        assertThat(store().origins().origins(List.of(ManyReports.report(1).article().id())).values()).containsExactly(2L);
    }

    @Test
    default void whoIsAddedTwiceIsOneCarrier() throws RecordFault {
        Made made = fill();
        store().origins().follow(Optional.of(made), draft -> {
            draft.takeOut(List.of(1L));
            draft.put(List.of(text(1, 9)), List.of(), Map.of(1L, Set.of(-5)));
            assertThat(draft.carriers(Set.of(-5)).get(-5)).containsExactly(1);
            return Optional.empty();
        });
    }

    @Test
    default void placesInTreesChangeWithTheReportsAboveThem() throws RecordFault {
        Made made = fill();
        store().origins().follow(Optional.of(made), draft -> {
            draft.trees(Map.of(1L, new Reprint(1, 2, Kind.IDENTICAL, 1, 1, 96)), Map.of(1L, 2L, 2L, 2L, 3L, 3L));
            return Optional.of(made);
        });
        assertThat(store().origins().of(2)).containsExactly(1L, 2L);
        assertThat(store().origins().of(3)).containsExactly(3L);
    }

    /** Many additions become few runs, and nothing is lost. */
    @Test
    default void marksStayFoundHoweverManyAreAdded() throws RecordFault {
        store().write(store().begin(RecordContract.RUN), ManyReports.from(0, 100));
        Random random = new Random(3);
        Map<Integer, TreeSet<Long>> expected = new HashMap<>();
        store().origins().follow(Optional.empty(), draft -> {
            for (long key = 1; key <= 100; key++) {
                Set<Integer> marks = new TreeSet<>();
                for (int i = 0; i < (key % 10 == 0 ? 5_000 : 20); i++) {
                    int mark = random.nextInt(10_000) - 5_000;
                    marks.add(mark);
                    expected.computeIfAbsent(mark, _ -> new TreeSet<>()).add(key);
                }
                draft.put(List.of(text(key, key)), List.of(), Map.of(key, marks));
            }
            Map<Integer, long[]> found = draft.carriers(expected.keySet());
            assertThat(found.keySet()).isEqualTo(expected.keySet());
            found.forEach((mark, keys) -> assertThat(keys).containsExactly(expected.get(mark).stream().mapToLong(Long::longValue).toArray()));
            return Optional.of(new Made(draft.containing(100), 100, "test"));
        });
    }

    @Test
    default void whoeverIsLateDoesNothing() throws RecordFault {
        Made made = fill();
        assertThat(store().origins().follow(Optional.empty(), _ -> {
            throw new AssertionError("done all the same");
        })).contains(made);
    }

    @Test
    default void originsCanBeForgotten() throws RecordFault {
        fill();
        store().origins().forget();
        assertThat(store().origins().made()).isEmpty();
        assertThat(store().origins().texts(List.of(1L))).isEmpty();
    }

    @Test
    default void reportsAreNamedByIdsSourcesOrStatements() throws RecordFault {
        fill();
        assertThat(store().origins().report("harwick/2.txt")).isEqualTo(Answer.done(3L));
        assertThat(store().origins().report(ManyReports.report(2).article().id().substring(7, 17))).isEqualTo(Answer.done(3L));
        assertThat(store().origins().report("nowhere.txt")).isInstanceOf(Answer.Refused.class);
    }

    @Test
    default void viewsTellOfOrigins() throws RecordFault, SQLException {
        fill();
        assertThat(rows("select origin, reports from origins")).hasSize(1);
        assertThat(rows("select source, other_source from reprints")).hasSize(4);
    }
}
