package org.onrecord.spark.join;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;

/** Goes through sorted rows, one group after the other, and gives what is made of each as soon as it is: no more than one group is held. */
final class Walk implements Iterator<Row> {

    private final Iterator<Row> rows;
    private final Step step;
    private final Deque<Row> ready = new ArrayDeque<>();

    /** What is made of the rows. */
    interface Step {

        /** Takes the next one, which may be the first of another group. @param made takes what is made */
        void take(Row row, Consumer<Row> made);

        /** There is no row any more. */
        void end(Consumer<Row> made);
    }

    Walk(Iterator<Row> rows, Step step) {
        this.rows = rows;
        this.step = step;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && rows.hasNext()) {
            step.take(rows.next(), ready::add);
            if (!rows.hasNext()) {
                step.end(ready::add);
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }
}
