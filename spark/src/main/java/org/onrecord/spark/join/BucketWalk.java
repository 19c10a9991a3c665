package org.onrecord.spark.join;

import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Goes through buckets one after the other, sorted by mark and key, and holds no more of any than its first carriers. */
final class BucketWalk implements Walk.Step {

    private final int least;
    private final CarrierList carriers = new CarrierList();
    private int mark;

    /** @param least carriers from which all that are kept of a mark are told as well; 0: never */
    BucketWalk(int least) {
        this.least = least;
    }

    @Override
    public void take(Row row, Consumer<Row> made) {
        long packed = row.getLong(0);
        int next = (int) (packed >> Integer.SIZE);
        if (next != mark) {
            end(made);
            mark = next;
        }
        int key = (int) packed;
        if (carriers.size() > 0) {
            made.accept(carriers.seenBy(mark, key, row.getInt(1)));
        }
        carriers.add(key, row.getInt(1));
    }

    @Override
    public void end(Consumer<Row> made) {
        if (least > 0 && carriers.size() >= least) {
            made.accept(RowFactory.create(mark, 0, 0, carriers.size(), carriers.toBytes()));
        }
        carriers.clear();
    }
}
