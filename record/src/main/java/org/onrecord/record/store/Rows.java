package org.onrecord.record.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Rows that are to be written together, and the keys they get. One writer at a time: {@link Database} sees to it. */
final class Rows {

    private final Handle handle;
    private final Map<Table, List<Object[]>> batches = new EnumMap<>(Table.class);
    private final Map<Table, Long> keys = new EnumMap<>(Table.class);
    private final SpeakerTallies tallies;

    /** 0: nothing was changed yet. */
    private long touched;

    Rows(Handle handle) {
        this.handle = handle;
        this.tallies = new SpeakerTallies(handle);
    }

    /** Who gets and loses statements by what is written. */
    SpeakerTallies tallies() {
        return tallies;
    }

    /** A key that no row of the table has yet. */
    long nextKey(Table table) {
        long last = keys.computeIfAbsent(table, this::lastKey);
        keys.put(table, last + 1);
        return last + 1;
    }

    /** Notes that a report that is there has changed: whoever follows the record gets it again. */
    void touch(long article) {
        handle.execute("update articles set touched = ? where article = ?", nextTouch(), article);
    }

    /** The number of one more change to the record. */
    long nextTouch() {
        if (touched == 0) {
            touched = handle.createQuery("select coalesce(max(change), 0) from changes").mapTo(Long.class).one();
        }
        touched++;
        return touched;
    }

    /** @param values in the order of the table's columns; null: unknown */
    void add(Table table, Object... values) {
        batches.computeIfAbsent(table, _ -> new ArrayList<>()).add(values);
    }

    /** Writes them, tables that others refer to first. */
    void write() {
        if (touched > 0) {
            Changes.add(this, touched);
        }
        batches.forEach(new Inserts(handle)::into);
        batches.clear();
        tallies.write();
    }

    private long lastKey(Table table) {
        return handle.createQuery("select coalesce(max(" + table.key() + "), 0) from " + table).mapTo(Long.class).one();
    }
}
