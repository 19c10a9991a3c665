package org.onrecord.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.onrecord.record.Entry.Skipped;
import org.onrecord.record.Entry;

/**
 * Inputs that are not recorded: a row for each thing that is told of a source, with the number of inputs of which it was told. A later run that tells it again
 * counts anew in the same row, so that the same inputs read again leave the table as it was.
 */
final class SkippedRows {

    /** Rows read with one query. */
    private static final int CHUNK = 1_000;

    private static final String COLUMNS = "skipped, source, outcome, reason, position, message, inputs, run";

    private final Handle handle;
    private final Rows rows;
    private final long run;

    SkippedRows(Handle handle, Rows rows, long run) {
        this.handle = handle;
        this.rows = rows;
        this.run = run;
    }

    /** A row that is there. */
    private record There(long key, long run, Skipped skipped) { }

    /** Adds those of a batch. */
    void add(List<Entry> entries) {
        SequencedMap<Skipped, Integer> told = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry instanceof Skipped skipped) {
                told.merge(one(skipped), skipped.inputs(), SkippedRows::sum);
            }
        }
        Map<Skipped, List<There>> there = there(told.keySet());
        told.forEach((skipped, inputs) -> {
            if (there.containsKey(skipped)) {
                again(there.get(skipped), inputs);
            } else {
                add(skipped, inputs);
            }
        });
    }

    /** All of a batch asked for at once: to ask for each is as slow as writing it, on a server far away much slower. */
    private Map<Skipped, List<There>> there(Set<Skipped> told) {
        Map<Skipped, List<There>> there = new HashMap<>();
        Consumer<There> keep = row -> {
            Skipped one = one(row.skipped());
            if (told.contains(one)) {
                there.computeIfAbsent(one, _ -> new ArrayList<>()).add(row);
            }
        };
        Keys.chunks(told.stream().map(Skipped::source).distinct().toList())
                .forEach(chunk -> handle.createQuery("select " + COLUMNS + " from skipped where source" + Keys.IN + "order by skipped").bindList(Keys.NAME, chunk)
                        .map((row, _) -> new There(row.getLong("skipped"), row.getLong("run"), skipped(row))).forEach(keep));
        return there;
    }

    /** @param there one row; several that tell the same, as earlier versions of the program wrote them, become one */
    private void again(List<There> there, int inputs) {
        if (there.stream().anyMatch(row -> row.run() > run)) {
            return; // a run that began later told it meanwhile, and its count holds
        }
        int all = there.stream().filter(row -> row.run() == run).map(row -> row.skipped().inputs()).reduce(inputs, SkippedRows::sum);
        handle.execute("update skipped set run = ?, inputs = ? where skipped = ?", run, all, there.getFirst().key());
        there.stream().skip(1).forEach(row -> handle.execute("delete from skipped where skipped = ?", row.key()));
    }

    private void add(Skipped skipped, int inputs) {
        Long position = skipped.position().isPresent() ? skipped.position().getAsLong() : null;
        rows.add(Table.SKIPPED, rows.nextKey(Table.SKIPPED), run, skipped.source(), skipped.outcome(), skipped.reason(), position, skipped.message(), inputs);
    }

    /** What is told, without the number. */
    private static Skipped one(Skipped skipped) {
        return new Skipped(skipped.source(), skipped.outcome(), skipped.reason(), skipped.position(), skipped.message(), 1);
    }

    private static int sum(int some, int others) {
        return (int) Math.min(Integer.MAX_VALUE, (long) some + others);
    }

    /** Some at a time, so that memory stays bounded. */
    static void inOrder(Handle handle, Consumer<Skipped> consumer) {
        SortedMap<Long, Skipped> rows = after(handle, 0, CHUNK);
        while (!rows.isEmpty()) {
            rows.values().forEach(consumer);
            rows = after(handle, rows.lastKey(), CHUNK);
        }
    }

    /** Those after a key, by their keys. */
    static SortedMap<Long, Skipped> after(Handle handle, long key, int most) {
        SortedMap<Long, Skipped> rows = new TreeMap<>();
        handle.createQuery("select " + COLUMNS + " from skipped where skipped > ? order by skipped limit ?")
                .bind(0, key).bind(1, most).map((row, _) -> rows.put(row.getLong("skipped"), skipped(row))).list();
        return rows;
    }

    private static Skipped skipped(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        OptionalLong place = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(position);
        return new Skipped(row.getString("source"), row.getString("outcome"), row.getString("reason"), place, row.getString("message"), row.getInt("inputs"));
    }
}
