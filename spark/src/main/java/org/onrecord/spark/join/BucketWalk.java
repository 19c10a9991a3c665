package org.onrecord.spark.join;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Goes through buckets one after the other, sorted by mark and key, and holds no more of any than its first carriers. */
final class BucketWalk implements Iterator<Row> {

    private final Iterator<Row> rows;
    private final int least;
    private final CarrierList carriers = new CarrierList();
    private final Deque<Row> ready = new ArrayDeque<>();
    private int mark;

    /** @param least carriers from which all that are kept of a mark are told as well; 0: never */
    BucketWalk(Iterator<Row> rows, int least) {
        this.rows = rows;
        this.least = least;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && rows.hasNext()) {
            take(rows.next());
            if (!rows.hasNext()) {
                end();
            }
        }
        return !ready.isEmpty();
    }

    private void take(Row row) {
        long packed = row.getLong(0);
        int next = (int) (packed >> Integer.SIZE);
        if (next != mark) {
            end();
            mark = next;
        }
        int key = (int) packed;
        if (carriers.size() > 0) {
            ready.add(carriers.seenBy(mark, key, row.getInt(1)));
        }
        carriers.add(key, row.getInt(1));
    }

    private void end() {
        if (least > 0 && carriers.size() >= least) {
            ready.add(RowFactory.create(mark, 0, 0, carriers.size(), carriers.toBytes()));
        }
        carriers.clear();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }
}
